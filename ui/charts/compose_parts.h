// What the layouts of several charts share: axes, names, label places.
#pragma once

#include "ui/charts/compose.h"

namespace proofline {

struct Inks
{
    QColor text, muted, grid, line, leader, dot, bar, softBar, hot, accent, selection, ground;
    explicit Inks(const QPalette &palette);
    QColor of(const ChartRow &row, const ChartLook &look, const QPalette &palette) const; // the pin's, else neutral
};

int lookOf(const ChartRow &row, const ChartLook &look); // shape: the pin's, else a circle

// "Kelvin Kiptum, London Marathon 2023, men, 2:01:25 or 2:01:27, sources disagree, won".
QString spokenName(const ChartRow &row);

// A range after zooming, in the axis' units.
std::pair<double, double> zoomed(double from, double to, const std::optional<std::pair<double, double>> &shares);

// The step of which one covers at least `spacing` pixels.
std::int32_t stepFor(double from, double to, double pixels, double spacing);

// Tick labels below (x) or left (y) of the plot, without grid.
void labelTicksBelow(Figure &figure, const FigurePanel &panel, const std::vector<Tick> &ticks, const ChartStyle &style);
void labelTicksLeft(Figure &figure, const FigurePanel &panel, const std::vector<Tick> &ticks, const ChartStyle &style);
double tickSpacing(const ChartStyle &style, double from, double to, double pixels, bool gaps); // pixels a label needs

// A grid of panels: how many columns and rows for `count` panels of at least `least` width.
struct PanelGrid
{
    int columns = 1;
    int rows = 1;
};
PanelGrid panelGrid(std::size_t count, double width, double least);

// The look's reference marks across a panel whose x (or y) axis is finish time, with their names; they keep labels
// away.
void drawMarks(Figure &figure, const FigurePanel &panel, const ChartLook &look, const QString &discipline,
    const QString &category, const ChartStyle &style, bool onX);
// The mark's times that belong to a panel, for the axis to reach them.
std::vector<ReferenceMark> marksOf(const ChartLook &look, const QString &discipline, const QString &category);

// Keeps labels off a line, as far as samples along it tell.
void reserveLine(Figure &figure, QPointF from, QPointF to, const ChartStyle &style);

// Minus signs as printed; labels only, never data.
QString printed(QString gap);
QString printedGap(std::int32_t least, std::int32_t most); // "+9:00 to +9:03"

// Tries places around a mark until the words cover nothing that is taken; false: no place is free. `force` takes the
// first place then.
bool placeLabel(Figure &figure, QPointF at, double radius, const std::vector<TextRun> &runs, double size,
    const ChartStyle &style, QRectF within, bool force, bool leader = false);
QRectF textBox(const FigureText &text, const ChartStyle &style);

} // namespace proofline
