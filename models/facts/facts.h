// Everything known in one session, frozen: views hold it by shared_ptr<const Facts> and never change it.
#pragma once

#include "facts/claim.h"
#include "facts/decision.h"
#include "facts/result.h"

#include <memory>
#include <vector>

namespace proofline {

struct Facts
{
    std::vector<std::shared_ptr<const Reading>> readings; // by ArticleId; null where switched off or closed
    std::vector<OfficialRow> officialRows;
    std::vector<Athlete> athletes; // by AthleteId
    std::vector<Race> races;       // by RaceId
    std::vector<Result> results;   // by ResultId
    std::vector<Dispute> disputes;
    std::vector<Check> checks;
    std::vector<Decision> decisions; // in order

    const Athlete &athlete(AthleteId id) const { return athletes[std::size_t(id)]; }
    const Race &race(RaceId id) const { return races[std::size_t(id)]; }
    const Result &result(ResultId id) const { return results[std::size_t(id)]; }
    const Reading *reading(ArticleId id) const
    {
        return std::size_t(id) < readings.size() ? readings[std::size_t(id)].get() : nullptr;
    }
    const ResultClaim *claim(ClaimRef ref) const
    {
        const Reading *from = reading(ref.article);
        return from && ref.index < from->results.size() ? &from->results[ref.index] : nullptr;
    }
};

// "London Marathon 2023"; where the year is unknown "London Marathon", for another edition "London Marathon (edition 2)",
// for one only looked back on "London Marathon (earlier)"; "" unnamed.
QString raceName(const Race &race);

// An absent value conflicts with nothing and agrees with nothing.
template<typename T>
bool agrees(const std::optional<T> &a, const std::optional<T> &b) { return a && b && *a == *b; }
template<typename T>
bool conflicts(const std::optional<T> &a, const std::optional<T> &b) { return a && b && *a != *b; }

} // namespace proofline
