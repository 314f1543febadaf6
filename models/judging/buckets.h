// Keys put in the order of their hashes. Hashes are spread evenly, so their first bits place a key almost where it
// belongs, and only the few keys that share those bits are left to compare.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <numeric>
#include <vector>

namespace proofline::judging {

// Sorts by `less`, which must put the keys in the order of their 64-bit hashes first.
template<typename Key, typename HashOf, typename Less> void sortByHash(std::vector<Key> &keys, HashOf hashOf, Less less)
{
    if (keys.size() < 1024) {
        std::sort(keys.begin(), keys.end(), less);
        return;
    }
    const int bits = int(std::bit_width(keys.size())) - 3; // some eight keys a bucket
    const auto bucketOf = [&](const Key &key) { return std::size_t(hashOf(key) >> (64 - bits)); };
    std::vector<std::size_t> ends(std::size_t(1) << bits);
    for (const Key &key : keys)
        ++ends[bucketOf(key)];
    std::exclusive_scan(ends.begin(), ends.end(), ends.begin(), std::size_t(0));
    std::vector<Key> placed(keys.size());
    for (const Key &key : keys)
        placed[ends[bucketOf(key)]++] = key;
    auto begin = placed.begin();
    for (const std::size_t end : ends) {
        const auto next = placed.begin() + std::ptrdiff_t(end);
        std::sort(begin, next, less);
        begin = next;
    }
    keys = std::move(placed);
}

} // namespace proofline::judging
