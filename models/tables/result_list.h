// An official results list: every column a vector of 32-bit codes, straight from the file's bytes. Frozen once read.
#pragma once

#include "facts/ids.h"
#include "facts/problem.h"

#include <memory>

namespace proofline {

class ResultList;

} // namespace proofline
