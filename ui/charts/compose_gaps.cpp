// Gaps: a length from a true zero is a bar. Signed, the reference is the zero line.
#include "ui/charts/compose_parts.h"

#include "ui/theme.h"

#include <QStringBuilder>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {
constexpr double headHeight = 24;
constexpr double axisHeight = 22;

QString gapLabel(const GapRow &row)
{
    return row.least == row.most ? printed(formatGap(row.gap)) : printedGap(row.least, row.most);
}
} // namespace

void composeGaps(Figure &figure, const Gaps &data, const ChartLook &look, const ChartStyle &style, QRectF area)
{
    const Inks inks(style.palette);
    const double u = style.unit;
    const PanelGrid grid = panelGrid(data.panels.size(), area.width(), leastPanelWidth(ChartKind::Gaps, style));
    const double gutter = (style.small ? 10 : 24) * u;
    const double panelWidth = (area.width() - gutter * (grid.columns - 1)) / grid.columns;

    std::vector<double> most(std::size_t(grid.rows), 0);
    std::vector<char> curved(std::size_t(grid.rows), 0);
    for (std::size_t i = 0; i < data.panels.size(); ++i) {
        const std::size_t line = i / std::size_t(grid.columns);
        if (data.panels[i].curve.empty())
            most[line] = std::max(most[line], double(data.panels[i].rows.size()));
        else
            curved[line] = 1;
    }
    double rowCount = 0, fixed = (grid.rows - 1) * 10 * u;
    for (std::size_t line = 0; line < most.size(); ++line) {
        rowCount += most[line];
        fixed += (headHeight + axisHeight) * u + (curved[line] ? 190 * u : 0);
    }
    double rowHeight = rowCount > 0 ? (area.height() - fixed) / rowCount : 0;
    rowHeight = std::clamp(rowHeight, style.interactive ? 16.5 * u : 14 * u, (style.interactive ? 20 : 52) * u);

    const auto nameOf = [&](const ChartRow &row) {
        return style.fullNames ? row.athlete : style.small ? familyName(row.athlete) : shortName(row.athlete);
    };
    std::vector<const ChartRow *> named;
    double valueWidth = 0;
    for (const GapPanel &panel : data.panels)
        if (panel.curve.empty())
            for (const GapRow &row : panel.rows) {
                named.push_back(&row.row);
                valueWidth = std::max(valueWidth, style.width(gapLabel(row), style.text, row.row.won));
            }
    const RowNames names(named, style, panelWidth * 0.42);
    const double nameWidth = names.width();
    const double nameRoom = nameWidth + 12 * u;
    const double valueRoom = valueWidth + 14 * u;
    // Panels of one scale show a minute equally long.
    const double usable = std::max(panelWidth - nameRoom - valueRoom, 30 * u);
    const auto boundsOf = [&](int scale) {
        std::pair<double, double> both{0, 0};
        for (const GapPanel &panel : data.panels)
            if (panel.scale == scale) {
                both.first = std::min(both.first, double(panel.lowest));
                both.second = std::max(both.second, double(panel.highest));
            }
        return both;
    };

    double top = area.top();
    for (std::size_t line = 0; line < most.size(); ++line) {
        double body = most[line] * rowHeight;
        if (curved[line])
            body = std::max({body, (style.interactive ? 190 : 50) * u, // a page does not grow
                rowCount == 0 ? (area.height() - 10 * u * (grid.rows - 1)) / grid.rows - (headHeight + axisHeight) * u
                              : 0});
        for (int column = 0; column < grid.columns; ++column) {
            const std::size_t at = line * std::size_t(grid.columns) + std::size_t(column);
            if (at >= data.panels.size())
                break;
            const GapPanel &shown = data.panels[at];
            const double left = area.left() + column * (panelWidth + gutter);
            const auto [lowest, highest] = boundsOf(shown.scale);
            const double range =
                std::max(highest - lowest, shown.rows.empty() ? 10'000.0 : leastRange(shown.rows.front().row.ms()));
            const double spacing = tickSpacing(style, lowest, highest, usable, true);
            const bool isCurve = !shown.curve.empty();
            const double room = isCurve ? style.width(u"1,000,000"_s, style.tick) + 10 * u : nameRoom;
            FigurePanel panel;
            panel.category = shown.rows.empty() ? QString() : shown.rows.front().row.category;
            panel.gapAxis = true;
            panel.grid = inks.grid;
            panel.plot = QRectF(left + room, top + headHeight * u, panelWidth - room, body);
            const double end = lowest + range * panel.plot.width() / std::max(panel.plot.width() - valueRoom, 20 * u);
            std::tie(panel.xFrom, panel.xTo) = zoomed(lowest, end, look.zoomX);
            std::int32_t step = stepFor(panel.xFrom, panel.xTo, panel.plot.width(), spacing);
            if (panel.xTo - panel.xFrom >= 5'000)
                step = std::max(step, 1'000);
            panel.xGrid = {0, double(step)};
            labelTicksBelow(figure, panel, gapTicks(panel.xFrom, panel.xTo, step), style);
            const bool runsOn = !isCurve && style.width(shown.title, style.head, true) > room - 8 * u;
            if (!shown.title.isEmpty())
                figure.say({isCurve         ? panel.plot.left()
                                   : runsOn ? left
                                            : panel.plot.left() - 8 * u,
                               top + (isCurve ? 9 : 15) * u},
                    isCurve || runsOn ? Side::Left : Side::Right,
                    {{style.elided(shown.title, style.head,
                          isCurve      ? panel.plot.width()
                              : runsOn ? panelWidth
                                       : room,
                          true),
                        inks.text, true}},
                    style.head);
            const double zero = panel.at(0, 0).x();
            const auto inPlot = [&](double x) { return std::clamp(x, panel.plot.left(), panel.plot.right()); };
            if (zero >= panel.plot.left() - 1 && zero <= panel.plot.right() + 1)
                figure.lines.push_back({QPolygonF{QPointF(zero, panel.plot.top()), QPointF(zero, panel.plot.bottom())},
                    inks.muted, u, {}});

            if (!isCurve) {
                panel.yFrom = most[line];
                panel.yTo = 0;
                for (std::size_t i = 0; i < shown.rows.size(); ++i) {
                    const GapRow &row = shown.rows[i];
                    const double y = panel.plot.top() + (double(i) + 0.5) * rowHeight;
                    const double base = y + style.text * 0.36 * u;
                    const bool current = style.interactive && row.row.row >= 0 && row.row.row == look.currentRow;
                    const QRectF band(left - 4 * u, y - rowHeight / 2, panelWidth + 4 * u, rowHeight);
                    if (current)
                        figure.bands.push_back({band, inks.selection, {}});
                    figure.say({panel.plot.left() - 12 * u, base}, Side::Right, names.runs(row.row, inks, current),
                        style.text);
                    const QColor ink =
                        look.pins.contains(row.row.athlete) ? inks.of(row.row, look, style.palette) : inks.bar;
                    const double height = std::min(rowHeight * 0.56, 16 * u);
                    // Filled as far as all sources agree; hollow from there to the farthest value.
                    const double sure = row.least == row.most      ? row.gap
                        : std::abs(row.least) < std::abs(row.most) ? row.least
                                                                   : row.most;
                    const double far = row.least == row.most       ? row.gap
                        : std::abs(row.least) < std::abs(row.most) ? row.most
                                                                   : row.least;
                    const double x1 = inPlot(panel.at(sure, 0).x());
                    const double x2 = inPlot(panel.at(far, 0).x());
                    const double x0 = inPlot(zero);
                    if (std::abs(x1 - x0) > 0.01)
                        figure.rects.push_back({QRectF(QPointF(std::min(x0, x1), y - height / 2),
                                                    QPointF(std::max(x0, x1), y + height / 2)),
                            ink, {}});
                    if (row.least != row.most) {
                        const double from = sure * far < 0 ? x0 : x1; // on both sides of zero: hollow on both
                        QRectF open(
                            QPointF(std::min(from, x2), y - height / 2), QPointF(std::max(from, x2), y + height / 2));
                        if (open.width() < 5 * u)
                            open.setWidth(5 * u);
                        figure.rects.push_back({open, inks.ground, inks.hot});
                    }
                    const double right = std::max({x0, x1, x2}) + (row.least != row.most ? 5 * u : 0);
                    figure.say({std::min(right + 7 * u, panel.plot.right() - 4 * u), base}, Side::Left,
                        {{gapLabel(row), inks.text, row.row.won}}, style.text, current ? inks.selection : inks.ground);
                    figure.hits.push_back({band, {x2, y}, row.row.row,
                        spokenName(row.row) % u", gap "_s % gapLabel(row) % u" to "_s % row.against});
                }
                figure.panels.push_back(std::move(panel));
                continue;
            }
            const double n = shown.curve.back().rank;
            std::tie(panel.yTo, panel.yFrom) = zoomed(1, std::max(n, 2.0), look.zoomY);
            FigureSeries curve{FigureSeries::Kind::Line, {}, inks.bar, 2.5 * u};
            for (const CurvePoint &point : shown.curve)
                curve.points << QPointF(point.ms, point.rank);
            panel.series.push_back(curve);
            std::vector<Tick> ranks = countTicks(std::max(panel.yFrom, panel.yTo), std::max(2, int(body / (46 * u))));
            std::erase_if(ranks,
                [&](const Tick &tick) { return tick.value <= 0 || tick.value < std::min(panel.yFrom, panel.yTo); });
            labelTicksLeft(figure, panel, ranks, style);
            const QRectF within = panel.plot.adjusted(-6 * u, -10 * u, 4 * u, 6 * u);
            for (std::size_t i = 0; i < shown.curve.size(); i += std::max<std::size_t>(1, shown.curve.size() / 160))
                figure.clips.push_back(
                    QRectF(panel.at(shown.curve[i].ms, shown.curve[i].rank) - QPointF(1.5, 1.5) * u, QSizeF(3, 3) * u));
            for (std::size_t i = 0; i < shown.rows.size(); ++i) {
                const GapRow &row = shown.rows[i];
                // Rank by gap: the curve's nearest point.
                const auto near = std::lower_bound(shown.curve.begin(), shown.curve.end(), double(row.gap),
                    [](const CurvePoint &point, double gap) { return point.ms < gap; });
                const double rank = near == shown.curve.end() ? n : near->rank;
                const QPointF mark = panel.at(row.gap, rank);
                if (!panel.plot.adjusted(-2, -2, 2, 2).contains(mark))
                    continue;
                figure.hits.push_back({QRectF(mark - QPointF(6, 6) * u, QSizeF(12, 12) * u), mark, row.row.row,
                    spokenName(row.row) % u", gap "_s % gapLabel(row) % u" to "_s % row.against});
                const bool current = style.interactive && row.row.row == look.currentRow;
                const bool pinned = look.pins.contains(row.row.athlete);
                if (!current && !pinned && i != 0 && i + 1 != shown.rows.size())
                    continue;
                figure.marks.push_back({mark, 5 * u, lookOf(row.row, look),
                    current && !pinned ? inks.accent : inks.of(row.row, look, style.palette), false});
                placeLabel(figure, mark, 5 * u,
                    {{style.elided(nameOf(row.row), style.text, panelWidth * 0.5) % u' ', inks.text, current},
                        {gapLabel(row), inks.text, row.row.won}},
                    style.text, style, within, current || pinned, true);
            }
            figure.panels.push_back(std::move(panel));
        }
        top += headHeight * u + body + axisHeight * u + 10 * u;
    }
    figure.size.setHeight(std::max(figure.size.height(), style.interactive ? top - 10 * u : 0.0));
}

} // namespace proofline
