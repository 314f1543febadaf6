#include "tables/text_decoder.h"

#include "tables/byte_source.h"

#include <QStringConverter>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iconv.h>
#include <uchardet.h>
#include <vector>

namespace proofline {

bool isUtf8(std::string_view bytes)
{
    const auto *at = reinterpret_cast<const unsigned char *>(bytes.data());
    const auto *end = at + bytes.size();
    while (at < end) {
        if (*at < 0x80) {
            ++at;
            continue;
        }
        int more = 0;
        unsigned least = 0x80;
        if (*at >= 0xC2 && *at <= 0xDF) {
            more = 1;
        } else if (*at >= 0xE0 && *at <= 0xEF) {
            more = 2;
            if (*at == 0xE0)
                least = 0xA0;
        } else if (*at >= 0xF0 && *at <= 0xF4) {
            more = 3;
            if (*at == 0xF0)
                least = 0x90;
        } else {
            return false;
        }
        if (end - at <= more || at[1] < least)
            return false;
        if ((*at == 0xED && at[1] > 0x9F) || (*at == 0xF4 && at[1] > 0x8F))
            return false;
        for (int i = 1; i <= more; ++i) {
            if ((at[i] & 0xC0) != 0x80)
                return false;
        }
        at += more + 1;
    }
    return true;
}

EncodingFound findEncoding(std::string_view beginning)
{
    if (beginning.starts_with("\xEF\xBB\xBF"))
        return {"UTF-8", 3};
    if (beginning.starts_with("\xFF\xFE"))
        return {"UTF-16LE", 2};
    if (beginning.starts_with("\xFE\xFF"))
        return {"UTF-16BE", 2};
    // UTF-16 of mostly Latin text has a zero at every second place.
    const std::size_t looked = std::min<std::size_t>(beginning.size(), 4096);
    std::size_t even = 0, odd = 0;
    for (std::size_t i = 0; i < looked; ++i)
        (i % 2 == 0 ? even : odd) += beginning[i] == '\0';
    if (looked >= 16 && odd > looked / 2 * 7 / 10 && even < looked / 20)
        return {"UTF-16LE", 0};
    if (looked >= 16 && even > looked / 2 * 7 / 10 && odd < looked / 20)
        return {"UTF-16BE", 0};
    // The cut may go through a character.
    std::string_view whole = beginning;
    for (int i = 0; i < 3 && !whole.empty() && (static_cast<unsigned char>(whole.back()) & 0xC0) == 0x80; ++i)
        whole.remove_suffix(1);
    if (!whole.empty() && static_cast<unsigned char>(whole.back()) >= 0xC0)
        whole.remove_suffix(1);
    if (isUtf8(whole) || isUtf8(beginning))
        return {"UTF-8", 0};
    // Mostly UTF-8 with some misfits is UTF-8; single misfits are told one by one.
    std::size_t good = 0, bad = 0;
    for (std::size_t i = 0; i < beginning.size();) {
        if (static_cast<unsigned char>(beginning[i]) < 0x80) {
            ++i;
            continue;
        }
        std::size_t length = 0;
        for (std::size_t n = 2; n <= 4 && length == 0; ++n) {
            if (i + n <= beginning.size() && isUtf8(beginning.substr(i, n)))
                length = n;
        }
        ++(length > 0 ? good : bad);
        i += length > 0 ? length : 1;
    }
    if (good > 0 && good >= bad) // bytes of another set hardly ever make one
        return {"UTF-8", 0};
    QByteArray name;
    if (uchardet_t detector = uchardet_new()) {
        if (uchardet_handle_data(detector, beginning.data(), beginning.size()) == 0) {
            uchardet_data_end(detector);
            name = uchardet_get_charset(detector);
        }
        uchardet_delete(detector);
    }
    // Western single bytes are nearly always the Windows set. Other Latin sets show by signs like ³ and ± inside words.
    const QByteArray lower = name.toLower();
    const bool latin = lower.startsWith("iso-8859-") || lower.startsWith("windows-125");
    const bool otherScript = lower == "iso-8859-5" || lower == "iso-8859-6" || lower == "iso-8859-7"
        || lower == "iso-8859-8" || lower == "windows-1251" || lower == "windows-1253" || lower == "windows-1255"
        || lower == "windows-1256";
    std::size_t high = 0, signs = 0;
    for (std::size_t i = 1; i + 1 < beginning.size(); ++i) {
        const unsigned char c = static_cast<unsigned char>(beginning[i]);
        const auto letter = [](char other) { return (other | 32) >= 'a' && (other | 32) <= 'z'; };
        high += c >= 0x80;
        signs +=
            c >= 0xA1 && c < 0xC0 && c != 0xBB && c != 0xAB && (letter(beginning[i - 1]) || letter(beginning[i + 1]));
    }
    if (latin && !otherScript && signs * 10 < high)
        name = "windows-1252";
    if (name.isEmpty() || lower.startsWith("iso-8859-1") || lower == "ascii" || lower.startsWith("utf")
        || lower.startsWith("mac"))
        name = "windows-1252";
    return {name, 0};
}

namespace {

constexpr char16_t windows1252[32] = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030,
    0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

void appendWindows1252(std::string_view bytes, std::string &out)
{
    for (const char c : bytes) {
        const unsigned char byte = static_cast<unsigned char>(c);
        const unsigned code = byte >= 0x80 && byte < 0xA0 ? windows1252[byte - 0x80] : byte;
        if (code < 0x80) {
            out += char(code);
        } else if (code < 0x800) {
            out += char(0xC0 | code >> 6);
            out += char(0x80 | (code & 0x3F));
        } else {
            out += char(0xE0 | code >> 12);
            out += char(0x80 | (code >> 6 & 0x3F));
            out += char(0x80 | (code & 0x3F));
        }
    }
}

const iconv_t noIconv = iconv_t(-1);

} // namespace

WordDecoder::WordDecoder(const QByteArray &encoding)
{
    const QByteArray lower = encoding.toLower();
    m_utf8 = encoding.isEmpty() || lower == "utf-8" || lower == "utf8" || lower.startsWith("utf-16");
    m_windows1252 = lower == "windows-1252" || lower == "cp1252";
    if (!m_utf8 && !m_windows1252) {
        const iconv_t opened = iconv_open("UTF-8", encoding.constData());
        if (opened == noIconv)
            m_windows1252 = true;
        else
            m_iconv = opened;
    }
}

WordDecoder::~WordDecoder()
{
    if (m_iconv)
        iconv_close(m_iconv);
}

void WordDecoder::decode(std::string_view bytes, std::string &out)
{
    out.clear();
    const bool ascii = std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) > 0; });
    if (ascii || (m_utf8 && isUtf8(bytes))) {
        out.assign(bytes);
        std::erase(out, '\0');
        return;
    }
    if (m_windows1252) {
        appendWindows1252(bytes, out);
        std::erase(out, '\0');
        return;
    }
    if (m_iconv) {
        std::vector<char> made(bytes.size() * 4 + 16);
        char *from = const_cast<char *>(bytes.data()); // iconv does not write to it
        std::size_t left = bytes.size();
        char *to = made.data();
        std::size_t room = made.size();
        iconv(m_iconv, nullptr, nullptr, nullptr, nullptr);
        if (iconv(m_iconv, &from, &left, &to, &room) != std::size_t(-1)) {
            out.assign(made.data(), std::size_t(to - made.data()));
            std::erase(out, '\0');
            return;
        }
    }
    ++m_misfits;
    appendWindows1252(bytes, out);
    std::erase(out, '\0');
}

QString WordDecoder::decode(std::string_view bytes)
{
    std::string utf8;
    decode(bytes, utf8);
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

namespace {

class Utf16Source : public ByteSource
{
public:
    Utf16Source(std::unique_ptr<ByteSource> source, bool bigEndian)
        : m_source(std::move(source))
        , m_bigEndian(bigEndian)
        , m_decoder(bigEndian ? QStringConverter::Utf16BE : QStringConverter::Utf16LE)
    {
    }
    std::size_t read(char *into, std::size_t most) override
    {
        std::size_t got = 0;
        while (got < most) {
            if (m_at == m_ready.size()) {
                char raw[64 * 1024];
                const std::size_t size = m_source->read(raw, sizeof raw);
                m_problem = m_source->problem();
                m_note = m_source->note();
                m_at = 0;
                if (size == 0) {
                    m_ready.clear();
                    break;
                }
                const QString text = m_decoder(QByteArrayView(raw, qsizetype(size)));
                m_ready = text.toUtf8();
            }
            const std::size_t part = std::min(most - got, std::size_t(m_ready.size() - m_at));
            std::memcpy(into + got, m_ready.constData() + m_at, part);
            m_at += qsizetype(part);
            got += part;
        }
        return got;
    }
    bool seek(qint64 to) override
    {
        if (to != 0 || !m_source->seek(0))
            return false;
        m_decoder = QStringDecoder(m_bigEndian ? QStringConverter::Utf16BE : QStringConverter::Utf16LE);
        m_ready.clear();
        m_at = 0;
        return true;
    }
    qint64 total() const override { return m_source->total(); }
    qint64 position() const override { return m_source->position(); }
    bool isPlain() const override { return m_source->isPlain(); }

private:
    std::unique_ptr<ByteSource> m_source;
    bool m_bigEndian;
    QStringDecoder m_decoder;
    QByteArray m_ready;
    qsizetype m_at = 0;
};

} // namespace

std::unique_ptr<ByteSource> decodeUtf16(std::unique_ptr<ByteSource> source, bool bigEndian)
{
    return std::make_unique<Utf16Source>(std::move(source), bigEndian);
}

} // namespace proofline
