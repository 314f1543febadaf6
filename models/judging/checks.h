// Statements recomputed from other numbers, in the manner of statcheck (Nuijten & Epskamp): each number stands for the
// interval it was rounded from; every number involved is named and none is blamed.
#pragma once

#include "judging/docket.h"

namespace proofline::judging {

// All checks, in an order that does not depend on the order of the sources.
std::vector<Check> runChecks(const Docket &docket, const Facts &facts);

} // namespace proofline::judging
