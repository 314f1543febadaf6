// Records the text says are held, set, equalled or lost: "set a course record of 2:05:13", "Con Tuohy's course record".
#pragma once

#include "facts/claim.h"
#include "reading/clauses.h"

#include <vector>

namespace proofline {

// Records with their holders in text order, each said once. Personal and season's bests are none, nor is a record
// without a named holder. `gaps` says who finished inside which record. Linear in the tokens.
std::vector<RecordClaim> readRecords(const Ground &ground, const std::vector<GapClaim> &gaps);

} // namespace proofline
