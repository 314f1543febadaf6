// What the user decided, laid over what the sources say; no fact is edited.
#pragma once

#include "facts/facts.h"

namespace proofline::judging {

// The claims the user took out, sorted.
std::vector<ClaimRef> findRejected(
    const std::vector<std::shared_ptr<const Reading>> &readings, const std::vector<Decision> &decisions);

// The claim a key names, or nothing.
std::optional<ClaimRef> findClaim(const std::vector<std::shared_ptr<const Reading>> &readings, const ClaimKey &key);

// The key of a claim, as decisions keep it.
ClaimKey keyOf(const Reading &reading, const ResultClaim &claim);

// Chosen values come first in their slots and end the dispute; settled findings keep the reason. In order: the last
// counts.
void applyChoices(Facts &facts);

} // namespace proofline::judging
