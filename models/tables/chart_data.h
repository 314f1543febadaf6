// What the charts show, as plain values and words: taken from the table's columns and order, without a display.
#pragma once

#include <QString>
#include <cstdint>
#include <optional>
#include <utility>

namespace proofline {

enum class ChartKind { FinishTimes, Gaps, Distribution, ByYear, Splits, Compare };
constexpr int chartKindCount = int(ChartKind::Compare) + 1;

QString chartWord(ChartKind kind); // of the command line: "finish-times", "by-year"
std::optional<ChartKind> chartKindOf(const QString &word);
QString chartName(ChartKind kind); // of the tab: "Finish times"

enum class Grouping { Category, Nation, Race, None };

// What the user may turn about a chart. Times in milliseconds.
struct ChartOptions
{
    std::int32_t binWidth = 0; // 0: a round width that leaves 20 to 60 bins
    Grouping grouping = Grouping::Category;
    bool boxes = false; // distribution as box plots
    std::optional<std::pair<double, double>> zoomX; // in the axis' unit
    std::optional<std::pair<double, double>> zoomY;
    friend bool operator==(const ChartOptions &, const ChartOptions &) = default;
};

} // namespace proofline
