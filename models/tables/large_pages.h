// Room for long columns in large pages, where the system has them: five million rows are then a few dozen pages to
// touch and to find again instead of thousands.
#pragma once

#include <cstddef>
#include <cstdint>
#include <sys/mman.h>
#include <vector>

namespace proofline {

inline void wishLargePages(void *data, std::size_t bytes)
{
#ifdef MADV_HUGEPAGE
    constexpr std::uintptr_t page = 4096;
    constexpr std::size_t worthIt = std::size_t(2) << 20;
    // From the allocator's own page on, so that neighbouring columns are one region.
    const std::uintptr_t begin = reinterpret_cast<std::uintptr_t>(data) & ~(page - 1);
    const std::uintptr_t end = (reinterpret_cast<std::uintptr_t>(data) + bytes + page - 1) & ~(page - 1);
    if (bytes >= worthIt)
        ::madvise(reinterpret_cast<void *>(begin), end - begin, MADV_HUGEPAGE); // refused, nothing is lost
#else
    (void)data;
    (void)bytes;
#endif
}

template<typename T> void resizeLarge(std::vector<T> &values, std::size_t size)
{
    if (values.capacity() < size) {
        values.reserve(size);
        wishLargePages(values.data(), size * sizeof(T));
    }
    values.resize(size);
}

} // namespace proofline
