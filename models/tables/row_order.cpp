#include "tables/row_order.h"

#include "tables/column_store.h"
#include "tables/large_pages.h"

#include <algorithm>
#include <bit>
#include <memory>
#include <numeric>

namespace proofline {

Spread spreadOf(std::span<const std::int32_t> values)
{
    Spread spread;
    for (const std::int32_t value : values) {
        spread.least = std::min(spread.least, value == kMissing ? std::numeric_limits<std::int32_t>::max() : value);
        spread.most = std::max(spread.most, value);
    }
    const std::uint32_t range = std::uint32_t(spread.most) - std::uint32_t(spread.least);
    if (spread.most == kMissing || range <= 0xFFFF || range / 100 > 0xFFFF)
        return spread;
    bool fractions = false; // no way out of the loop, so that it is done on several values at once
    for (const std::int32_t value : values)
        fractions |= (value != kMissing) & (value % 100 != 0);
    spread.wholeSeconds = !fractions;
    return spread;
}

RowKeys keysFrom(std::span<const std::int32_t> values, Qt::SortOrder direction)
{
    const auto [least, most, wholeSeconds] = spreadOf(values);
    RowKeys made;
    resizeLarge(made.keys, values.size());
    if (most == kMissing)
        return made;
    const std::uint32_t range = std::uint32_t(most) - std::uint32_t(least);
    const bool descending = direction == Qt::DescendingOrder;
    const auto fill = [&, from = least, to = most](auto scale) {
        const std::uint32_t last = scale(range) + 1;
        made.largest = last;
        for (std::size_t row = 0; row < values.size(); ++row) {
            const std::int32_t value = values[row];
            const std::uint32_t key = descending ? scale(std::uint32_t(to) - std::uint32_t(value))
                                                 : scale(std::uint32_t(value) - std::uint32_t(from));
            made.keys[row] = value == kMissing ? last : key;
        }
    };
    if (wholeSeconds)
        fill([](std::uint32_t key) { return key / 100; });
    else
        fill([](std::uint32_t key) { return key; });
    return made;
}

CodedKeys codedKeys(
    std::span<const std::uint32_t> codes, const std::vector<std::uint32_t> &rankOfCode, Qt::SortOrder direction)
{
    CodedKeys made;
    made.codes = codes;
    std::uint32_t most = 0;
    for (const std::uint32_t rank : rankOfCode)
        most = std::max(most, rank);
    made.largest = most + 1;
    made.keyOfCode.resize(std::max<std::size_t>(rankOfCode.size(), 1));
    for (std::size_t code = 0; code < rankOfCode.size(); ++code)
        made.keyOfCode[code] = direction == Qt::DescendingOrder ? most - rankOfCode[code] : rankOfCode[code];
    made.keyOfCode[0] = made.largest;
    return made;
}

RowKeys keysFrom(
    const std::vector<std::uint32_t> &codes, const std::vector<std::uint32_t> &rankOfCode, Qt::SortOrder direction)
{
    const CodedKeys coded = codedKeys(codes, rankOfCode, direction);
    RowKeys made;
    made.largest = coded.largest;
    resizeLarge(made.keys, codes.size());
    for (std::size_t row = 0; row < codes.size(); ++row)
        made.keys[row] = coded.keyOfCode[codes[row]];
    return made;
}

std::vector<std::uint32_t> tableOrder(std::size_t rows)
{
    std::vector<std::uint32_t> order;
    resizeLarge(order, rows);
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
    std::vector<std::uint32_t> sorted;
    resizeLarge(sorted, count);
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
    std::vector<std::uint64_t> from, to;
    resizeLarge(from, count);
    resizeLarge(to, passes > 2 ? count : 0);
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

void sortTable(std::vector<std::uint32_t> &order, std::span<const std::int32_t> values, const Spread &spread,
    Qt::SortOrder direction)
{
    const std::uint32_t range = std::uint32_t(spread.most) - std::uint32_t(spread.least);
    const bool few = spread.most != kMissing && (spread.wholeSeconds || range <= 0xFFFF);
    if (!few || values.size() < 1500) {
        order = tableOrder(values.size());
        sortRows(order, keysFrom(values, direction));
        return;
    }
    // Counted without writing keys down; the old order's memory is used again.
    const auto sortBy = [&](auto keyOf, std::uint32_t last) {
        // Neighbours are often equal; four counts each keep one addition from waiting for the other.
        constexpr std::size_t ways = 4;
        const std::size_t keys = std::size_t(last) + 1;
        std::vector<std::uint32_t> counts(keys * ways);
        std::size_t row = 0;
        for (; row + ways <= values.size(); row += ways) {
            for (std::size_t way = 0; way < ways; ++way)
                ++counts[way * keys + keyOf(values[row + way])];
        }
        for (; row < values.size(); ++row)
            ++counts[keyOf(values[row])];
        std::uint32_t sum = 0;
        for (std::size_t key = 0; key < keys; ++key) {
            std::uint32_t here = 0;
            for (std::size_t way = 0; way < ways; ++way)
                here += counts[way * keys + key];
            counts[key] = sum;
            sum += here;
        }
        resizeLarge(order, values.size());
        for (std::size_t at = 0; at < values.size(); ++at)
            order[counts[keyOf(values[at])]++] = std::uint32_t(at);
    };
    const std::uint32_t least = std::uint32_t(spread.least), most = std::uint32_t(spread.most);
    const auto scaled = [&](auto scale) {
        const std::uint32_t last = scale(range) + 1;
        if (direction == Qt::DescendingOrder)
            sortBy([=](std::int32_t value) { return value == kMissing ? last : scale(most - std::uint32_t(value)); },
                last);
        else
            sortBy([=](std::int32_t value) { return value == kMissing ? last : scale(std::uint32_t(value) - least); },
                last);
    };
    if (spread.wholeSeconds)
        scaled([](std::uint32_t hundredths) { return hundredths / 100; });
    else
        scaled([](std::uint32_t value) { return value; });
}

bool sortTable(std::vector<std::uint32_t> &order, const CodedKeys &first, const CodedKeys &second)
{
    const std::uint64_t keys = (std::uint64_t(first.largest) + 1) * (std::uint64_t(second.largest) + 1);
    if (keys >= 0xFFFF'FFFFu)
        return false;
    const std::size_t rows = first.codes.size();
    const auto keyOf = [scale = second.largest + 1, ofFirst = first.keyOfCode.data(),
                           ofSecond = second.keyOfCode.data(), firstCodes = first.codes.data(),
                           secondCodes = second.codes.data()](
                           std::size_t row) { return ofFirst[firstCodes[row]] * scale + ofSecond[secondCodes[row]]; };
    // Keys are made where they are needed and never written down by themselves: new memory is what costs.
    const unsigned bits = unsigned(std::bit_width(keys - 1));
    const unsigned passes = std::max(2u, (bits + 11) / 12);
    const unsigned digit = std::max(1u, (bits + passes - 1) / passes);
    const std::uint32_t mask = (1u << digit) - 1;
    std::vector<std::vector<std::uint32_t>> starts(passes, std::vector<std::uint32_t>(std::size_t(1) << digit));
    for (std::size_t row = 0; row < rows; ++row) {
        const std::uint32_t key = keyOf(row);
        for (unsigned pass = 0; pass < passes; ++pass)
            ++starts[pass][key >> (pass * digit) & mask];
    }
    for (auto &counts : starts)
        std::exclusive_scan(counts.begin(), counts.end(), counts.begin(), 0u);
    const auto room = [rows](bool wanted) {
        auto made = std::make_unique_for_overwrite<std::uint64_t[]>(wanted ? rows : 0);
        wishLargePages(made.get(), (wanted ? rows : 0) * sizeof(std::uint64_t));
        return made;
    };
    auto from = room(true), to = room(passes > 2);
    for (std::size_t row = 0; row < rows; ++row) {
        const std::uint32_t key = keyOf(row);
        from[starts[0][key & mask]++] = std::uint64_t(key) << 32 | row;
    }
    for (unsigned pass = 1; pass + 1 < passes; ++pass) {
        for (std::size_t i = 0; i < rows; ++i)
            to[starts[pass][std::uint32_t(from[i] >> 32) >> (pass * digit) & mask]++] = from[i];
        std::swap(from, to);
    }
    resizeLarge(order, rows);
    const unsigned last = passes - 1;
    for (std::size_t i = 0; i < rows; ++i)
        order[starts[last][std::uint32_t(from[i] >> 32) >> (last * digit) & mask]++] = std::uint32_t(from[i]);
    return true;
}

} // namespace proofline
