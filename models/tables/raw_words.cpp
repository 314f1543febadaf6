#include "tables/raw_words.h"

#include <algorithm>

namespace proofline {

namespace {

constexpr std::size_t mostSpellings = std::size_t(1) << 26; // beyond this, new ones are normalised each time

}

std::uint32_t RawWords::learn(const Key &key)
{
    const std::string_view raw(key.at, key.length);
    const std::uint32_t code = m_normalise(raw);
    if (m_used >= mostSpellings)
        return code;
    if ((m_used + 1) * 3 > m_slots.size() * 2) {
        std::vector<Slot> old(m_slots.size() * 2);
        old.swap(m_slots);
        --m_shift;
        for (const Slot &entry : old) {
            if (entry.length != 0)
                place(
                    entry, entry.length <= 16 ? hashOf(entry.a, entry.b, entry.length) : longHash(entry.b >> tagBits));
        }
    }
    Slot made{key.a, key.b, key.length, code};
    if (key.length > 16) {
        made.b = std::uint64_t(m_bytes.size()) << tagBits | (key.b & tagMask);
        m_starts.push_back(m_bytes.size());
        m_hashes.push_back(key.hash);
        m_bytes.append(raw);
    }
    place(made, key.hash);
    ++m_used;
    return code;
}

void RawWords::place(const Slot &entry, std::uint64_t hash)
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash >> m_shift;
    while (m_slots[slot].length != 0)
        slot = (slot + 1) & mask;
    m_slots[slot] = entry;
}

std::uint64_t RawWords::longHash(std::uint64_t where) const
{
    return m_hashes[std::size_t(std::lower_bound(m_starts.begin(), m_starts.end(), where) - m_starts.begin())];
}

} // namespace proofline
