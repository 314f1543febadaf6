// Lays the charts out: data in, figure out. Fonts are measured, so a QGuiApplication is needed, but no window.
#pragma once

#include "tables/chart_data.h"
#include "ui/charts/figure.h"

#include <QHash>

namespace proofline {

// What the drawing shows beside the data.
struct ChartLook
{
    QHash<QString, int> pins; // athletes that are switched on, with their look
    int currentRow = -1; // its band is blue; -1 none
    std::optional<std::pair<double, double>> zoomX; // shares of the whole axis
    std::optional<std::pair<double, double>> zoomY;
    std::vector<ReferenceMark> marks; // drawn as lines across the time axes they belong to
};

// Each draws into `area` of the figure. A chart that needs more height than the area has grows downwards when the
// style is interactive; the figure's height says so.
void composeFinishTimes(
    Figure &figure, const FinishTimes &data, const ChartLook &look, const ChartStyle &style, QRectF area);
void composeGaps(Figure &figure, const Gaps &data, const ChartLook &look, const ChartStyle &style, QRectF area);
void composeDistribution(Figure &figure, const Distribution &data, const std::vector<ChartRow> &named, bool boxes,
    std::int64_t allRows, const ChartLook &look, const ChartStyle &style, QRectF area);
void composeByYear(Figure &figure, const ByYear &data, const ChartLook &look, const ChartStyle &style, QRectF area);
void composeSplits(Figure &figure, const Splits &data, const ChartLook &look, const ChartStyle &style, QRectF area);
void composeCompare(
    Figure &figure, const Comparison &data, const ChartLook &look, const ChartStyle &style, QRectF area);
// Signed bars of the best times and of the races the reference ran too.
void composeSharedGaps(
    Figure &figure, const Comparison &data, const ChartLook &look, const ChartStyle &style, QRectF area);

// Words in the middle of an empty chart.
void composeEmpty(Figure &figure, const QString &words, const ChartStyle &style, QRectF area);

// The least width of a panel of finish times or gaps.
double leastPanelWidth(ChartKind kind, const ChartStyle &style);
// How many rows a panel can name in this height without growing.
int namedRowsThatFit(const ChartStyle &style, double height);

} // namespace proofline
