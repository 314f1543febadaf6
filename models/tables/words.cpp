#include "tables/words.h"

#include <QStringBuilder>
#include <algorithm>
#include <cstring>
#include <numeric>

namespace proofline {

namespace {

std::uint64_t hashOf(std::string_view word)
{
    std::uint64_t hash = 0x9E3779B97F4A7C15u ^ word.size();
    const char *at = word.data();
    std::size_t left = word.size();
    const auto mix = [&hash](std::uint64_t part) {
        hash = (hash ^ part) * 0xD6E8FEB86659FD93u;
        hash ^= hash >> 32;
    };
    for (; left >= 8; at += 8, left -= 8) {
        std::uint64_t part;
        std::memcpy(&part, at, 8);
        mix(part);
    }
    if (left > 0) {
        std::uint64_t part = 0;
        std::memcpy(&part, at, left);
        mix(part);
    }
    return hash * 0xD6E8FEB86659FD93u;
}

// Letters that no decomposition takes apart.
QStringView plainLetters(char16_t letter)
{
    switch (letter) {
    case u'ł': return u"l";
    case u'ø': return u"o";
    case u'đ':
    case u'ð': return u"d";
    case u'þ': return u"th";
    case u'ß': return u"ss";
    case u'æ': return u"ae";
    case u'œ': return u"oe";
    case u'ı': return u"i";
    case u'ħ': return u"h";
    case u'ŧ': return u"t";
    case u'ŋ': return u"n";
    case u'ĸ': return u"k";
    case u'’':
    case u'‘':
    case u'ʼ':
    case u'`': return u"'";
    case u'\u2010':
    case u'\u2011':
    case u'\u2012':
    case u'\u2013': return u"-";
    case u'\u00A0':
    case u'\u202F': return u" ";
    }
    return {};
}

} // namespace

QString foldText(QStringView text)
{
    QString folded;
    folded.reserve(text.size());
    const bool plain = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; });
    if (plain) {
        for (const QChar c : text)
            folded += c >= u'A' && c <= u'Z' ? QChar(c.unicode() | 32) : c;
        return folded;
    }
    const QString apart = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : apart) {
        if (c.isMark())
            continue;
        const QStringView letters = plainLetters(c.unicode());
        if (letters.isEmpty())
            folded += c;
        else
            folded += letters;
    }
    return folded;
}

void appendFolded(std::string_view utf8, std::string &out)
{
    if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<signed char>(c) >= 0; })) {
        for (const char c : utf8)
            out += c >= 'A' && c <= 'Z' ? char(c | 32) : c;
        return;
    }
    const QByteArray folded = foldText(QString::fromUtf8(utf8.data(), qsizetype(utf8.size()))).toUtf8();
    out.append(folded.constData(), std::size_t(folded.size()));
}

Words::Words()
    : m_ends{0}
    , m_slots(64)
    , m_folded(std::make_unique<Folded>())
{
}

Words::Words(const Words &other)
    : m_bytes(other.m_bytes)
    , m_ends(other.m_ends)
    , m_slots(other.m_slots)
    , m_folded(std::make_unique<Folded>())
{
}

std::uint32_t Words::add(std::string_view utf8)
{
    if (utf8.empty())
        return 0;
    if (m_ends.size() * 2 > m_slots.size())
        grow();
    const std::uint64_t hash = hashOf(utf8);
    const std::size_t mask = m_slots.size() - 1;
    const std::uint32_t tag = std::uint32_t(hash >> 32);
    std::size_t slot = hash & mask;
    for (; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        if (std::uint32_t(m_slots[slot] >> 32) == tag) {
            const std::uint32_t code = std::uint32_t(m_slots[slot]) - 1;
            if (this->utf8(code) == utf8)
                return code;
        }
    }
    if (m_bytes.size() + utf8.size() > 0xFFFF'FFF0u || m_ends.size() >= 0xFFFF'FFF0u)
        return 0;
    const std::uint32_t code = size();
    m_bytes.append(utf8);
    m_ends.push_back(std::uint32_t(m_bytes.size()));
    m_slots[slot] = std::uint64_t(tag) << 32 | (code + 1);
    return code;
}

std::uint32_t Words::add(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    return add(std::string_view(utf8.constData(), std::size_t(utf8.size())));
}

std::optional<std::uint32_t> Words::find(std::string_view utf8) const
{
    if (utf8.empty())
        return 0;
    const std::uint64_t hash = hashOf(utf8);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t slot = hash & mask; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        const std::uint32_t code = std::uint32_t(m_slots[slot]) - 1;
        if (std::uint32_t(m_slots[slot] >> 32) == std::uint32_t(hash >> 32) && this->utf8(code) == utf8)
            return code;
    }
    return std::nullopt;
}

void Words::grow()
{
    std::vector<std::uint64_t> slots(m_slots.size() * 4);
    const std::size_t mask = slots.size() - 1;
    for (std::uint32_t code = 1; code < size(); ++code) {
        const std::uint64_t hash = hashOf(utf8(code));
        std::size_t slot = hash & mask;
        while (slots[slot] != 0)
            slot = (slot + 1) & mask;
        slots[slot] = (hash >> 32) << 32 | (code + 1);
    }
    m_slots = std::move(slots);
}

QString Words::text(std::uint32_t code) const
{
    const std::string_view word = utf8(code);
    return QString::fromUtf8(word.data(), qsizetype(word.size()));
}

std::size_t Words::memory() const
{
    return m_bytes.capacity() + m_ends.capacity() * 4 + m_slots.capacity() * 8 + m_folded->bytes.capacity()
        + m_folded->ends.capacity() * 4 + m_folded->ranks.capacity() * 4;
}

void Words::fold() const
{
    std::call_once(m_folded->foldedOnce, [this] {
        m_folded->bytes.reserve(m_bytes.size());
        m_folded->ends.reserve(m_ends.size());
        for (std::uint32_t code = 0; code < size(); ++code) {
            appendFolded(utf8(code), m_folded->bytes);
            m_folded->ends.push_back(std::uint32_t(m_folded->bytes.size()));
        }
    });
}

std::string_view Words::folded(std::uint32_t code) const
{
    fold();
    const std::uint32_t begin = code == 0 ? 0 : m_folded->ends[code - 1];
    return {m_folded->bytes.data() + begin, m_folded->ends[code] - begin};
}

void Words::markContaining(std::string_view needle, std::vector<std::uint8_t> &found) const
{
    fold();
    found.resize(size());
    if (needle.empty())
        return;
    // One search over all words end to end; what reaches over the end of a word is no hit.
    const std::string &all = m_folded->bytes;
    const std::vector<std::uint32_t> &ends = m_folded->ends;
    std::size_t code = 0;
    for (std::size_t at = 0; at < all.size();) {
        const void *hit = memmem(all.data() + at, all.size() - at, needle.data(), needle.size());
        if (!hit)
            break;
        const std::size_t begin = std::size_t(static_cast<const char *>(hit) - all.data());
        code = std::size_t(
            std::upper_bound(ends.begin() + std::ptrdiff_t(code), ends.end(), std::uint32_t(begin)) - ends.begin());
        const bool inside = begin + needle.size() <= ends[code];
        if (inside)
            found[code] = 1;
        at = inside ? ends[code] : begin + 1;
    }
}

const std::vector<std::uint32_t> &Words::ranks() const
{
    fold();
    std::call_once(m_folded->rankedOnce, [this] { m_folded->ranks = std::move(commonRanks({this}).front()); });
    return m_folded->ranks;
}

std::vector<std::vector<std::uint32_t>> commonRanks(const std::vector<const Words *> &dictionaries)
{
    // The first eight folded bytes as a number decide nearly every comparison.
    struct Entry
    {
        std::uint64_t head;
        std::uint32_t dictionary;
        std::uint32_t code;
    };
    std::vector<Entry> entries;
    std::vector<std::vector<std::uint32_t>> ranks(dictionaries.size());
    for (std::uint32_t d = 0; d < dictionaries.size(); ++d) {
        const Words &words = *dictionaries[d];
        ranks[d].resize(words.size());
        for (std::uint32_t code = 0; code < words.size(); ++code) {
            const std::string_view folded = words.folded(code);
            std::uint64_t head = 0;
            for (std::size_t i = 0; i < 8; ++i)
                head = head << 8 | (i < folded.size() ? static_cast<unsigned char>(folded[i]) : 0u);
            entries.push_back({head, d, code});
        }
    }
    const auto word = [&](const Entry &entry) { return dictionaries[entry.dictionary]->utf8(entry.code); };
    std::sort(entries.begin(), entries.end(), [&](const Entry &a, const Entry &b) {
        if (a.head != b.head)
            return a.head < b.head;
        const int order =
            dictionaries[a.dictionary]->folded(a.code).compare(dictionaries[b.dictionary]->folded(b.code));
        if (order != 0)
            return order < 0;
        return word(a) < word(b);
    });
    std::uint32_t rank = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i > 0 && word(entries[i]) != word(entries[i - 1]))
            ++rank;
        ranks[entries[i].dictionary][entries[i].code] = rank;
    }
    return ranks;
}

} // namespace proofline
