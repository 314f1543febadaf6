// A stretch of an article's text.
#pragma once

#include <compare>

namespace proofline {

struct Span // UTF-16 code units, end not included
{
    int begin = 0;
    int end = 0;

    constexpr int length() const { return end - begin; }
    constexpr bool isEmpty() const { return end <= begin; }
    constexpr bool contains(int at) const { return begin <= at && at < end; }
    constexpr bool contains(const Span &other) const { return begin <= other.begin && other.end <= end; }
    constexpr bool overlaps(const Span &other) const { return begin < other.end && other.begin < end; }
    friend constexpr auto operator<=>(const Span &, const Span &) = default;
};
static_assert(!Span{3, 3}.contains(3), "an empty span holds nothing");

} // namespace proofline
