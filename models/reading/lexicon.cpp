#include "reading/lexicon.h"

#include <QFile>
#include <QStandardPaths>
#include <algorithm>

using namespace Qt::StringLiterals;

static void initResources() { Q_INIT_RESOURCE(lexicon); }

namespace proofline {

namespace {

// The words of a name: blanks and hyphens-between-words part them, dots and apostrophes are left out.
std::vector<WordHash> wordsOf(QStringView name)
{
    std::vector<WordHash> words;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= name.size(); ++i) {
        if (i == name.size() || name[i] == u' ' || name[i] == u'\u00a0') {
            QStringView word = name.sliced(begin, i - begin);
            while (word.endsWith(u'.') && word.size() > 2)
                word.chop(1);
            if (!word.isEmpty())
                words.push_back(hashWord(word));
            begin = i + 1;
        }
    }
    return words;
}

template<typename Line> void eachLine(QStringView lines, Line line)
{
    for (QStringView text : lines.split(u'\n')) {
        if (const qsizetype comment = text.indexOf(u'#'); comment >= 0)
            text.truncate(comment);
        text = text.trimmed();
        if (!text.isEmpty())
            line(text.split(u'|'));
    }
}

template<typename Name> void eachName(QStringView list, Name name)
{
    for (const QStringView one : list.split(list.contains(u';') ? u';' : u',')) {
        if (!one.trimmed().isEmpty())
            name(one.trimmed());
    }
}

QString readLexiconFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

WordEntry &Lexicon::entry(WordHash hash) { return m_building[hash]; }

void Lexicon::addName(QStringView name, LongName::Kind kind, int index)
{
    std::vector<WordHash> words = wordsOf(name);
    if (words.empty())
        return;
    if (words.size() == 1) {
        WordEntry &one = entry(words[0]);
        switch (kind) {
        case LongName::Kind::Country:
        case LongName::Kind::Demonym:
            if (one.nation < 0) {
                one.nation = std::int16_t(index);
                one.isDemonym = kind == LongName::Kind::Demonym;
            }
            break;
        case LongName::Kind::Place: one.isPlace = true; break;
        case LongName::Kind::Event: break; // a one-word event is told from ordinary words by its noun, not here
        }
        return;
    }
    entry(words[0]).startsLonger = true;
    m_long[words[0]].push_back({std::move(words), kind, index});
}

void Lexicon::addCountries(QStringView lines)
{
    eachLine(lines, [this](const QList<QStringView> &fields) {
        if (fields.size() < 4 || fields[0].trimmed().size() != 3)
            return;
        const QString code = fields[0].trimmed().toString();
        const int index = int(m_nations.size());
        m_nations.push_back(code);
        for (int i = 0; i < 3; ++i) {
            const QStringView other = fields[i].trimmed();
            if (!other.isEmpty())
                m_codes.try_emplace(hashWord(other), index);
        }
        addName(fields[3].trimmed(), LongName::Kind::Country, index);
        if (fields.size() > 4)
            eachName(fields[4], [&](QStringView name) { addName(name, LongName::Kind::Demonym, index); });
        if (fields.size() > 5)
            eachName(fields[5], [&](QStringView name) { addName(name, LongName::Kind::Country, index); });
    });
}

void Lexicon::addEvents(QStringView lines)
{
    eachLine(lines, [this](const QList<QStringView> &fields) {
        if (fields[0].trimmed().isEmpty())
            return;
        const int index = int(m_events.size());
        KnownEvent event;
        event.name = fields[0].trimmed().toString();
        event.discipline = fields.value(1).trimmed().toString();
        event.city = fields.value(2).trimmed().toString();
        const std::vector<WordHash> city = wordsOf(event.city);
        event.cityWords = int(city.size());
        event.cityHash = city.size() == 1 ? city[0] : 0;
        if (event.cityHash && event.discipline == "marathon"_L1) {
            const auto [at, fresh] = m_cities.try_emplace(event.cityHash, index);
            if (!fresh)
                at->second = -1;
        }
        m_events.push_back(event);
        addName(event.name, LongName::Kind::Event, index);
        eachName(fields.value(3), [&](QStringView name) { addName(name, LongName::Kind::Event, index); });
        if (!event.city.isEmpty())
            addName(event.city, LongName::Kind::Place, -1);
    });
}

void Lexicon::addGivenNames(QStringView lines)
{
    eachLine(lines, [this](const QList<QStringView> &fields) {
        const QStringView sex = fields.value(1).trimmed();
        entry(hashWord(fields[0].trimmed())).given = sex.isEmpty() ? 'u' : char(sex[0].unicode());
    });
}

void Lexicon::addPlaces(QStringView lines)
{
    eachLine(lines, [this](const QList<QStringView> &fields) {
        eachName(fields[0], [this](QStringView name) { addName(name, LongName::Kind::Place, -1); });
    });
}

void Lexicon::addVocabulary()
{
    for (const WordInfo &info : vocabulary()) {
        if (!info.text)
            continue;
        WordEntry &one = entry(hashWord(info.text));
        if (one.info.word == Word::None)
            one.info = info;
        else
            one.info.classes |= info.classes;
    }
}

void Lexicon::finish()
{
    std::size_t size = 64;
    while (size < m_building.size() * 3)
        size *= 2;
    m_slots.clear();
    m_slots.reserve(m_building.size());
    m_index.assign(size, 0);
    m_mask = size - 1;
    for (const auto &[hash, one] : m_building) {
        std::uint64_t at = (hash ^ hash >> 29) & m_mask;
        while (m_index[at] != 0)
            at = (at + 1) & m_mask;
        m_slots.push_back({hash, one});
        m_index[at] = (hash >> 32 << 32) | std::uint64_t(m_slots.size());
    }
    for (auto &[first, names] : m_long) {
        std::stable_sort(names.begin(), names.end(),
            [](const LongName &a, const LongName &b) { return a.words.size() > b.words.size(); });
    }
}

const WordEntry *Lexicon::find(WordHash hash) const
{
    std::uint64_t at = (hash ^ hash >> 29) & m_mask;
    while (m_index[at] != 0) {
        if (m_index[at] >> 32 == hash >> 32) {
            const Slot &slot = m_slots[std::size_t(m_index[at] & 0xffffffffu) - 1];
            if (slot.hash == hash)
                return &slot.entry;
        }
        at = (at + 1) & m_mask;
    }
    return nullptr;
}

const std::vector<LongName> *Lexicon::longNames(WordHash first) const
{
    const auto at = m_long.find(first);
    return at == m_long.end() ? nullptr : &at->second;
}

int Lexicon::nationOfCode(QStringView code) const
{
    const auto at = m_codes.find(hashWord(code));
    return at == m_codes.end() ? -1 : at->second;
}

int Lexicon::eventOfCity(WordHash city) const
{
    const auto at = m_cities.find(city);
    return at == m_cities.end() ? -1 : at->second;
}

const Lexicon &Lexicon::shared()
{
    static const Lexicon lexicon = [] {
        initResources();
        Lexicon made;
        made.addVocabulary();
        const QStringList roots = QStringList{u":/lexicon"_s}
            + QStandardPaths::locateAll(
                QStandardPaths::GenericDataLocation, u"proofline/lexicon"_s, QStandardPaths::LocateDirectory);
        for (const QString &root : roots) {
            made.addCountries(readLexiconFile(root + u"/countries.txt"_s));
            made.addEvents(readLexiconFile(root + u"/events.txt"_s));
            made.addGivenNames(readLexiconFile(root + u"/given_names.txt"_s));
            made.addPlaces(readLexiconFile(root + u"/places.txt"_s));
        }
        made.finish();
        return made;
    }();
    return lexicon;
}

} // namespace proofline
