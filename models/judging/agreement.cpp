#include "judging/agreement.h"

#include <algorithm>
#include <cstdlib>

namespace proofline::judging {

std::int64_t grainOf(ClockTime time)
{
    return time.precision == Precision::Minute && time.milliseconds % 60'000 != 0 ? 6'000 : unitOf(time.precision);
}

Interval intervalOf(ClockTime time)
{
    const std::int64_t open = grainOf(time) - 1;
    return {time.milliseconds - open, time.milliseconds + open};
}

bool isNear(ClockTime a, ClockTime b)
{
    const std::int64_t apart = std::abs(std::int64_t(a.milliseconds) - b.milliseconds);
    const std::int64_t unit = std::max(grainOf(a), grainOf(b));
    const std::int64_t allowed = std::min(a.milliseconds, b.milliseconds) >= 600'000 ? 3'000 : 300;
    return apart <= allowed || apart < unit;
}

bool isFar(ClockTime a, ClockTime b)
{
    const std::int64_t apart = std::abs(std::int64_t(a.milliseconds) - b.milliseconds);
    const std::int64_t longer = std::max(a.milliseconds, b.milliseconds);
    if (apart < std::max(grainOf(a), grainOf(b)))
        return false;
    return apart * 200 > longer && (apart > 10'000 || longer < 600'000);
}

bool isSameToPrecision(ClockTime a, ClockTime b)
{
    if (grainOf(a) == grainOf(b))
        return a.milliseconds == b.milliseconds;
    const ClockTime &coarse = grainOf(a) > grainOf(b) ? a : b;
    const ClockTime &fine = grainOf(a) > grainOf(b) ? b : a;
    return intervalOf(coarse).contains(fine.milliseconds);
}

bool canBeSamePerson(const CategoryMeaning &a, const CategoryMeaning &b)
{
    return a.gender == Gender::Unknown || b.gender == Gender::Unknown || a.gender == b.gender;
}

bool canBeSameRace(const CategoryMeaning &a, const CategoryMeaning &b)
{
    return canBeSamePerson(a, b) && a.wheelchair == b.wheelchair;
}

} // namespace proofline::judging
