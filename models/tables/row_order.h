// Stable sorts of row numbers by integer keys: counting and radix sorts, never a comparison.
#pragma once

#include <QtCore/qnamespace.h>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace proofline {

// Sort keys by row: 0..largest. A missing value is `largest`, so that it stands last whatever the direction.
struct RowKeys
{
    std::vector<std::uint32_t> keys;
    std::uint32_t largest = 0;
};

// From values with kMissing for the missing ones; the smallest first, or the largest first.
RowKeys keysFrom(std::span<const std::int32_t> values, Qt::SortOrder direction);
// From codes of ranked words; code 0 (nothing) is missing.
RowKeys keysFrom(
    const std::vector<std::uint32_t> &codes, const std::vector<std::uint32_t> &rankOfCode, Qt::SortOrder direction);

// 0, 1, 2, ...
std::vector<std::uint32_t> tableOrder(std::size_t rows);

// What sorting has to know of a column's values; looked up once for as long as they stay.
struct Spread
{
    std::int32_t least = std::numeric_limits<std::int32_t>::max();
    std::int32_t most = std::numeric_limits<std::int32_t>::min(); // kMissing: there is no value
    bool wholeSeconds = false; // of times: hundredths without a fraction sort as seconds, in one pass
};
Spread spreadOf(std::span<const std::int32_t> values);

// The whole table in order of its values, as sortRows(tableOrder(), keysFrom(values)); `order` is written over.
void sortTable(std::vector<std::uint32_t> &order, std::span<const std::int32_t> values, const Spread &spread,
    Qt::SortOrder direction);

// A column of codes of ranked words, with each code's sort key.
struct CodedKeys
{
    std::span<const std::uint32_t> codes; // by row
    std::vector<std::uint32_t> keyOfCode;
    std::uint32_t largest = 0;
};
// From the ranks of words; code 0 (nothing) is missing.
CodedKeys codedKeys(
    std::span<const std::uint32_t> codes, const std::vector<std::uint32_t> &rankOfCode, Qt::SortOrder direction);

// The whole table in order of two columns of words, the first one deciding first; `order` is written over. Answers
// false and does nothing where both together have more keys than 32 bits can tell apart.
bool sortTable(std::vector<std::uint32_t> &order, const CodedKeys &first, const CodedKeys &second);

// Puts rows in order of their keys; equal keys keep the order they had. `order` holds each row number below
// keys.size() at most once.
void sortRows(std::vector<std::uint32_t> &order, const RowKeys &by);

} // namespace proofline
