#include "reading/reading.h"

namespace proofline {
} // namespace proofline
