// Claims about the same thing that differ, each value with its sources.
#pragma once

#include "facts/facts.h"

namespace proofline::judging {

// One dispute for each slot of a result marked as disputed.
std::vector<Dispute> listDisputes(const Facts &facts);

} // namespace proofline::judging
