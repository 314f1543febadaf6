// The JSON lines of `extract` and `check`: stable contracts, described in the README. One object a line.
#pragma once

#include "facts/facts.h"

#include <QByteArray>

namespace proofline {

// Places in an article as Unicode code points; Qt counts UTF-16 code units. In plain text that was mended of escapes or
// mojibake they are places in the text as it was given.
class CodePoints
{
public:
    explicit CodePoints(const Article &article);
    int at(int codeUnit) const;

private:
    std::vector<int> m_pairs; // code units at which a surrogate pair has ended
    Article m_given; // the way back to the given text, when it was mended
};

// One line for each claim of the article; with `coverage` also one "unread" line for each number that became no fact.
QByteArray claimLines(const Reading &reading, bool coverage = false);

// One line for each dispute and check; settled ones are marked.
QByteArray findingLines(const Facts &facts);

// A JSON string with its quotes; lone surrogates become U+FFFD.
QByteArray jsonString(QStringView text);

} // namespace proofline
