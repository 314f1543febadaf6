// Stated differences of time at the finish: "16 seconds behind", "won by 1:53", "took 78 seconds off the record".
#pragma once

#include "facts/claim.h"
#include "reading/clauses.h"

#include <vector>

namespace proofline {

// Gaps of the article in text order, each said once. Margins during a race, starts, targets and distances are none.
// Linear in the tokens; the results must be those of the same document.
std::vector<GapClaim> readGaps(const Ground &ground);

} // namespace proofline
