// From the raw bytes of a cell to the code of its word: a hash table of the spellings met so far. What is new is
// normalised once, whatever the number of rows that repeat it.
#pragma once

#include <cstdint>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace proofline {

class RawWords
{
public:
    // Answers the code of a spelling met for the first time.
    using Normalise = std::function<std::uint32_t(std::string_view raw)>;

    explicit RawWords(Normalise normalise)
        : m_normalise(std::move(normalise))
        , m_slots(1024)
        , m_shift(64 - 10)
    {
    }

    // A spelling with its hash, to be looked up a little later when its slot has come from memory.
    struct Key
    {
        std::uint64_t a = 0, b = 0, hash = 0;
        const char *at = nullptr;
        std::uint32_t length = 0;
    };

    // Eight bytes must be readable after the end of `raw`.
    static Key keyOf(std::string_view raw)
    {
        Key key;
        if (raw.empty())
            return key;
        key.at = raw.data();
        key.length = std::uint32_t(raw.size());
        if (raw.size() <= 8) {
            std::memcpy(&key.a, raw.data(), 8);
            key.a &= ~std::uint64_t(0) >> (64 - 8 * raw.size());
        } else {
            std::memcpy(&key.a, raw.data(), 8);
            std::memcpy(&key.b, raw.data() + raw.size() - 8, 8);
            for (std::size_t i = 8; i + 8 < raw.size(); i += 8) {
                std::uint64_t part;
                std::memcpy(&part, raw.data() + i, 8);
                key.b = (key.b ^ part) * 0x9FB21C651E98DF25u;
            }
        }
        key.hash = hashOf(key.a, key.b, key.length);
        return key;
    }
    void prefetch(const Key &key) const { __builtin_prefetch(&m_slots[key.hash >> m_shift]); }

    std::uint32_t code(const Key &key)
    {
        if (key.length == 0)
            return 0;
        const std::size_t mask = m_slots.size() - 1;
        const std::uint64_t b = key.length <= 16 ? key.b : key.b & tagMask;
        for (std::size_t slot = key.hash >> m_shift;; slot = (slot + 1) & mask) {
            const Slot &known = m_slots[slot];
            if (known.length == 0)
                break;
            if (known.a != key.a || known.length != key.length)
                continue;
            if (key.length <= 16 ? known.b == b
                                 : (known.b & tagMask) == b
                        && std::memcmp(m_bytes.data() + (known.b >> tagBits), key.at, key.length) == 0)
                return known.code;
        }
        return learn(key);
    }
    std::uint32_t code(std::string_view raw) { return code(keyOf(raw)); }

private:
    // Up to 16 bytes a spelling is its slot; of a longer one `b` is where it stands in m_bytes and a piece of its hash.
    struct Slot
    {
        std::uint64_t a = 0, b = 0;
        std::uint32_t length = 0; // 0: free
        std::uint32_t code = 0;
    };
    static constexpr unsigned tagBits = 24;
    static constexpr std::uint64_t tagMask = (1u << tagBits) - 1;

    std::uint32_t learn(const Key &key);
    void place(const Slot &entry, std::uint64_t hash);
    std::uint64_t longHash(std::uint64_t where) const;
    static std::uint64_t hashOf(std::uint64_t a, std::uint64_t b, std::uint32_t length)
    {
        std::uint64_t hash = (a ^ (b << 23 | b >> 41) ^ length) * 0x9E3779B97F4A7C15u;
        hash ^= hash >> 29;
        return hash * 0xD6E8FEB86659FD93u;
    }

    Normalise m_normalise;
    std::vector<Slot> m_slots;
    unsigned m_shift;
    std::size_t m_used = 0;
    std::vector<std::uint64_t> m_hashes; // of the long spellings, for when the table grows, in the order of m_bytes
    std::vector<std::uint64_t> m_starts;
    std::string m_bytes;
};

} // namespace proofline
