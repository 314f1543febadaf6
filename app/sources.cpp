#include "app/sources.h"

#include "judging/judging.h"
#include "tables/official_rows.h"

#include <algorithm>

namespace proofline {

bool Sources::isEmpty() const
{
    return lists.empty()
        && std::none_of(readings.begin(), readings.end(), [](const auto &reading) { return reading != nullptr; });
}

std::shared_ptr<const Facts> judged(const Sources &sources, std::vector<Decision> decisions)
{
    QStringList athletes;
    for (const auto &reading : sources.readings) {
        if (!reading)
            continue;
        for (const ResultClaim &claim : reading->results)
            athletes += QStringList{claim.athlete.value} + claim.otherNames;
    }
    athletes.removeDuplicates();
    std::vector<OfficialRow> official;
    for (const auto &list : sources.lists) {
        const std::vector<OfficialRow> rows = officialRows(*list, athletes);
        official.insert(official.end(), rows.begin(), rows.end());
    }
    return std::make_shared<const Facts>(judge(sources.readings, std::move(official), std::move(decisions)));
}

} // namespace proofline
