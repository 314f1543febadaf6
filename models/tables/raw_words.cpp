#include "tables/raw_words.h"

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
    if ((m_used + 1) * 2 > m_slots.size()) {
        std::vector<Slot> old(m_slots.size() * 4);
        old.swap(m_slots);
        m_shift -= 2;
        const std::size_t mask = m_slots.size() - 1;
        for (const Slot &entry : old) {
            if (entry.length == 0)
                continue;
            // The hash is made anew from what the slot keeps.
            std::uint64_t hash = (entry.a ^ (entry.b << 23 | entry.b >> 41) ^ entry.length) * 0x9E3779B97F4A7C15u;
            hash ^= hash >> 29;
            hash *= 0xD6E8FEB86659FD93u;
            std::size_t slot = hash >> m_shift;
            while (m_slots[slot].length != 0)
                slot = (slot + 1) & mask;
            m_slots[slot] = entry;
        }
    }
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = key.hash >> m_shift;
    while (m_slots[slot].length != 0)
        slot = (slot + 1) & mask;
    m_slots[slot] = {key.a, key.b, key.length, code, 0};
    if (key.length > 16) {
        m_slots[slot].where = m_bytes.size();
        m_bytes.append(raw);
    }
    ++m_used;
    return code;
}

} // namespace proofline
