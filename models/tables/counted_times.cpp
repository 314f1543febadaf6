#include "tables/chart_data.h"

#include <QtGlobal>
#include <algorithm>
#include <cmath>
#include <limits>

namespace proofline {

namespace {

constexpr std::int32_t none = std::numeric_limits<std::int32_t>::min();

// Which rows are counted, as one bit a row: the table's order is irrelevant to a count, and reading the columns from
// front to back is several times faster than in sorted order.
std::vector<std::uint64_t> bitsOf(const std::vector<std::uint32_t> &order, std::size_t rows)
{
    std::vector<std::uint64_t> bits((rows + 63) / 64, 0);
    for (const std::uint32_t row : order)
        if (row < rows)
            bits[row / 64] |= std::uint64_t(1) << (row % 64);
    return bits;
}

template<typename Visit>
void visitRows(std::span<const std::int32_t> times, const std::vector<std::uint32_t> *order, Visit visit)
{
    const std::size_t rows = times.size();
    if (!order || order->size() >= rows) {
        for (std::size_t row = 0; row < rows; ++row)
            visit(row);
        return;
    }
    if (order->size() < rows / 16) {
        for (const std::uint32_t row : *order)
            visit(row);
        return;
    }
    const std::vector<std::uint64_t> bits = bitsOf(*order, rows);
    for (std::size_t word = 0; word < bits.size(); ++word)
        for (std::uint64_t left = bits[word]; left != 0; left &= left - 1)
            visit(word * 64 + std::size_t(__builtin_ctzll(left)));
}

struct Wanted // one order statistic
{
    std::int64_t rank = 0;
    double value = 0;
};

} // namespace

std::vector<CountedTimes> countTimesByGroup(std::span<const std::int32_t> times,
    const std::vector<std::uint32_t> *order, std::span<const std::int32_t> groupOf, int groups)
{
    std::vector<CountedTimes> counted(std::size_t(std::max(groups, 0)));
    if (counted.empty())
        return counted;
    const bool grouped = !groupOf.empty();

    // First the range, so that the counting table stays small enough for the cache.
    std::int32_t lowest = std::numeric_limits<std::int32_t>::max();
    std::int32_t highest = none;
    visitRows(times, order, [&](std::size_t row) {
        const std::int32_t time = times[row];
        lowest = std::min(lowest, time < 0 ? lowest : time);
        highest = std::max(highest, time);
    });
    const bool any = highest >= 0;
    std::int32_t resolution = 1; // hundredths
    if (any)
        for (const std::int32_t next : {10, 100, 1000, 6000, 60'000, 360'000})
            if ((std::int64_t(highest) - lowest) / resolution >= 32'768)
                resolution = next;
    const std::int32_t from = any ? lowest / resolution * resolution : 0;
    const std::size_t width = any ? std::size_t((highest - from) / resolution) + 1 : 0;

    std::vector<std::uint32_t> counts(width * counted.size(), 0);
    std::vector<std::int64_t> missing(counted.size(), 0);
    // A division by a constant is a multiplication; by a variable it costs more than all the rest.
    const auto count = [&](auto slotOf) {
        visitRows(times, order, [&](std::size_t row) {
            const std::int32_t group = grouped ? groupOf[row] : 0;
            if (group < 0 || group >= groups)
                return;
            const std::int32_t time = times[row];
            if (time < 0)
                ++missing[std::size_t(group)];
            else
                ++counts[std::size_t(group) * width + slotOf(std::uint32_t(time - from))];
        });
    };
    switch (resolution) {
    case 1: count([](std::uint32_t t) { return std::size_t(t); }); break;
    case 10: count([](std::uint32_t t) { return std::size_t(t / 10); }); break;
    case 100: count([](std::uint32_t t) { return std::size_t(t / 100); }); break;
    default: count([resolution](std::uint32_t t) { return std::size_t(t / std::uint32_t(resolution)); }); break;
    }

    // Quartiles by linear interpolation between neighbours (type 7 of Hyndman and Fan 1996): up to six ranks a group,
    // found by the counts and, where a slot holds several hundredths, by one more look at the times in that slot.
    std::vector<std::vector<Wanted>> wanted(counted.size());
    std::vector<std::int64_t> slotGroup; // slots whose times are needed one by one
    for (std::size_t g = 0; g < counted.size(); ++g) {
        CountedTimes &c = counted[g];
        c.from = from * 10;
        c.resolution = resolution * 10;
        c.missing = missing[g];
        c.counts.assign(counts.begin() + std::ptrdiff_t(g * width), counts.begin() + std::ptrdiff_t((g + 1) * width));
        for (const std::uint32_t n : c.counts)
            c.n += n;
        if (c.n == 0) {
            c.counts.clear();
            continue;
        }
        wanted[g].push_back({0, 0});
        wanted[g].push_back({c.n - 1, 0});
        for (const double share : {0.25, 0.5, 0.75}) {
            const double at = share * double(c.n - 1);
            wanted[g].push_back({std::int64_t(std::floor(at)), 0});
            wanted[g].push_back({std::int64_t(std::ceil(at)), 0});
        }
    }
    // slot -> times in it, for the few slots wanted
    struct Bucket
    {
        std::size_t group;
        std::size_t slot;
        std::int64_t before; // how many are faster than the slot
        std::vector<std::int32_t> times;
    };
    std::vector<Bucket> buckets;
    for (std::size_t g = 0; g < counted.size(); ++g) {
        std::vector<std::int64_t> ranks;
        for (const Wanted &w : wanted[g])
            ranks.push_back(w.rank);
        std::sort(ranks.begin(), ranks.end());
        std::int64_t before = 0;
        std::size_t next = 0;
        for (std::size_t slot = 0; slot < counted[g].counts.size() && next < ranks.size(); ++slot) {
            const std::int64_t here = counted[g].counts[slot];
            if (ranks[next] < before + here)
                buckets.push_back({g, slot, before, {}});
            while (next < ranks.size() && ranks[next] < before + here)
                ++next;
            before += here;
        }
    }
    if (resolution == 1) {
        for (Bucket &bucket : buckets)
            bucket.times.assign(counted[bucket.group].counts[bucket.slot], from + std::int32_t(bucket.slot));
    } else if (!buckets.empty()) {
        std::vector<std::int32_t> bucketOf(width * counted.size(), -1);
        for (std::size_t b = 0; b < buckets.size(); ++b)
            bucketOf[buckets[b].group * width + buckets[b].slot] = std::int32_t(b);
        const auto collect = [&](auto slotOf) {
            visitRows(times, order, [&](std::size_t row) {
                const std::int32_t group = grouped ? groupOf[row] : 0;
                const std::int32_t time = times[row];
                if (group < 0 || group >= groups || time < 0)
                    return;
                const std::int32_t bucket = bucketOf[std::size_t(group) * width + slotOf(std::uint32_t(time - from))];
                if (bucket >= 0)
                    buckets[std::size_t(bucket)].times.push_back(time);
            });
        };
        switch (resolution) {
        case 10: collect([](std::uint32_t t) { return std::size_t(t / 10); }); break;
        case 100: collect([](std::uint32_t t) { return std::size_t(t / 100); }); break;
        default: collect([resolution](std::uint32_t t) { return std::size_t(t / std::uint32_t(resolution)); }); break;
        }
        for (Bucket &bucket : buckets)
            std::sort(bucket.times.begin(), bucket.times.end());
    }
    for (std::size_t g = 0; g < counted.size(); ++g) {
        if (counted[g].n == 0)
            continue;
        for (Wanted &w : wanted[g])
            for (const Bucket &bucket : buckets)
                if (bucket.group == g && w.rank >= bucket.before
                    && w.rank < bucket.before + std::int64_t(bucket.times.size()))
                    w.value = 10.0 * bucket.times[std::size_t(w.rank - bucket.before)];
        const auto between = [&](std::size_t low, double share) {
            const double at = share * double(counted[g].n - 1);
            return wanted[g][low].value + (at - std::floor(at)) * (wanted[g][low + 1].value - wanted[g][low].value);
        };
        counted[g].lowest = std::int32_t(wanted[g][0].value);
        counted[g].highest = std::int32_t(wanted[g][1].value);
        counted[g].lowerQuartile = between(2, 0.25);
        counted[g].median = between(4, 0.5);
        counted[g].upperQuartile = between(6, 0.75);
    }
    return counted;
}

CountedTimes countTimes(std::span<const std::int32_t> times, const std::vector<std::uint32_t> *order)
{
    return countTimesByGroup(times, order, {}, 1).front();
}

Bins binTimes(const CountedTimes &times, std::int32_t width)
{
    Bins bins;
    if (times.n == 0)
        return bins;
    const double range = std::max(double(times.highest) - times.lowest, 1.0);
    if (width <= 0) {
        // Few times make few bins: a histogram of twenty results in sixty bins is only noise.
        const double most = std::clamp(2 * std::sqrt(double(times.n)), 6.0, 60.0);
        width = roundStep(range / most);
        // Equal times are one bin that means something: a second, of long races a minute.
        if (times.highest == times.lowest && times.lowest >= 600'000)
            width = times.lowest >= 3'600'000 ? 60'000 : 1'000;
    }
    width = std::max({width, times.resolution, roundStep(range / 2000)});
    if (width % times.resolution != 0)
        width = (width / times.resolution + 1) * times.resolution;
    bins.width = width;
    bins.from = times.lowest / width * width;
    bins.n = times.n;
    bins.counts.assign(std::size_t((times.highest - bins.from) / width) + 1, 0);
    for (std::size_t slot = 0; slot < times.counts.size(); ++slot) {
        if (times.counts[slot] == 0)
            continue;
        const std::int64_t at = std::max<std::int64_t>(times.from + std::int64_t(slot) * times.resolution, bins.from);
        const std::size_t bin = std::min(std::size_t((at - bins.from) / width), bins.counts.size() - 1);
        bins.counts[bin] += times.counts[slot];
    }
    return bins;
}

} // namespace proofline
