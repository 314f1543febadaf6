#include "judging/ranges.h"

#include "facts/discipline.h"

#include <QString>
#include <array>
#include <cmath>

namespace proofline::judging {

namespace {

struct Limit
{
    double metres;
    double seconds;
};

constexpr std::array<Limit, 15> running{{{60, 6.1}, {100, 9.3}, {200, 18.6}, {400, 41.8}, {800, 97.5}, {1500, 199.0},
    {1609.344, 216.0}, {3000, 426.0}, {5000, 730.0}, {10000, 1515.0}, {16093.44, 2520.0}, {21097.5, 3300.0},
    {42195, 6600.0}, {100000, 20700.0}, {160934.4, 37000.0}}};
constexpr std::array<Limit, 7> wheelchairs{
    {{100, 12.5}, {400, 40.0}, {800, 82.0}, {1500, 155.0}, {5000, 530.0}, {10000, 1060.0}, {42195, 4320.0}}};

template<std::size_t N> double secondsFor(const std::array<Limit, N> &limits, double metres)
{
    std::size_t at = 1;
    while (at + 1 < N && limits[at].metres < metres)
        ++at;
    const Limit &low = limits[at - 1];
    const Limit &high = limits[at];
    const double power = std::log(high.seconds / low.seconds) / std::log(high.metres / low.metres);
    return low.seconds * std::pow(metres / low.metres, power);
}

} // namespace

std::optional<std::int32_t> fastestPlausible(QStringView discipline, bool wheelchair)
{
    const auto metres = metresOf(discipline);
    if (!metres || *metres < 50 || *metres > 400'000)
        return std::nullopt;
    const double seconds = wheelchair ? secondsFor(wheelchairs, *metres) : secondsFor(running, *metres);
    return std::int32_t(seconds * 1000);
}

std::optional<std::int32_t> slowestPlausible(QStringView discipline)
{
    const auto metres = metresOf(discipline);
    if (!metres || *metres > 400'000)
        return std::nullopt;
    const bool isTrack = discipline.contains(u" m") && !discipline.contains(u" mile");
    return std::int32_t(*metres * (isTrack && *metres <= 10'000 ? 1000 : 2000));
}

} // namespace proofline::judging
