#include "reading/mend.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

struct Named
{
    std::string_view name;
    char32_t code;
};

constexpr Named names[] = {
#include "reading/escape_names.inc"
};
static_assert(
    std::is_sorted(std::begin(names), std::end(names), [](const Named &a, const Named &b) { return a.name < b.name; }));

char32_t namedCharacter(QStringView name)
{
    char latin[12] = {};
    if (name.isEmpty() || name.size() >= qsizetype(sizeof latin))
        return 0;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name[i].unicode() > 0x7F)
            return 0;
        latin[i] = char(name[i].unicode());
    }
    const std::string_view wanted(latin, std::size_t(name.size()));
    const auto found = std::lower_bound(
        std::begin(names), std::end(names), wanted, [](const Named &a, std::string_view b) { return a.name < b; });
    return found != std::end(names) && found->name == wanted ? found->code : 0;
}

bool isAsciiAlnum(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9'); }

// "#39;" or "#x27;" after the '&': the code point, and how many units it took.
struct Number
{
    char32_t code = 0;
    int length = 0;
};

Number numberAt(QStringView text)
{
    if (!text.startsWith(u'#'))
        return {};
    const bool hex = text.size() > 1 && (text[1] == u'x' || text[1] == u'X');
    qsizetype i = hex ? 2 : 1;
    const qsizetype first = i;
    char32_t code = 0;
    while (i < text.size() && i < first + 8) {
        const char16_t c = text[i].unicode();
        unsigned digit = 16;
        if (c >= u'0' && c <= u'9')
            digit = c - u'0';
        else if (hex && (c | 0x20) >= u'a' && (c | 0x20) <= u'f')
            digit = (c | 0x20) - u'a' + 10u;
        if (digit >= (hex ? 16u : 10u))
            break;
        code = std::min<char32_t>(code * (hex ? 16 : 10) + digit, 0x110000);
        ++i;
    }
    if (i == first || i >= text.size() || text[i] != u';')
        return {};
    return {code, int(i + 1)};
}

// Numbers 128 to 159 are read as windows-1252, as all browsers do.
char32_t meant(char32_t code)
{
    constexpr char16_t high[32] = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030,
        0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    if (code >= 0x80 && code < 0xA0)
        return high[code - 0x80];
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))
        return 0xFFFD;
    return code;
}

Escape escapeOnce(QStringView text)
{
    if (!text.startsWith(u'&'))
        return {};
    const Number number = numberAt(text.sliced(1));
    if (number.length > 0) {
        const char32_t code = meant(number.code);
        return {number.length + 1, QString::fromUcs4(&code, 1)};
    }
    qsizetype end = 1;
    while (end < text.size() && end < 14 && isAsciiAlnum(text[end]))
        ++end;
    if (end < text.size() && text[end] == u';') {
        if (const char32_t code = namedCharacter(text.sliced(1, end - 1)))
            return {int(end + 1), QString::fromUcs4(&code, 1)};
    }
    return {};
}

// --- Tags standing as text -------------------------------------------------------------------------------------------

struct Tag
{
    int length = 0;
    bool breaks = false; // begins a new line
};

// A tag of the kinds news systems leave behind, written with `open` and `close` for < and >.
Tag tagAt(QStringView text, QStringView open, QStringView close)
{
    if (!text.startsWith(open))
        return {};
    qsizetype at = open.size();
    if (at < text.size() && text[at] == u'/')
        ++at;
    const qsizetype first = at;
    while (at < text.size() && at - first < 11 && isAsciiAlnum(text[at]))
        ++at;
    const QString name = text.sliced(first, at - first).toString().toLower();
    static const QStringList inLine{u"b"_s, u"i"_s, u"u"_s, u"em"_s, u"strong"_s, u"a"_s, u"span"_s, u"font"_s,
        u"sup"_s, u"sub"_s, u"small"_s, u"big"_s};
    static const QStringList breaking{u"br"_s, u"p"_s, u"div"_s, u"li"_s, u"ul"_s, u"ol"_s, u"tr"_s, u"table"_s,
        u"td"_s, u"h1"_s, u"h2"_s, u"h3"_s, u"h4"_s, u"hr"_s, u"blockquote"_s};
    const bool breaks = breaking.contains(name);
    if (!breaks && !inLine.contains(name))
        return {};
    const qsizetype end = text.first(std::min<qsizetype>(text.size(), at + 400)).indexOf(close, at);
    if (end < 0)
        return {};
    const QStringView between = text.sliced(at, end - at);
    const bool plain = between.trimmed().isEmpty() || between.trimmed() == u"/";
    if (!plain && !(between.startsWith(u' ') && between.contains(u'=')))
        return {};
    return {int(end + close.size()), breaks};
}

} // namespace

Escape escapeAt(QStringView text)
{
    Escape escape = escapeOnce(text);
    for (int times = 0; escape.words == u"&" && times < 3; ++times) {
        // "&amp;#39;": what follows the '&' belongs to it.
        const QString again = u'&' % text.sliced(escape.length, std::min<qsizetype>(text.size() - escape.length, 16));
        const Escape inner = escapeOnce(again);
        if (inner.length == 0)
            break;
        escape = {escape.length + inner.length - 1, inner.words};
    }
    return escape;
}

Escape escapedTagAt(QStringView text)
{
    Tag tag = tagAt(text, u"&lt;", u"&gt;");
    if (tag.length == 0)
        tag = tagAt(text, u"&amp;lt;", u"&amp;gt;");
    return {tag.length, tag.breaks ? u"\n"_s : QString()};
}

std::optional<TracedText> mendEscapes(QStringView text)
{
    TracedText mended;
    qsizetype from = 0;
    const auto replace = [&](qsizetype begin, qsizetype end, QStringView words) {
        mended.copy(text, from, begin);
        mended.put(words, begin);
        from = end;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c != u'&' && c != u'#')
            continue;
        const QStringView rest = text.sliced(i);
        if (c == u'#') { // " #39;s": the '&' was lost and a blank put in its place
            const Number number = numberAt(rest);
            if (number.length < 4 || number.code < 32)
                continue;
            const char32_t code = meant(number.code);
            const bool apostrophe = code == U'\'' || code == 0x2019;
            const bool joins = apostrophe && i > from && text[i - 1] == u' ' && i + number.length < text.size()
                && text[i + number.length].isLetter();
            replace(joins ? i - 1 : i, i + number.length, QString::fromUcs4(&code, 1));
            i = from - 1;
            continue;
        }
        if (const Escape tag = escapedTagAt(rest); tag.length > 0) {
            replace(i, i + tag.length, tag.words);
            i = from - 1;
            continue;
        }
        const Escape escape = escapeAt(rest);
        if (escape.length > 0) {
            replace(i, i + escape.length, escape.words);
            i = from - 1;
        }
    }
    if (from == 0)
        return std::nullopt;
    mended.copy(text, from, text.size());
    return mended;
}

// --- Mojibake --------------------------------------------------------------------------------------------------------

namespace {

constexpr char16_t none = 0;

// Bytes 0x80 to 0xFF as each of the encodings shows them.
struct CodePage
{
    const char16_t *high; // 128 characters
    bool latin; // its letters are at home in Latin text
};

constexpr char16_t page1252[] =
    u"\u20AC\x81"
    u"\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D"
    u"\u017D\x8F"
    u""
    u"\x90"
    u"\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D"
    u"\u017E\u0178"
    u"\u00A0\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9\u00AA\u00AB\u00AC\u00AD\u00AE\u00AF"
    u"\u00B0\u00B1\u00B2\u00B3\u00B4\u00B5\u00B6\u00B7\u00B8\u00B9\u00BA\u00BB\u00BC\u00BD\u00BE\u00BF"
    u"\u00C0\u00C1\u00C2\u00C3\u00C4\u00C5\u00C6\u00C7\u00C8\u00C9\u00CA\u00CB\u00CC\u00CD\u00CE\u00CF"
    u"\u00D0\u00D1\u00D2\u00D3\u00D4\u00D5\u00D6\u00D7\u00D8\u00D9\u00DA\u00DB\u00DC\u00DD\u00DE\u00DF"
    u"\u00E0\u00E1\u00E2\u00E3\u00E4\u00E5\u00E6\u00E7\u00E8\u00E9\u00EA\u00EB\u00EC\u00ED\u00EE\u00EF"
    u"\u00F0\u00F1\u00F2\u00F3\u00F4\u00F5\u00F6\u00F7\u00F8\u00F9\u00FA\u00FB\u00FC\u00FD\u00FE\u00FF";
constexpr char16_t page1250[] =
    u"\u20AC\x81"
    u"\u201A\x83"
    u"\u201E\u2026\u2020\u2021\x88"
    u"\u2030\u0160\u2039\u015A\u0164\u017D\u0179"
    u"\x90"
    u"\u2018\u2019\u201C\u201D\u2022\u2013\u2014\x98"
    u"\u2122\u0161\u203A\u015B\u0165\u017E\u017A"
    u"\u00A0\u02C7\u02D8\u0141\u00A4\u0104\u00A6\u00A7\u00A8\u00A9\u015E\u00AB\u00AC\u00AD\u00AE\u017B"
    u"\u00B0\u00B1\u02DB\u0142\u00B4\u00B5\u00B6\u00B7\u00B8\u0105\u015F\u00BB\u013D\u02DD\u013E\u017C"
    u"\u0154\u00C1\u00C2\u0102\u00C4\u0139\u0106\u00C7\u010C\u00C9\u0118\u00CB\u011A\u00CD\u00CE\u010E"
    u"\u0110\u0143\u0147\u00D3\u00D4\u0150\u00D6\u00D7\u0158\u016E\u00DA\u0170\u00DC\u00DD\u0162\u00DF"
    u"\u0155\u00E1\u00E2\u0103\u00E4\u013A\u0107\u00E7\u010D\u00E9\u0119\u00EB\u011B\u00ED\u00EE\u010F"
    u"\u0111\u0144\u0148\u00F3\u00F4\u0151\u00F6\u00F7\u0159\u016F\u00FA\u0171\u00FC\u00FD\u0163\u02D9";
constexpr char16_t page1251[] =
    u"\u0402\u0403\u201A\u0453\u201E\u2026\u2020\u2021\u20AC\u2030\u0409\u2039\u040A\u040C\u040B\u040F"
    u"\u0452\u2018\u2019\u201C\u201D\u2022\u2013\u2014\x98"
    u"\u2122\u0459\u203A\u045A\u045C\u045B\u045F"
    u"\u00A0\u040E\u045E\u0408\u00A4\u0490\u00A6\u00A7\u0401\u00A9\u0404\u00AB\u00AC\u00AD\u00AE\u0407"
    u"\u00B0\u00B1\u0406\u0456\u0491\u00B5\u00B6\u00B7\u0451\u2116\u0454\u00BB\u0458\u0405\u0455\u0457"
    u"\u0410\u0411\u0412\u0413\u0414\u0415\u0416\u0417\u0418\u0419\u041A\u041B\u041C\u041D\u041E\u041F"
    u"\u0420\u0421\u0422\u0423\u0424\u0425\u0426\u0427\u0428\u0429\u042A\u042B\u042C\u042D\u042E\u042F"
    u"\u0430\u0431\u0432\u0433\u0434\u0435\u0436\u0437\u0438\u0439\u043A\u043B\u043C\u043D\u043E\u043F"
    u"\u0440\u0441\u0442\u0443\u0444\u0445\u0446\u0447\u0448\u0449\u044A\u044B\u044C\u044D\u044E\u044F";
constexpr char16_t page1253[] =
    u"\u20AC\x81"
    u"\u201A\u0192\u201E\u2026\u2020\u2021\x88"
    u"\u2030\x8A"
    u"\u2039\x8C"
    u"\x8D"
    u"\x8E"
    u"\x8F"
    u""
    u"\x90"
    u"\u2018\u2019\u201C\u201D\u2022\u2013\u2014\x98"
    u"\u2122\x9A"
    u"\u203A\x9C"
    u"\x9D"
    u"\x9E"
    u"\x9F"
    u""
    u"\u00A0\u0385\u0386\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9\0\u00AB\u00AC\u00AD\u00AE\u2015"
    u"\u00B0\u00B1\u00B2\u00B3\u0384\u00B5\u00B6\u00B7\u0388\u0389\u038A\u00BB\u038C\u00BD\u038E\u038F"
    u"\u0390\u0391\u0392\u0393\u0394\u0395\u0396\u0397\u0398\u0399\u039A\u039B\u039C\u039D\u039E\u039F"
    u"\u03A0\u03A1\0\u03A3\u03A4\u03A5\u03A6\u03A7\u03A8\u03A9\u03AA\u03AB\u03AC\u03AD\u03AE\u03AF"
    u"\u03B0\u03B1\u03B2\u03B3\u03B4\u03B5\u03B6\u03B7\u03B8\u03B9\u03BA\u03BB\u03BC\u03BD\u03BE\u03BF"
    u"\u03C0\u03C1\u03C2\u03C3\u03C4\u03C5\u03C6\u03C7\u03C8\u03C9\u03CA\u03CB\u03CC\u03CD\u03CE\0";
constexpr char16_t pageMac[] =
    u"\u00C4\u00C5\u00C7\u00C9\u00D1\u00D6\u00DC\u00E1\u00E0\u00E2\u00E4\u00E3\u00E5\u00E7\u00E9\u00E8"
    u"\u00EA\u00EB\u00ED\u00EC\u00EE\u00EF\u00F1\u00F3\u00F2\u00F4\u00F6\u00F5\u00FA\u00F9\u00FB\u00FC"
    u"\u2020\u00B0\u00A2\u00A3\u00A7\u2022\u00B6\u00DF\u00AE\u00A9\u2122\u00B4\u00A8\u2260\u00C6\u00D8"
    u"\u221E\u00B1\u2264\u2265\u00A5\u00B5\u2202\u2211\u220F\u03C0\u222B\u00AA\u00BA\u03A9\u00E6\u00F8"
    u"\u00BF\u00A1\u00AC\u221A\u0192\u2248\u2206\u00AB\u00BB\u2026\u00A0\u00C0\u00C3\u00D5\u0152\u0153"
    u"\u2013\u2014\u201C\u201D\u2018\u2019\u00F7\u25CA\u00FF\u0178\u2044\u20AC\u2039\u203A\uFB01\uFB02"
    u"\u2021\u00B7\u201A\u201E\u2030\u00C2\u00CA\u00C1\u00CB\u00C8\u00CD\u00CE\u00CF\u00CC\u00D3\u00D4"
    u"\uF8FF\u00D2\u00DA\u00DB\u00D9\u0131\u02C6\u02DC\u00AF\u02D8\u02D9\u02DA\u00B8\u02DD\u02DB\u02C7";
constexpr char16_t pageLatin1[] =
    u"\x80"
    u"\x81"
    u"\x82"
    u"\x83"
    u"\x84"
    u"\x85"
    u"\x86"
    u"\x87"
    u"\x88"
    u"\x89"
    u"\x8A"
    u"\x8B"
    u"\x8C"
    u"\x8D"
    u"\x8E"
    u"\x8F"
    u""
    u"\x90"
    u"\x91"
    u"\x92"
    u"\x93"
    u"\x94"
    u"\x95"
    u"\x96"
    u"\x97"
    u"\x98"
    u"\x99"
    u"\x9A"
    u"\x9B"
    u"\x9C"
    u"\x9D"
    u"\x9E"
    u"\x9F"
    u""
    u"\u00A0\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7\u00A8\u00A9\u00AA\u00AB\u00AC\u00AD\u00AE\u00AF"
    u"\u00B0\u00B1\u00B2\u00B3\u00B4\u00B5\u00B6\u00B7\u00B8\u00B9\u00BA\u00BB\u00BC\u00BD\u00BE\u00BF"
    u"\u00C0\u00C1\u00C2\u00C3\u00C4\u00C5\u00C6\u00C7\u00C8\u00C9\u00CA\u00CB\u00CC\u00CD\u00CE\u00CF"
    u"\u00D0\u00D1\u00D2\u00D3\u00D4\u00D5\u00D6\u00D7\u00D8\u00D9\u00DA\u00DB\u00DC\u00DD\u00DE\u00DF"
    u"\u00E0\u00E1\u00E2\u00E3\u00E4\u00E5\u00E6\u00E7\u00E8\u00E9\u00EA\u00EB\u00EC\u00ED\u00EE\u00EF"
    u"\u00F0\u00F1\u00F2\u00F3\u00F4\u00F5\u00F6\u00F7\u00F8\u00F9\u00FA\u00FB\u00FC\u00FD\u00FE\u00FF";
constexpr CodePage pages[] = {
    {page1252, true}, {page1250, true}, {page1251, false}, {page1253, false}, {pageMac, true}, {pageLatin1, true}};

// The sequences that a page makes of the characters news texts use: signs, quotes, dashes, Latin letters.
bool isUsual(char32_t c, std::size_t page)
{
    const bool sign = (c >= 0x2010 && c <= 0x2044) || c == 0x20AC || c == 0x2122 || c == 0x2212 || c == 0x2032
        || c == 0x2033 || c == 0xFEFF || c == 0xFFFD;
    const bool latin1 = c >= 0xA0 && c <= 0xFF;
    if (sign || latin1)
        return true;
    return (page == 0 || page == 5) && c >= 0x100 && c <= 0x17F;
}

struct Sequence
{
    QString shown; // as it stands in the damaged text
    char32_t meant;
    std::size_t page;
};

class Sequences
{
public:
    Sequences()
    {
        std::vector<char32_t> characters{0xFEFF, 0xFFFD, 0x20AC, 0x2122, 0x2212};
        for (char32_t c = 0xA0; c <= 0x17F; ++c)
            characters.push_back(c);
        for (char32_t c = 0x2010; c <= 0x2044; ++c)
            characters.push_back(c);
        for (std::size_t page = 0; page < std::size(pages); ++page) {
            for (const char32_t c : characters) {
                if (!isUsual(c, page))
                    continue;
                QString shown;
                bool complete = true;
                for (const char byte : QString::fromUcs4(&c, 1).toUtf8()) {
                    const char16_t unit = pages[page].high[static_cast<unsigned char>(byte) - 0x80];
                    complete = complete && unit != none;
                    shown += QChar(unit);
                }
                if (complete)
                    add({shown, c, page});
                // 0x9D is empty in windows-1252 and often got lost: a closing quote of two characters
                if (page == 0 && c == 0x201D)
                    add({shown.first(2), c, page});
            }
        }
        for (auto &sequences : m_byFirst) {
            std::stable_sort(sequences.begin(), sequences.end(),
                [](const Sequence &a, const Sequence &b) { return a.shown.size() > b.shown.size(); });
        }
    }

    // The longest sequence at the beginning of `text`.
    const Sequence *at(QStringView text) const
    {
        const auto found = m_byFirst.constFind(text.front());
        if (found == m_byFirst.cend())
            return nullptr;
        for (const Sequence &sequence : *found) {
            if (text.startsWith(sequence.shown))
                return &sequence;
        }
        return nullptr;
    }

    bool canBegin(char16_t c) const { return c >= 0x80 && (m_first[c >> 6] >> (c & 63) & 1); }

private:
    void add(Sequence sequence)
    {
        const char16_t first = sequence.shown.front().unicode();
        m_first[first >> 6] |= std::uint64_t(1) << (first & 63);
        m_byFirst[sequence.shown.front()].push_back(std::move(sequence));
    }

    QHash<QChar, std::vector<Sequence>> m_byFirst;
    std::array<std::uint64_t, 1024> m_first{};
};

bool isOfScript(QChar c, std::size_t page)
{
    if (page == 2)
        return c.unicode() >= 0x400 && c.unicode() < 0x500;
    return page == 3 && c.unicode() >= 0x370 && c.unicode() < 0x400;
}

// Is it damage, or do the characters stand there by right? "CAFÉ»" looks like one of the sequences, "Ã©" is no word.
bool isDamage(const Sequence &sequence, QStringView text, qsizetype at)
{
    if (sequence.shown.size() >= 3 || (sequence.page > 1 && sequence.page < 5))
        return true;
    if (sequence.shown.size() == 2 && sequence.meant == 0x201D)
        return true; // "â€" ends no word
    const char16_t first = sequence.shown[0].unicode();
    if (first == 0xC2 || first == 0xC3)
        return true;
    if (first == 0x102) // Ă, as windows-1250 shows 0xC3
        return QChar::isLetter(sequence.meant);
    // Letters of Latin Extended-A: only within a word, and not where the second character is a closing quote.
    const qsizetype end = at + 2;
    const bool before = at > 0 && text[at - 1].isLower();
    const bool after = end < text.size() && text[end].isLower();
    return (sequence.page == 0 || sequence.page == 5) && (before || after) && QChar::isLetter(sequence.meant);
}

std::optional<TracedText> mendOnce(QStringView text)
{
    static const Sequences sequences;
    TracedText mended;
    qsizetype from = 0;
    std::array<int, std::size(pages)> hits{};
    std::array<qsizetype, std::size(pages)> script{-1, -1, -1, -1, -1, -1};
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c < 0x80 || !sequences.canBegin(c))
            continue;
        const Sequence *const sequence = sequences.at(text.sliced(i));
        if (!sequence || !isDamage(*sequence, text, i))
            continue;
        const std::size_t page = sequence->page;
        if (page == 2 || page == 3) { // Cyrillic or Greek: only where the text is not written in it
            if (script[page] < 0)
                script[page] =
                    std::count_if(text.begin(), text.end(), [&](QChar one) { return isOfScript(one, page); });
            if (script[page] * 4 > text.size())
                continue;
        }
        ++hits[page];
        mended.copy(text, from, i);
        if (sequence->meant != 0xFEFF)
            mended.put(QString::fromUcs4(&sequence->meant, 1), i);
        from = i + sequence->shown.size();
        i = from - 1;
    }
    if (from == 0)
        return std::nullopt;
    mended.copy(text, from, text.size());
    return mended;
}

} // namespace

std::optional<TracedText> mendMojibake(QStringView text)
{
    std::optional<TracedText> mended = mendOnce(text);
    for (int times = 0; mended && times < 2; ++times) { // "Ã¢â‚¬â„¢" was damaged twice
        std::optional<TracedText> again = mendOnce(mended->text);
        if (!again)
            break;
        again->runs = compose(again->runs, again->text.size(), mended->runs);
        mended = std::move(again);
    }
    return mended;
}

} // namespace proofline
