// When two stated times, categories or disciplines can be the same thing.
#pragma once

#include "facts/clock_time.h"
#include "judging/docket.h"

namespace proofline::judging {

// The interval a time as written stands for: watches cut, lists round up, so a whole unit to either side, ends
// excluded.
struct Interval // milliseconds
{
    std::int64_t low = 0;
    std::int64_t high = 0;

    friend Interval operator-(Interval a, Interval b) { return {a.low - b.high, a.high - b.low}; }
    friend Interval operator+(Interval a, Interval b) { return {a.low + b.low, a.high + b.high}; }
    bool meets(Interval other) const { return low <= other.high && other.low <= high; }
    bool contains(std::int64_t value) const { return low <= value && value <= high; }
};

// What a time leaves open, milliseconds: the unit of its precision; a tenth of a minute for "1h 18.5m".
std::int64_t grainOf(ClockTime time);
Interval intervalOf(ClockTime time);

// Within three seconds (three tenths under ten minutes), or the same as far as the coarser of them tells.
bool isNear(ClockTime a, ClockTime b);
// More than half a per cent and ten seconds apart: another run, or a gross slip.
bool isFar(ClockTime a, ClockTime b);
// Equal as far as the coarser precision tells: "2:10" and "2:10:28"; hundredths and the second they are rounded up to.
bool isSameToPrecision(ClockTime a, ClockTime b);

inline bool canBeSame(int a, int b) { return a == 0 || b == 0 || a == b; }
bool canBeSamePerson(const CategoryMeaning &a, const CategoryMeaning &b);
bool canBeSameRace(const CategoryMeaning &a, const CategoryMeaning &b);

} // namespace proofline::judging
