// What a stated difference of time allows: "16 seconds", "nearly a minute", "about two minutes".
#pragma once

#include "facts/claim.h"
#include "judging/agreement.h"

namespace proofline::judging {

// A difference as said, with the words that say it.
struct Margin
{
    std::int64_t milliseconds = 0; // never negative
    Approx approx = Approx::Exact;
    QString words;
};

// How a difference computed from two times compares with the margin as said. `unit` is the coarser precision of the
// two.
Verdict compareMargin(const Margin &said, std::int64_t computed, std::int64_t unit);

// The unit the words count in: 60000 for "two minutes", 1000 for "16 seconds", 10 for "0.03sec".
std::int64_t unitOfWords(const Margin &said);

// "0:02:04", with decimals where the difference has them; a minus sign before a negative one.
QString sayDifference(std::int64_t milliseconds);

} // namespace proofline::judging
