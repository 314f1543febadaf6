// Which finish times a discipline allows: faster than any record by a margin, slower than any walker.
#pragma once

#include <QStringView>
#include <cstdint>
#include <optional>

namespace proofline::judging {

// Milliseconds nobody can have beaten, or nothing where the discipline has no fixed length. Records of 2026 less about
// four per cent, between them by the power law of endurance (Riegel, 1981); a marathon under 1:50:00, in a wheelchair
// under 1:12:00.
std::optional<std::int32_t> fastestPlausible(QStringView discipline, bool wheelchair);

// Milliseconds nobody takes: half a metre a second on the road, one on the track.
std::optional<std::int32_t> slowestPlausible(QStringView discipline);

} // namespace proofline::judging
