// Numbers that name things of one session; each type names one kind of thing and cannot be confused.
#pragma once

#include <compare>
#include <cstdint>

namespace proofline {

enum class ArticleId : std::uint32_t {}; // place in Facts::readings; given at loading, never reused
enum class AthleteId : std::uint32_t {}; // place in Facts::athletes
enum class RaceId : std::uint32_t {};    // place in Facts::races
enum class ResultId : std::uint32_t {};  // place in Facts::results
enum class ListId : std::uint32_t {};    // an official results list; given at loading, never reused

// One result claim: readings[article]->results[index].
struct ClaimRef
{
    ArticleId article{};
    std::uint32_t index = 0;
    friend constexpr auto operator<=>(const ClaimRef &, const ClaimRef &) = default;
};

// One row of an official list.
struct ListRow
{
    ListId list{};
    std::uint32_t row = 0; // data rows counted from 0, header left out
    friend constexpr auto operator<=>(const ListRow &, const ListRow &) = default;
};

} // namespace proofline
