// The distances races are run over, by the names PRODUCT.md fixes: "marathon", "half marathon", "10 km", "5000 m", ...
#pragma once

#include <QStringView>
#include <optional>

namespace proofline {

// Length in metres where the discipline has one ("marathon" 42195, "10 mile" 16093.44); nothing for "cross country", "trail".
std::optional<double> metresOf(QStringView discipline);

} // namespace proofline
