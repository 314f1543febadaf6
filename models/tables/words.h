// A dictionary of the distinct words of one column: a word's number is its code, 0 is the empty word.
// Words are UTF-8; their folded forms (small letters, no accents) serve search and order.
#pragma once

#include <QString>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace proofline {

// Small letters without accents, as search and order see a text: "Þórsdóttir" -> "thorsdottir", "Łódź" -> "lodz".
QString foldText(QStringView text);
// The same on UTF-8, appended to `out`.
void appendFolded(std::string_view utf8, std::string &out);

class Words
{
public:
    Words();
    Words(const Words &other);
    Words &operator=(const Words &) = delete;

    // The code of a word, which is added when new. Full at 2^32 bytes of text: answers 0 from then on.
    std::uint32_t add(std::string_view utf8);
    std::uint32_t add(QStringView text);

    // The code of a word; nothing where it is not among them.
    std::optional<std::uint32_t> find(std::string_view utf8) const;

    std::uint32_t size() const { return std::uint32_t(m_ends.size()); } // the empty word counted
    std::string_view utf8(std::uint32_t code) const
    {
        const std::uint32_t begin = code == 0 ? 0 : m_ends[code - 1];
        return {m_bytes.data() + begin, m_ends[code] - begin};
    }
    QString text(std::uint32_t code) const;
    std::size_t memory() const; // bytes held

    // Folded forms, made at the first call; safe from several threads once the words are frozen.
    std::string_view folded(std::uint32_t code) const;
    // found[code] = 1 for each word whose folded form holds `needle` (already folded); the empty word holds nothing.
    void markContaining(std::string_view needle, std::vector<std::uint8_t> &found) const;
    // ranks()[code]: place in the folded order, equal folded forms by their UTF-8. The empty word is 0.
    const std::vector<std::uint32_t> &ranks() const;

private:
    void grow();
    void fold() const;

    std::string m_bytes;
    std::vector<std::uint32_t> m_ends;
    std::vector<std::uint64_t> m_slots; // high half of the hash, code + 1; 0 is free

    struct Folded
    {
        std::once_flag foldedOnce, rankedOnce;
        std::string bytes;
        std::vector<std::uint32_t> ends;
        std::vector<std::uint32_t> ranks;
    };
    std::unique_ptr<Folded> m_folded;
};

// The order of the words of several dictionaries as one: ranks of each dictionary's codes in the folded order of all.
std::vector<std::vector<std::uint32_t>> commonRanks(const std::vector<const Words *> &dictionaries);

} // namespace proofline
