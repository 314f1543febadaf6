// Claims of all sources -> athletes, races, results, disputes, checks, links to official rows.
#pragma once

#include "facts/facts.h"

namespace proofline {

// `sources` by ArticleId, null where switched off. The same claims in any order of sources give the same results.
Facts judge(std::vector<std::shared_ptr<const Reading>> sources, std::vector<OfficialRow> officialRows,
    std::vector<Decision> decisions);

} // namespace proofline
