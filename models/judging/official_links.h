// Which rows of official lists are the results the sources report.
#pragma once

#include "judging/docket.h"
#include "judging/races.h"

#include <unordered_map>

namespace proofline::judging {

// Rows that share a word of their name, and a place or a near time or the whole name, with some claim.
class OfficialIndex
{
public:
    OfficialIndex(const Docket &docket, const std::vector<OfficialRow> &rows);

    // Rows that may be this athlete's, in the list's order, without repetition.
    std::vector<std::uint32_t> candidates(
        const FoldedName &name, std::optional<int> place, std::optional<ClockTime> time) const;
    const FoldedName &nameOf(std::uint32_t row) const { return m_names.at(row); }

private:
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> m_rows; // by key of a claim
    std::unordered_map<std::uint32_t, FoldedName> m_names; // of the rows above
};

// Editions without a stated year take the year of official rows with the same athlete, event and time, else that
// of the day their articles are dated. The reason goes into Edition::yearReason.
void inferYears(const Docket &docket, const std::vector<OfficialRow> &rows, const OfficialIndex &index,
    std::vector<Edition> &editions);

// Fills in Result::official and the other candidates; the user's links and their removal stand above the score.
void linkOfficialRows(
    const Docket &docket, const std::vector<Edition> &editions, const OfficialIndex &index, Facts &facts);

} // namespace proofline::judging
