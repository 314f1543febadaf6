// What a printed time means: the same "2:18.33" is a marathon in hours or 800 metres in minutes, the discipline
// decides.
#pragma once

#include "reading/document.h"

#include <optional>

namespace proofline {

// The time `form` stands for in a race of that discipline; nothing when no reading of it is possible there.
// An unknown discipline takes the usual reading. Wheelchair racers and walkers are within the limits.
std::optional<ClockTime> interpret(const TimeForm &form, const Discipline &discipline);

// The time as a plain length (for gaps and differences): minutes and seconds first, no discipline.
std::optional<ClockTime> asDuration(const TimeForm &form);

} // namespace proofline
