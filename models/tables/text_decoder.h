// From the bytes of a list to text: which encoding it is, and words decoded one by one.
#pragma once

#include <QByteArray>
#include <QString>
#include <memory>
#include <string>
#include <string_view>

namespace proofline {

class ByteSource;

bool isUtf8(std::string_view bytes);

// "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", or what libuchardet finds; the byte order mark's length beside it.
struct EncodingFound
{
    QByteArray name;
    int mark = 0;
};
EncodingFound findEncoding(std::string_view beginning);

// Decodes words of any encoding whose delimiters, quotes and line ends are ASCII bytes. Words that are not valid are
// read as windows-1252 and counted.
class WordDecoder
{
public:
    explicit WordDecoder(const QByteArray &encoding);
    ~WordDecoder();
    WordDecoder(const WordDecoder &) = delete;
    WordDecoder &operator=(const WordDecoder &) = delete;

    // UTF-8, into `out`, which is cleared before.
    void decode(std::string_view bytes, std::string &out);
    QString decode(std::string_view bytes);
    qint64 misfits() const { return m_misfits; }

private:
    void *m_iconv = nullptr;
    bool m_utf8 = true;
    bool m_windows1252 = false;
    qint64 m_misfits = 0;
};

// A source of UTF-16 bytes as UTF-8; what is no character becomes U+FFFD.
std::unique_ptr<ByteSource> decodeUtf16(std::unique_ptr<ByteSource> source, bool bigEndian);

} // namespace proofline
