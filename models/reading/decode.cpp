#include "reading/decode.h"

#include "reading/traced_text.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <cstring>
#include <iconv.h>
#include <uchardet.h>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

using Byte = unsigned char;
constexpr qsizetype sampleSize = 64 * 1024;

const Byte *bytesOf(QByteArrayView view) { return reinterpret_cast<const Byte *>(view.data()); }

// --- What it is not -----------------------------------------------------------------------------------------------

struct Signature
{
    QByteArrayView start;
    const char16_t *what;
};

constexpr Signature signatures[] = {
    {"%PDF-", u"it is a PDF document, not text."},
    {"{\\rtf", u"it is an RTF document, not plain text."},
    {"PK\x03\x04", u"it is a ZIP archive or an office document, not text."},
    {"\xD0\xCF\x11\xE0", u"it is an office document, not text."},
    {"\x89PNG", u"it is a picture, not text."},
    {"\xFF\xD8\xFF", u"it is a picture, not text."},
    {"GIF8", u"it is a picture, not text."},
    {"\x7F"
     "ELF",
        u"it is a program, not text."},
    {"MZ\x90", u"it is a program, not text."},
    {"\xFD"
     "7zXZ",
        u"it is compressed with xz; unpack it first."},
    {"BZh", u"it is compressed with bzip2; unpack it first."},
    {"7z\xBC\xAF", u"it is a 7z archive, not text."},
    {"SQLite format 3", u"it is a database, not text."},
    {"ID3", u"it is a sound file, not text."},
    {"OggS", u"it is a sound file, not text."},
};

QString knownBinary(QByteArrayView bytes)
{
    for (const Signature &signature : signatures) {
        if (!bytes.startsWith(signature.start))
            continue;
        // "BZh" and "ID3" can also begin a sentence; then no odd byte follows.
        const QByteArrayView head = bytes.first(std::min<qsizetype>(bytes.size(), 64));
        const bool odd =
            std::any_of(head.begin(), head.end(), [](char c) { return Byte(c) < 0x09 || Byte(c) >= 0x7F; });
        if (odd || signature.start.size() >= 5)
            return QString::fromUtf16(signature.what);
    }
    return {};
}

bool isStrangeControl(Byte c)
{
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\v' && c != '\f' && c != '\r' && c != 0x1B) || c == 0x7F;
}

struct Share
{
    qsizetype strange = 0;
    qsizetype all = 0;
    bool over(int percent) const { return strange * 100 > all * percent; }
};

// Control bytes among samples from the beginning, the middle and the end.
Share controlShare(QByteArrayView bytes)
{
    Share share;
    const qsizetype size = bytes.size();
    const qsizetype part = std::min(size, sampleSize);
    std::array<qsizetype, 3> starts{0, std::max<qsizetype>(0, (size - part) / 2), size - part};
    const int parts = size > 3 * sampleSize ? 3 : 1;
    for (int i = 0; i < parts; ++i) {
        const QByteArrayView sample =
            bytes.sliced(starts[std::size_t(i)], parts == 1 ? std::min(size, 3 * sampleSize) : part);
        share.all += sample.size();
        share.strange += std::count_if(sample.begin(), sample.end(), [](char c) { return isStrangeControl(Byte(c)); });
    }
    return share;
}

const QString &notText()
{
    static const QString sentence = u"it holds binary data, not text."_s;
    return sentence;
}

// --- UTF-16 and UTF-32 -----------------------------------------------------------------------------------------------

// UTF-16 after `mark` bytes. Halves of pairs mean nothing.
bool decodeUtf16(QByteArrayView bytes, qsizetype mark, QStringConverter::Encoding encoding, DecodedText &out)
{
    const QByteArrayView body = bytes.sliced(mark);
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    out.text = decoder.decode(body.first(body.size() & ~qsizetype(1)));
    for (qsizetype i = 0; i < out.text.size(); ++i) {
        const bool pair = out.text[i].isHighSurrogate() && i + 1 < out.text.size() && out.text[i + 1].isLowSurrogate();
        if (!pair && out.text[i].isSurrogate())
            out.text[i] = QChar::ReplacementCharacter;
        i += pair;
    }
    out.runs = {{0, mark, 2}};
    return true;
}

bool decodeUtf32(QByteArrayView bytes, qsizetype mark, bool bigEndian, DecodedText &out)
{
    TracedText traced;
    traced.text.reserve(bytes.size() / 4);
    const Byte *const begin = bytesOf(bytes);
    for (qsizetype i = mark; i + 4 <= bytes.size(); i += 4) {
        const Byte *const at = begin + i;
        const char32_t code = bigEndian ? char32_t(at[0]) << 24 | char32_t(at[1] << 16 | at[2] << 8 | at[3])
                                        : char32_t(at[3]) << 24 | char32_t(at[2] << 16 | at[1] << 8 | at[0]);
        const bool valid = code <= 0x10FFFF && !QChar::isSurrogate(code);
        const bool pair = valid && code > 0xFFFF;
        traced.trace(i, pair ? 2 : 4);
        if (pair) {
            traced.text += QChar(QChar::highSurrogate(code));
            traced.text += QChar(QChar::lowSurrogate(code));
        } else {
            traced.text += valid ? QChar(char16_t(code)) : QChar(QChar::ReplacementCharacter);
        }
    }
    out.text = std::move(traced.text);
    out.runs = std::move(traced.runs);
    return true;
}

// Does it read like text: letters, digits, blanks, signs, and no halves of pairs?
bool looksLikeText(QStringView text)
{
    qsizetype good = 0;
    qsizetype all = 0;
    for (qsizetype i = 0; i < text.size(); ++i, ++all) {
        char32_t c = text[i].unicode();
        if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (c == 0xFFFE || QChar::isSurrogate(c))
            return false;
        const QChar::Category category = QChar::category(c);
        good += c == '\n' || c == '\r' || c == '\t'
            || (category != QChar::Other_Control && category != QChar::Other_NotAssigned
                && category != QChar::Other_PrivateUse);
    }
    return all > 0 && good * 100 >= all * 97;
}

// How much of the text lies in one or two blocks of 256 code points: text of one script does, bytes in the wrong order
// do not.
qsizetype narrowness(QStringView text)
{
    std::array<int, 256> rows{};
    for (const QChar c : text)
        ++rows[c.row()];
    return *std::max_element(rows.begin(), rows.end());
}

bool decodeWideWithoutMark(QByteArrayView bytes, DecodedText &out)
{
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), sampleSize) & ~qsizetype(3));
    std::array<qsizetype, 4> nuls{};
    for (qsizetype i = 0; i < sample.size(); ++i)
        nuls[std::size_t(i & 3)] += sample[i] == 0;
    const qsizetype quarter = std::max<qsizetype>(1, sample.size() / 4);
    const auto most = [&](std::size_t i) { return nuls[i] * 10 > quarter * 9; };
    if (sample.size() >= 8 && most(2) && most(3) && !most(0)) {
        out.encoding = "UTF-32LE";
        return decodeUtf32(bytes, 0, false, out);
    }
    if (sample.size() >= 8 && most(0) && most(1) && !most(3)) {
        out.encoding = "UTF-32BE";
        return decodeUtf32(bytes, 0, true, out);
    }
    const qsizetype even = nuls[0] + nuls[2];
    const qsizetype odd = nuls[1] + nuls[3];
    if (bytes.size() < 2 || (even == 0 && odd == 0))
        return false;
    if (std::max(even, odd) < 10 * std::min(even, odd))
        return false;
    // Single bytes with a NUL astray read like Latin text; double bytes of another script do not.
    const auto isPlain = [](char c) { return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\r' || c == '\t'; };
    if (std::count_if(sample.begin(), sample.end(), isPlain) * 10 > sample.size() * 9)
        return false;
    // A few NULs in single bytes are dirt; in double bytes every blank and line end has one.
    if (std::max(even, odd) * 100 < quarter * 2)
        return false;
    const bool little = odd > even;
    const auto encoding = little ? QStringConverter::Utf16LE : QStringConverter::Utf16BE;
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    const QString trial = decoder.decode(sample.first(sample.size() & ~qsizetype(1)));
    if (!looksLikeText(trial))
        return false;
    const bool western = std::max(even, odd) * 2 > quarter; // half of the characters or more are Latin
    if (!western && narrowness(trial) * 4 < trial.size()) { // else one script must be plain
        const qsizetype ideographs = std::count_if(
            trial.begin(), trial.end(), [](QChar c) { return c.unicode() >= 0x3040 && c.unicode() < 0xD7A4; });
        if (ideographs * 2 < trial.size())
            return false;
    }
    out.encoding = little ? "UTF-16LE" : "UTF-16BE";
    return decodeUtf16(bytes, 0, encoding, out);
}

// --- UTF-8 -----------------------------------------------------------------------------------------------------------

// Length of the well-formed sequence at `at`, 0 when there is none. Surrogates and overlong forms are not well formed.
int sequenceAt(const Byte *at, const Byte *end)
{
    const Byte c = *at;
    const auto next = [&](int i, Byte low = 0x80, Byte high = 0xBF) {
        return at + i < end && at[i] >= low && at[i] <= high;
    };
    if (c < 0x80)
        return 1;
    if (c < 0xC2)
        return 0;
    if (c < 0xE0)
        return next(1) ? 2 : 0;
    if (c < 0xF0)
        return next(1, c == 0xE0 ? 0xA0 : 0x80, c == 0xED ? 0x9F : 0xBF) && next(2) ? 3 : 0;
    if (c < 0xF5)
        return next(1, c == 0xF0 ? 0x90 : 0x80, c == 0xF4 ? 0x8F : 0xBF) && next(2) && next(3) ? 4 : 0;
    return 0;
}

const Byte *endOfAscii(const Byte *at, const Byte *end)
{
    constexpr std::uint64_t high = 0x8080808080808080u;
    while (end - at >= 32) {
        std::uint64_t word[4];
        std::memcpy(word, at, sizeof word);
        if ((word[0] | word[1] | word[2] | word[3]) & high)
            break;
        at += 32;
    }
    while (at < end && *at < 0x80)
        ++at;
    return at;
}

struct Utf8
{
    qsizetype good = 0; // sequences of more than one byte
    qsizetype bad = 0; // bytes that belong to none
};

// Code units and runs of UTF-8; stops early when it cannot be UTF-8 any more.
Utf8 decodeUtf8(QByteArrayView bytes, qsizetype mark, bool onlyIfValid, DecodedText &out)
{
    Utf8 count;
    const Byte *const begin = bytesOf(bytes);
    const Byte *const end = begin + bytes.size();
    out.text.resize(bytes.size() - mark);
    out.runs.clear();
    char16_t *const text = reinterpret_cast<char16_t *>(out.text.data());
    char16_t *to = text;
    const auto run = [&](const Byte *at, std::uint8_t unit) {
        const SourceRun next{int(to - text), at - begin, unit};
        if (!out.runs.empty() && out.runs.back().bytesPerUnit == unit && unit != 0
            && out.runs.back().byte + std::int64_t(next.text - out.runs.back().text) * unit == next.byte)
            return;
        out.runs.push_back(next);
    };
    const Byte *at = begin + mark;
    while (at < end) {
        const Byte *const ascii = endOfAscii(at, end);
        if (ascii != at) {
            run(at, 1);
            while (at < ascii)
                *to++ = *at++;
        }
        while (at < end && *at >= 0x80) {
            const int length = sequenceAt(at, end);
            switch (length) {
            case 2:
                run(at, 2);
                *to++ = char16_t((at[0] & 0x1F) << 6 | (at[1] & 0x3F));
                break;
            case 3:
                run(at, 3);
                *to++ = char16_t((at[0] & 0x0F) << 12 | (at[1] & 0x3F) << 6 | (at[2] & 0x3F));
                break;
            case 4: {
                run(at, 2);
                const char32_t c =
                    char32_t((at[0] & 0x07) << 18 | (at[1] & 0x3F) << 12 | (at[2] & 0x3F) << 6 | (at[3] & 0x3F));
                *to++ = QChar::highSurrogate(c);
                *to++ = QChar::lowSurrogate(c);
                break;
            }
            default:
                run(at, 1);
                *to++ = QChar::ReplacementCharacter;
                ++count.bad;
                if (onlyIfValid || (count.bad > 64 && count.bad > count.good))
                    return count;
                ++at;
                continue;
            }
            ++count.good;
            at += length;
        }
    }
    out.text.truncate(to - text);
    return count;
}

// --- Encodings of the code page kind ---------------------------------------------------------------------------------

class Conversion
{
public:
    explicit Conversion(const QByteArray &from)
        : m_handle(iconv_open("UTF-16LE", from.constData()))
    {
    }
    ~Conversion()
    {
        if (isOpen())
            iconv_close(m_handle);
    }
    Q_DISABLE_COPY_MOVE(Conversion)

    bool isOpen() const { return m_handle != iconv_t(-1); }

    // One character: code units written to `to` (room for two) and bytes taken from `at`; 0 bytes when it is none.
    struct Step
    {
        int units = 0;
        int bytes = 0;
        bool incomplete = false;
    };
    Step step(const Byte *at, const Byte *end, char16_t *to)
    {
        char *in = const_cast<char *>(reinterpret_cast<const char *>(at));
        std::size_t inLeft = std::size_t(end - at);
        char *out = reinterpret_cast<char *>(to);
        for (const std::size_t room : {std::size_t(2), std::size_t(4)}) {
            std::size_t outLeft = room - std::size_t(out - reinterpret_cast<char *>(to));
            const std::size_t done = iconv(m_handle, &in, &inLeft, &out, &outLeft);
            const auto step = Step{int((out - reinterpret_cast<char *>(to)) / 2),
                int(in - reinterpret_cast<char *>(const_cast<Byte *>(at))), done == std::size_t(-1) && errno == EINVAL};
            if (step.units > 0 || done != std::size_t(-1) || errno != E2BIG)
                return step;
        }
        return {};
    }
    void reset() { iconv(m_handle, nullptr, nullptr, nullptr, nullptr); }

private:
    iconv_t m_handle;
};

// The 32 characters of windows-1252 from 0x80 on; five are not given and stand for the controls of Latin-1 in the web's
// reading, which is also what mojibake is made of.
constexpr char16_t windows1252[32] = {0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030,
    0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178};

// A table of the 256 bytes; false when the encoding takes more than one byte a character.
bool tableOf(const QByteArray &encoding, std::array<char16_t, 256> &table)
{
    if (encoding == "windows-1252") {
        for (std::size_t i = 0; i < 256; ++i)
            table[i] = i >= 0x80 && i < 0xA0 ? windows1252[i - 0x80] : char16_t(i);
        return true;
    }
    Conversion conversion(encoding);
    if (!conversion.isOpen())
        return false;
    for (int i = 0; i < 256; ++i) {
        const Byte byte = Byte(i);
        char16_t units[2] = {QChar::ReplacementCharacter, 0};
        conversion.reset();
        const Conversion::Step step = conversion.step(&byte, &byte + 1, units);
        if (step.incomplete || (step.units == 0 && step.bytes == 1))
            return false; // the first byte of a longer character, or a shift
        table[std::size_t(i)] = step.units == 1 ? units[0] : char16_t(QChar::ReplacementCharacter);
    }
    return true;
}

bool decodeCodePage(QByteArrayView bytes, const QByteArray &encoding, DecodedText &out)
{
    const Byte *const begin = bytesOf(bytes);
    const Byte *const end = begin + bytes.size();
    std::array<char16_t, 256> table;
    if (tableOf(encoding, table)) {
        out.text.resize(bytes.size());
        std::transform(begin, end, reinterpret_cast<char16_t *>(out.text.data()), [&](Byte b) { return table[b]; });
        out.runs = {{0, 0, 1}};
        return true;
    }
    Conversion conversion(encoding);
    if (!conversion.isOpen())
        return false;
    TracedText traced;
    traced.text.reserve(bytes.size());
    for (const Byte *at = begin; at < end;) {
        char16_t units[2];
        const Conversion::Step step = conversion.step(at, end, units);
        if (step.units == 0 && step.bytes > 0) { // a shift sequence alone
            at += step.bytes;
            continue;
        }
        if (step.units == 0) {
            traced.trace(at - begin, 1);
            traced.text += QChar(QChar::ReplacementCharacter);
            conversion.reset();
            ++at;
            continue;
        }
        traced.trace(at - begin, std::uint8_t(std::min(step.bytes / step.units, 8)));
        traced.text += QStringView(units, step.units);
        at += step.bytes;
    }
    out.text = std::move(traced.text);
    out.runs = std::move(traced.runs);
    return true;
}

// --- Which code page -------------------------------------------------------------------------------------------------

bool isAsciiLetter(Byte c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

// Where the bytes above 0x7F stand tells Latin text from others: single, within words of plain letters, or quotes
// and dashes between words.
struct HighBytes
{
    qsizetype all = 0;
    qsizetype inRuns = 0; // three or more letters above 0xBF in a row: another script
    qsizetype westernSign = 0; // quotes, dashes, pounds of windows-1252
    qsizetype centralInWord =
        0; // ą, ł, ś, ź, ż of windows-1250 or ISO 8859-2 within words, where windows-1252 has signs
    qsizetype latin2InWord = 0; // of those, the ones only ISO 8859-2 has
    qsizetype turkishInWord = 0; // ğ, ı, ş within words: ð, ý, þ of windows-1252
};

HighBytes countHighBytes(QByteArrayView bytes)
{
    HighBytes count;
    const Byte *const begin = bytesOf(bytes);
    const Byte *const end = begin + bytes.size();
    for (const Byte *at = begin; (at = endOfAscii(at, end)) < end; ++at) {
        ++count.all;
        const Byte before = at > begin ? at[-1] : ' ';
        const Byte after = at + 1 < end ? at[1] : ' ';
        const Byte c = *at;
        const auto isWordByte = [](Byte b) { return isAsciiLetter(b) || b >= 0xC0; };
        const bool inWord = isWordByte(before) && isWordByte(after);
        count.inRuns += c >= 0xC0 && before >= 0xC0 && (after >= 0xC0 || (at - begin >= 2 && at[-2] >= 0xC0));
        switch (c) {
        case 0x80:
        case 0x85:
        case 0x91:
        case 0x92:
        case 0x93:
        case 0x94:
        case 0x96:
        case 0x97:
        case 0x99:
        case 0xA0:
        case 0xA3:
        case 0xA9:
        case 0xAB:
        case 0xAE:
        case 0xB0:
        case 0xB7:
        case 0xBA:
        case 0xBB:
        case 0xBD: count.westernSign += !inWord || c == 0x92; break;
        case 0x9C:
        case 0x9F:
        case 0xB9:
        case 0xB3:
        case 0xBF: count.centralInWord += isWordByte(before) && (inWord || c == 0xB3 || c == 0xB9); break;
        case 0xB1:
        case 0xB6:
        case 0xBC:
            count.centralInWord += inWord;
            count.latin2InWord += inWord;
            break;
        case 0xF0:
        case 0xFD:
        case 0xFE: count.turkishInWord += isWordByte(before); break;
        }
    }
    return count;
}

QByteArray guessedByUchardet(QByteArrayView bytes)
{
    uchardet_t detector = uchardet_new();
    QByteArray name;
    if (uchardet_handle_data(detector, bytes.data(), std::size_t(std::min<qsizetype>(bytes.size(), 1 << 20))) == 0) {
        uchardet_data_end(detector);
        name = QByteArray(uchardet_get_charset(detector));
    }
    uchardet_delete(detector);
    return name;
}

// The names pages and detectors use, as iconv knows them; Latin-1 is read as windows-1252 as on the web.
QByteArray standardName(const QByteArray &name)
{
    const QByteArray lower = name.trimmed().toLower();
    static constexpr std::pair<QByteArrayView, QByteArrayView> names[] = {{"iso-8859-1", "windows-1252"},
        {"iso8859-1", "windows-1252"}, {"latin1", "windows-1252"}, {"latin-1", "windows-1252"},
        {"us-ascii", "windows-1252"}, {"ascii", "windows-1252"}, {"cp1252", "windows-1252"},
        {"windows-1252", "windows-1252"}, {"utf8", "UTF-8"}, {"utf-8", "UTF-8"}, {"gb2312", "GB18030"},
        {"gbk", "GB18030"}, {"x-gbk", "GB18030"}, {"gb18030", "GB18030"}, {"hz-gb-2312", "GB18030"},
        {"shift_jis", "CP932"}, {"shift-jis", "CP932"}, {"x-sjis", "CP932"}, {"sjis", "CP932"},
        {"ks_c_5601-1987", "CP949"}, {"euc-kr", "CP949"}, {"uhc", "CP949"}, {"big5", "BIG5-HKSCS"},
        {"x-mac-roman", "MACINTOSH"}, {"mac-cyrillic", "MAC-CYRILLIC"}, {"x-mac-cyrillic", "MAC-CYRILLIC"},
        {"tis-620", "CP874"}, {"iso-8859-9", "windows-1254"}, {"iso-8859-8-i", "ISO-8859-8"}};
    for (const auto &[known, standard] : names) {
        if (lower == known)
            return standard.toByteArray();
    }
    if (lower.startsWith("windows-") || lower.startsWith("iso-") || lower.startsWith("koi8") || lower.startsWith("ibm")
        || lower.startsWith("euc-") || lower.startsWith("cp"))
        return lower.startsWith("windows-") ? lower : lower.toUpper();
    return {};
}

QByteArray guessCodePage(QByteArrayView bytes)
{
    const HighBytes high = countHighBytes(bytes.first(std::min<qsizetype>(bytes.size(), 4 << 20)));
    const bool latin = high.inRuns * 8 < high.all;
    if (latin) {
        if (high.centralInWord * 4 > high.all - high.westernSign && high.centralInWord > 0)
            return high.latin2InWord > 0 ? "ISO-8859-2" : "windows-1250";
        if (high.turkishInWord * 4 > high.all) {
            const QByteArray guess = standardName(guessedByUchardet(bytes));
            if (guess == "windows-1254")
                return guess;
        }
        return "windows-1252";
    }
    return standardName(guessedByUchardet(bytes));
}

// --- Line ends -------------------------------------------------------------------------------------------------------

bool hasOddLineEnds(QStringView text)
{
    return text.contains(u'\r') || text.contains(u'\u2028') || text.contains(u'\u2029') || text.contains(u'\0')
        || text.contains(u'\uFEFF');
}

void straightenLineEnds(DecodedText &decoded)
{
    if (!hasOddLineEnds(decoded.text))
        return;
    const QString &text = decoded.text;
    TracedText straight;
    straight.text.reserve(text.size());
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c > u'\r' && c != u'\u2028' && c != u'\u2029' && c != u'\uFEFF')
            continue;
        if (c == u'\r' || c == u'\u2028' || c == u'\u2029') {
            straight.copy(text, from, i);
            straight.trace(i, 1);
            straight.text += u'\n';
            if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
                ++i;
            from = i + 1;
        } else if (c == u'\0' || c == u'\uFEFF') {
            straight.copy(text, from, i);
            from = i + 1;
        }
    }
    straight.copy(text, from, text.size());
    decoded.runs = compose(straight.runs, straight.text.size(), decoded.runs);
    decoded.text = std::move(straight.text);
}

bool decodeAny(const QByteArray &bytes, const QByteArray &declared, DecodedText &out)
{
    if (bytes.startsWith("\xFF\xFE\0\0"_ba) && bytes.size() % 4 == 0) {
        out.encoding = "UTF-32LE";
        return decodeUtf32(bytes, 4, false, out);
    }
    if (bytes.startsWith("\0\0\xFE\xFF"_ba)) {
        out.encoding = "UTF-32BE";
        return decodeUtf32(bytes, 4, true, out);
    }
    if (bytes.startsWith("\xFF\xFE")) {
        out.encoding = "UTF-16LE";
        return decodeUtf16(bytes, 2, QStringConverter::Utf16LE, out);
    }
    if (bytes.startsWith("\xFE\xFF")) {
        out.encoding = "UTF-16BE";
        return decodeUtf16(bytes, 2, QStringConverter::Utf16BE, out);
    }
    out.problem = knownBinary(bytes);
    if (!out.problem.isEmpty())
        return false;
    const bool hasNul = bytes.contains('\0');
    if (hasNul && decodeWideWithoutMark(bytes, out))
        return true;
    if (controlShare(bytes).over(2)) {
        out.problem = notText();
        return false;
    }
    const qsizetype mark = bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    const Utf8 utf8 = decodeUtf8(bytes, mark, false, out);
    if (mark > 0 || utf8.bad == 0 || utf8.good > 2 * utf8.bad) {
        out.encoding = "UTF-8";
        return true;
    }
    for (const QByteArray &name : {standardName(declared), guessCodePage(bytes), "windows-1252"_ba}) {
        if (name.isEmpty() || name == "UTF-8" || !decodeCodePage(bytes, name, out))
            continue;
        if (out.text.count(QChar(QChar::ReplacementCharacter)) * 50 > out.text.size())
            continue;
        out.encoding = name;
        return true;
    }
    out.problem = notText();
    return false;
}

} // namespace

DecodedText decodeText(const QByteArray &bytes, const QByteArray &declared)
{
    DecodedText decoded;
    if (!decodeAny(bytes, declared, decoded)) {
        decoded.text.clear();
        decoded.runs.clear();
        return decoded;
    }
    // A mark at the beginning proves nothing when little behind it means anything.
    const QStringView sample = QStringView(decoded.text).first(std::min(decoded.text.size(), sampleSize));
    const qsizetype odd = std::count_if(sample.begin(), sample.end(), [](QChar c) {
        return c == QChar::ReplacementCharacter || (c.unicode() < 0x20 && isStrangeControl(Byte(c.unicode())));
    });
    if (odd > 8 && odd * 4 > sample.size()) {
        decoded = {};
        decoded.problem = notText();
        return decoded;
    }
    straightenLineEnds(decoded);
    if (decoded.runs.empty())
        decoded.runs.push_back({0, 0, 1});
    return decoded;
}

} // namespace proofline
