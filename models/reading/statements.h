// Other statements in numbers that can be held against results: thresholds, splits, halves, paces, bests, ages, wins.
#pragma once

#include "facts/claim.h"
#include "reading/clauses.h"

#include <vector>

namespace proofline {

// Statements of the article in text order. None is a result, and none is read where the words are a hope, a
// condition, a denial or speech. Linear in the tokens.
std::vector<StatementClaim> readStatements(const Ground &ground, const std::vector<GapClaim> &gaps);

} // namespace proofline
