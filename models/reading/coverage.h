// What was not read: every clock time, length of time and place in the text that became no fact, and why.
#pragma once

#include "facts/claim.h"
#include "reading/clauses.h"

#include <vector>

namespace proofline {

// Times, durations and place ordinals outside the spans of the reading's claims, in text order, each with one or two
// words of reason: "split", "pace", "target", "no athlete". Linear in the tokens.
std::vector<Unread> findUnread(const Ground &ground, const Reading &reading);

} // namespace proofline
