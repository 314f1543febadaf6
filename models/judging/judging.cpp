#include "judging/judging.h"

namespace proofline {
} // namespace proofline
