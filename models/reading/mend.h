// Mends text that was damaged on its way: escapes left standing ("&#39;"), UTF-8 read in a wrong encoding ("â€œ").
#pragma once

#include "reading/traced_text.h"

#include <optional>

namespace proofline {

// An escape of HTML at the beginning of a text: "&amp;", "&#39;", "&#x2019;"; doubly escaped ones ("&amp;#39;") too.
struct Escape
{
    int length = 0; // code units it takes, 0: there is none
    QString words; // what it stands for
};
Escape escapeAt(QStringView text);

// A tag of HTML written as text at the beginning of it: "&lt;br&gt;", "&amp;lt;/b&amp;gt;". `words` is "\n" where it
// begins a new line, else empty.
Escape escapedTagAt(QStringView text);

// Plain text with escapes: "&amp;", "Kenya #39;s" (the "&" lost), "&lt;b&gt;" (a tag as text, dropped; breaks and
// paragraphs become '\n'). Nothing when the text has none.
std::optional<TracedText> mendEscapes(QStringView text);

// Text whose UTF-8 was read as windows-1252 (or as 1250, 1251, 1253 or Mac Roman), once or twice over. Nothing when it
// was not; only sequences that give a plausible character are touched.
std::optional<TracedText> mendMojibake(QStringView text);

} // namespace proofline
