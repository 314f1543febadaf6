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

// Names beside rows: in full with race and year where they fit, then initials, then without the race, then family
// names; one way for all rows, so that they read alike.
class RowNames
{
public:
    RowNames(const std::vector<const ChartRow *> &rows, const ChartStyle &style, double most);
    QString name(const ChartRow &row) const;
    QString after(const ChartRow &row) const; // muted: " London ’23"
    double width() const { return m_width; } // at most what was allowed
    // Both as they are printed: the name cut where even the shortest way is too wide.
    std::vector<TextRun> runs(const ChartRow &row, const Inks &inks, bool bold) const;

private:
    const ChartStyle *m_style;
    bool m_years = false;
    bool m_events = false;
    int m_way = 0;
    double m_width = 0;
};

// "Kelvin Kiptum, London Marathon 2023, men, 2:01:25 or 2:01:27, sources disagree, won".
QString spokenName(const ChartRow &row);

// A range after zooming, in the axis' units.
std::pair<double, double> zoomed(double from, double to, const std::optional<std::pair<double, double>> &shares);

// The least range of a time axis: a sprint's tenths are worth a look, a marathon's are not.
double leastRange(double ms);

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

// Takes the first wording that finds a free place, the longest first; only the last is forced.
bool placeFirst(Figure &figure, QPointF at, double radius, const std::vector<std::vector<TextRun>> &wordings,
    double size, const ChartStyle &style, QRectF within, bool force, bool leader = false);
// Tries places around a mark until the words cover nothing that is taken; false: no place is free. `force` takes the
// place that covers least then, never the mark itself.
bool placeLabel(Figure &figure, QPointF at, double radius, const std::vector<TextRun> &runs, double size,
    const ChartStyle &style, QRectF within, bool force, bool leader = false);
QRectF textBox(const FigureText &text, const ChartStyle &style);

} // namespace proofline
