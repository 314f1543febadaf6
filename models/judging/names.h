// How sources spell one athlete: names made comparable, and how alike two of them are.
#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>

namespace proofline::judging {

// Lower case without diacritics, apostrophes and punctuation; words separated by one space.
QString foldWords(QStringView text);

// A person's name in the form names are compared in.
struct FoldedName
{
    QStringList words; // folded, in the source's order, without titles and bracketed additions
    QString sorted; // the words in alphabetical order, joined: equal for "FARAH Mo" and "Mo Farah"
    QString joined; // the words in the source's order without spaces
    std::uint32_t letters = 0; // which letters occur: a quick no to most comparisons
    bool isFull() const { return words.size() >= 2 && words.front().size() >= 2 && words.back().size() >= 2; }
};
FoldedName foldName(QStringView name);

enum class Likeness : std::uint8_t {
    None, // nothing speaks for one person
    Part, // surname or given name alone: needs the same race and nothing against it
    Variant, // initials, a nickname, a middle name: needs a witness
    Slip, // one or two letters differ: needs a witness
    Same // the same words up to order, diacritics and hyphens
};

struct NameLikeness
{
    Likeness likeness = Likeness::None;
    double score = 0; // 0..1
    QString reason; // "one letter differs"
};
NameLikeness compareNames(const FoldedName &a, const FoldedName &b);

// Levenshtein distance with exchanged neighbours counted once; `limit` + 1 when it is larger than `limit`.
int editDistance(QStringView a, QStringView b, int limit);

} // namespace proofline::judging
