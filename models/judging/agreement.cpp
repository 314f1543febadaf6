#include "judging/agreement.h"

#include <algorithm>
#include <cstdlib>

namespace proofline::judging {

Interval roundedInterval(ClockTime time)
{
    const std::int64_t half = unitOf(time.precision) / 2;
    return {time.milliseconds - half, time.milliseconds + half};
}

Interval cutInterval(ClockTime time)
{
    const std::int64_t unit = unitOf(time.precision) - 1;
    return {time.milliseconds - unit, time.milliseconds + unit};
}

bool isNear(ClockTime a, ClockTime b)
{
    const std::int64_t apart = std::abs(std::int64_t(a.milliseconds) - b.milliseconds);
    const std::int64_t unit = std::max(unitOf(a.precision), unitOf(b.precision));
    const std::int64_t allowed = std::min(a.milliseconds, b.milliseconds) >= 600'000 ? 3'000 : 300;
    return apart <= allowed || apart < unit;
}

bool isFar(ClockTime a, ClockTime b)
{
    const std::int64_t apart = std::abs(std::int64_t(a.milliseconds) - b.milliseconds);
    const std::int64_t longer = std::max(a.milliseconds, b.milliseconds);
    if (apart < std::max(unitOf(a.precision), unitOf(b.precision)))
        return false;
    return apart * 200 > longer && (apart > 10'000 || longer < 600'000);
}

bool isSameToPrecision(ClockTime a, ClockTime b)
{
    if (a.precision == b.precision)
        return a.milliseconds == b.milliseconds;
    const std::int64_t apart = std::abs(std::int64_t(a.milliseconds) - b.milliseconds);
    return apart < std::max(unitOf(a.precision), unitOf(b.precision));
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
