#include "tables/row_order.h"

#include "tables/column_store.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace proofline {

RowKeys keysFrom(const std::vector<std::int32_t> &values, Qt::SortOrder direction)
{
    std::int32_t least = std::numeric_limits<std::int32_t>::max();
    std::int32_t most = kMissing;
    bool wholeSeconds = true; // of times: hundredths without a fraction sort as seconds, in one pass
    for (const std::int32_t value : values) {
        least = std::min(least, value == kMissing ? std::numeric_limits<std::int32_t>::max() : value);
        most = std::max(most, value);
    }
    RowKeys made;
    made.keys.resize(values.size());
    if (most == kMissing)
        return made;
    const std::uint32_t range = std::uint32_t(most) - std::uint32_t(least);
    if (range > 0xFFFF && range / 100 <= 0xFFFF) {
        for (const std::int32_t value : values)
            wholeSeconds = wholeSeconds && (value == kMissing || value % 100 == 0);
    } else {
        wholeSeconds = false;
    }
    const bool descending = direction == Qt::DescendingOrder;
    const auto fill = [&](auto scale) {
        const std::uint32_t last = scale(range) + 1;
        made.largest = last;
        for (std::size_t row = 0; row < values.size(); ++row) {
            const std::int32_t value = values[row];
            const std::uint32_t key = descending ? scale(std::uint32_t(most) - std::uint32_t(value))
                                                 : scale(std::uint32_t(value) - std::uint32_t(least));
            made.keys[row] = value == kMissing ? last : key;
        }
    };
    if (wholeSeconds)
        fill([](std::uint32_t key) { return key / 100; });
    else
        fill([](std::uint32_t key) { return key; });
    return made;
}

RowKeys keysFrom(
    const std::vector<std::uint32_t> &codes, const std::vector<std::uint32_t> &rankOfCode, Qt::SortOrder direction)
{
    RowKeys made;
    made.keys.resize(codes.size());
    std::uint32_t most = 0;
    for (const std::uint32_t rank : rankOfCode)
        most = std::max(most, rank);
    made.largest = most + 1;
    std::vector<std::uint32_t> keyOfCode(std::max<std::size_t>(rankOfCode.size(), 1));
    for (std::size_t code = 0; code < rankOfCode.size(); ++code)
        keyOfCode[code] = direction == Qt::DescendingOrder ? most - rankOfCode[code] : rankOfCode[code];
    keyOfCode[0] = made.largest;
    for (std::size_t row = 0; row < codes.size(); ++row)
        made.keys[row] = keyOfCode[codes[row]];
    return made;
}

std::vector<std::uint32_t> tableOrder(std::size_t rows)
{
    std::vector<std::uint32_t> order(rows);
    std::iota(order.begin(), order.end(), 0u);
    return order;
}

void sortRows(std::vector<std::uint32_t> &order, const RowKeys &by)
{
    const std::size_t count = order.size();
    const std::uint32_t *keys = by.keys.data();
    if (count < 1500) { // fewer rows than a histogram has bars
        std::stable_sort(
            order.begin(), order.end(), [keys](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
        return;
    }
    const unsigned bits = unsigned(std::bit_width(by.largest));
    if (bits == 0)
        return;
    std::vector<std::uint32_t> sorted(count);
    const auto startsOf = [](std::vector<std::uint32_t> &counts) {
        std::uint32_t sum = 0;
        for (std::uint32_t &entry : counts) {
            const std::uint32_t here = entry;
            entry = sum;
            sum += here;
        }
    };
    if (bits <= 16) {
        std::vector<std::uint32_t> starts(std::size_t(by.largest) + 1);
        for (const std::uint32_t row : order)
            ++starts[keys[row]];
        startsOf(starts);
        for (const std::uint32_t row : order)
            sorted[starts[keys[row]]++] = row;
        order = std::move(sorted);
        return;
    }
    // Key and row number share one 64-bit word, so the later passes touch no other memory.
    const unsigned passes = (bits + 11) / 12;
    const unsigned digit = (bits + passes - 1) / passes;
    const std::uint32_t mask = (1u << digit) - 1;
    std::vector<std::vector<std::uint32_t>> starts(passes, std::vector<std::uint32_t>(std::size_t(1) << digit));
    for (const std::uint32_t row : order) {
        const std::uint32_t key = keys[row];
        for (unsigned pass = 0; pass < passes; ++pass)
            ++starts[pass][key >> (pass * digit) & mask];
    }
    for (auto &counts : starts)
        startsOf(counts);
    std::vector<std::uint64_t> from(count), to(passes > 2 ? count : 0);
    for (const std::uint32_t row : order)
        from[starts[0][keys[row] & mask]++] = std::uint64_t(keys[row]) << 32 | row;
    for (unsigned pass = 1; pass + 1 < passes; ++pass) {
        for (const std::uint64_t entry : from)
            to[starts[pass][std::uint32_t(entry >> 32) >> (pass * digit) & mask]++] = entry;
        std::swap(from, to);
    }
    const unsigned last = passes - 1;
    for (const std::uint64_t entry : from)
        sorted[starts[last][std::uint32_t(entry >> 32) >> (last * digit) & mask]++] = std::uint32_t(entry);
    order = std::move(sorted);
}

} // namespace proofline
