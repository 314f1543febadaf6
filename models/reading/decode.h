// Bytes to text: which encoding they are in, line ends as '\n', and the way back from each code unit to its byte.
#pragma once

#include "facts/article.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace proofline {

struct DecodedText
{
    QString text;
    std::vector<SourceRun> runs;
    QByteArray encoding; // "UTF-8", "windows-1252", ...
    QString problem; // why there is no text: a sentence without the file's name; empty when there is
};

// The text of `bytes`. Encodings: a byte order mark, UTF-16 and UTF-32 without one, valid (or nearly valid) UTF-8,
// then `declared` (what a page says of itself), then a guess; bytes that mean nothing become U+FFFD. NULs are left out;
// CR, CRLF, U+2028 and U+2029 become '\n'. Binary data gives a problem.
DecodedText decodeText(const QByteArray &bytes, const QByteArray &declared = {});

} // namespace proofline
