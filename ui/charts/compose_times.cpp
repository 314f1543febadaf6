// Finish times: dots on a time scale, row n of the table is dot n; a ranked curve where rows are too many to name.
#include "ui/charts/compose_parts.h"

#include <QStringBuilder>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

constexpr double headHeight = 24;
constexpr double axisHeight = 22;
constexpr double curveHeight = 190;

} // namespace

double leastPanelWidth(ChartKind kind, const ChartStyle &style)
{
    return (kind == ChartKind::Gaps ? (style.small ? 240 : 320) : (style.small ? 220 : 300)) * style.unit;
}

int namedRowsThatFit(const ChartStyle &style, double height)
{
    return std::max(1, int((height / style.unit - headHeight - axisHeight) / (style.text * 1.05)));
}

void composeFinishTimes(
    Figure &figure, const FinishTimes &data, const ChartLook &look, const ChartStyle &style, QRectF area)
{
    const Inks inks(style.palette);
    const double u = style.unit;
    const PanelGrid grid = panelGrid(data.panels.size(), area.width(), leastPanelWidth(ChartKind::FinishTimes, style));
    const double gutter = (style.small ? 10 : 24) * u;
    const double panelWidth = (area.width() - gutter * (grid.columns - 1)) / grid.columns;

    // Rows share one height over all panels; panels in one line of the grid share their height.
    double rowCount = 0;
    double fixed = 0;
    for (int line = 0; line < grid.rows; ++line) {
        double most = 0;
        bool curve = false;
        for (int column = 0; column < grid.columns; ++column) {
            const std::size_t at = std::size_t(line * grid.columns + column);
            if (at >= data.panels.size())
                break;
            if (data.panels[at].curve.empty())
                most = std::max(most, double(data.panels[at].rows.size()));
            else
                curve = true;
        }
        rowCount += most;
        fixed += (headHeight + axisHeight) * u + (curve && most * 16 < curveHeight ? (curveHeight - most * 16) * u : 0);
    }
    const double gaps = (grid.rows - 1) * 10 * u;
    double rowHeight = rowCount > 0 ? (area.height() - fixed - gaps) / rowCount : 0;
    rowHeight = std::clamp(rowHeight, style.interactive ? 16.5 * u : 14 * u, (style.interactive ? 20 : 52) * u);

    // The widest name and the widest value decide what is left for the scale, the same in every panel.
    std::vector<const ChartRow *> listed;
    double valueWidth = 0;
    for (const FinishPanel &panel : data.panels)
        if (panel.curve.empty())
            for (const ChartRow &row : panel.rows) {
                listed.push_back(&row);
                valueWidth = std::max(valueWidth, style.width(timesLabel(row.times), style.text, row.won));
            }
    const RowNames names(listed, style, panelWidth * (style.small ? 0.46 : 0.42));
    const double nameWidth = names.width();
    const double nameRoom = nameWidth + 12 * u;
    const double valueRoom = valueWidth + 14 * u;

    // Every panel begins at its own round time; seconds per pixel and tick step are shared by panels of one scale.
    const double usable = std::max(panelWidth - nameRoom - valueRoom, 30 * u);
    const auto bounds = [&](const FinishPanel &panel) {
        std::pair<double, double> both{panel.lowest, panel.highest};
        const QString discipline = panel.rows.empty() ? QString() : panel.rows.front().discipline;
        const QString category = panel.rows.empty() ? QString() : panel.rows.front().category;
        for (const ReferenceMark &mark : marksOf(look, discipline, category)) {
            both.first = std::min(both.first, double(mark.time.milliseconds));
            both.second = std::max(both.second, double(mark.time.milliseconds));
        }
        return both;
    };
    struct Scale
    {
        double range = 0;
        std::int32_t step = 10;
        std::int32_t first = 10;
    };
    const auto scaleOf = [&](int number) {
        Scale scale;
        const FinishPanel *first = nullptr;
        for (const FinishPanel &panel : data.panels)
            if (panel.scale == number) {
                scale.range = std::max(scale.range, bounds(panel).second - bounds(panel).first);
                first = first ? first : &panel;
            }
        scale.range = std::max(scale.range, leastRange(first->lowest));
        for (int turn = 0; turn < 4; ++turn) {
            const double wanted = tickSpacing(style, first->lowest, first->lowest + scale.range, usable, false);
            scale.step = stepFor(0, scale.range, usable, wanted);
            double longest = 0;
            // The axis begins at a round time of its own, finer than the ticks, so that no width is lost before it.
            scale.first = std::min(scale.step, roundStep(scale.range * 0.06));
            for (const FinishPanel &panel : data.panels)
                if (panel.scale == number)
                    longest = std::max(
                        longest, bounds(panel).second - std::floor(bounds(panel).first / scale.first) * scale.first);
            if (longest <= scale.range)
                break;
            scale.range = longest;
        }
        return scale;
    };

    double top = area.top();
    for (int line = 0; line < grid.rows; ++line) {
        double most = 0;
        bool curve = false;
        for (int column = 0; column < grid.columns; ++column) {
            const std::size_t at = std::size_t(line * grid.columns + column);
            if (at >= data.panels.size())
                break;
            if (data.panels[at].curve.empty())
                most = std::max(most, double(data.panels[at].rows.size()));
            else
                curve = true;
        }
        double bodyHeight = most * rowHeight;
        if (curve) {
            bodyHeight = std::max(bodyHeight, (style.interactive ? curveHeight : 50) * u); // a page does not grow
            if (rowCount == 0)
                bodyHeight = std::max(bodyHeight, (area.height() - gaps) / grid.rows - (headHeight + axisHeight) * u);
        }
        for (int column = 0; column < grid.columns; ++column) {
            const std::size_t at = std::size_t(line * grid.columns + column);
            if (at >= data.panels.size())
                break;
            const FinishPanel &shown = data.panels[at];
            const double left = area.left() + column * (panelWidth + gutter);
            const auto [range, step, firstStep] = scaleOf(shown.scale);
            const bool curved = !shown.curve.empty();
            const double rankRoom = curved ? style.width(u"1,000,000"_s, style.tick) + 10 * u : nameRoom;

            FigurePanel panel;
            panel.category = shown.rows.empty() ? QString() : shown.rows.front().category;
            panel.timeOnX = true;
            panel.grid = inks.grid;
            panel.plot = QRectF(left + rankRoom, top + headHeight * u, panelWidth - rankRoom, bodyHeight);
            const double begin = std::floor(bounds(shown).first / firstStep) * firstStep;
            const double perPixel = range / usable;
            const double end = curved ? begin + range * (panel.plot.width() / (panel.plot.width() - valueRoom))
                                      : begin + perPixel * panel.plot.width();
            std::tie(panel.xFrom, panel.xTo) = zoomed(begin, end, look.zoomX);
            std::int32_t shownStep = step;
            if (look.zoomX || curved)
                shownStep = stepFor(panel.xFrom, panel.xTo, panel.plot.width(),
                    tickSpacing(style, panel.xFrom, panel.xTo, panel.plot.width(), false));
            panel.xGrid = {0, double(shownStep)};
            const std::vector<Tick> ticks = timeTicks(panel.xFrom, panel.xTo, shownStep);
            // Ticks on top, where the foot is out of sight, want the room beside the title.
            const bool ticksOnTop =
                !curved && style.interactive && most * rowHeight + (headHeight + axisHeight) * u > area.height();
            // A title wider than the names runs on over the plot, unless ticks stand there.
            const bool runsOn = !curved && !ticksOnTop && style.width(shown.title, style.head, true) > rankRoom - 8 * u;
            if (!shown.title.isEmpty())
                figure.say({curved          ? panel.plot.left()
                                   : runsOn ? left
                                            : panel.plot.left() - (ticksOnTop ? 26 : 8) * u,
                               top + (curved ? 9 : 15) * u},
                    curved || runsOn ? Side::Left : Side::Right,
                    {{style.elided(shown.title, style.head,
                          curved       ? panel.plot.width()
                              : runsOn ? panelWidth
                                       : rankRoom,
                          true),
                        inks.text, true}},
                    style.head);

            if (!curved) {
                panel.yFrom = double(shown.rows.size()) + 0.5;
                panel.yTo = 0.5;
                panel.plot.setHeight(double(shown.rows.size()) * rowHeight);
                // Grid lines and ticks run to the longest panel's foot, so that the axes of a line stand level.
                FigurePanel ruled = panel;
                ruled.plot.setHeight(most * rowHeight);
                ruled.yFrom = most + 0.5;
                FigureSeries dots{FigureSeries::Kind::Dots, {}, inks.dot, 10 * u};
                for (std::size_t i = 0; i < shown.rows.size(); ++i) {
                    const ChartRow &row = shown.rows[i];
                    const double y = panel.plot.top() + (double(i) + 0.5) * rowHeight;
                    const double base = y + style.text * 0.36 * u;
                    const bool current = style.interactive && row.row >= 0 && row.row == look.currentRow;
                    const QRectF band(left - 4 * u, y - rowHeight / 2, panelWidth + 4 * u, rowHeight);
                    if (current)
                        figure.bands.push_back({band, inks.selection, {}});
                    figure.say(
                        {panel.plot.left() - 12 * u, base}, Side::Right, names.runs(row, inks, current), style.text);

                    const QPointF mark = panel.at(row.ms(), double(i + 1));
                    const QPointF from(panel.plot.left(), y);
                    const bool visible = row.ms() >= panel.xFrom && row.ms() <= panel.xTo;
                    const double shownX = std::clamp(mark.x(), panel.plot.left(), panel.plot.right());
                    if (shownX - 8 * u > from.x())
                        figure.lines.push_back(
                            {QPolygonF{from, QPointF(shownX - 8 * u, y)}, inks.leader, 1 * u, {1, 3}});
                    const QString spoken = spokenName(row);
                    figure.hits.push_back({band, {shownX, y}, row.row, spoken});
                    if (!visible)
                        continue;
                    const bool pinned = look.pins.contains(row.athlete);
                    double right = mark.x();
                    if (row.disputed()) {
                        // A marker's width apart: both values, joined; else one hollow marker.
                        const double low = panel.at(row.lowest(), 0).x();
                        const double high = panel.at(row.highest(), 0).x();
                        const QColor ink = inks.hot;
                        if (high - low >= 11 * u) {
                            figure.lines.push_back({QPolygonF{QPointF(low, y), QPointF(high, y)}, ink, 2 * u, {}});
                            for (const ClockTime time : row.times)
                                figure.marks.push_back(
                                    {panel.at(time.milliseconds, double(i + 1)), 5 * u, lookOf(row, look), ink, true});
                            right = high;
                        } else {
                            figure.marks.push_back({mark, 5.5 * u, lookOf(row, look), ink, true});
                        }
                    } else if (pinned || mark.x() - 5 * u < panel.plot.left()
                        || mark.x() + 5 * u > panel.plot.right()) {
                        // Series are cut at the edge of the plot; a whole dot is drawn here.
                        figure.marks.push_back(
                            {mark, 5 * u, lookOf(row, look), inks.of(row, look, style.palette), false});
                    } else {
                        dots.points << QPointF(row.ms(), double(i + 1));
                    }
                    figure.say({right + 10 * u, base}, Side::Left, {{timesLabel(row.times), inks.text, row.won}},
                        style.text, current ? inks.selection : inks.ground);
                }
                if (!dots.points.isEmpty()) {
                    // Series live in the ruled panel: shift nothing, its rows are the same.
                    ruled.series.push_back(dots);
                }
                labelTicksBelow(figure, ruled, ticks, style);
                if (ticksOnTop) {
                    // The foot is out of sight: the same ticks stand on top too.
                    FigurePanel above = ruled;
                    above.plot.moveBottom(ruled.plot.top() - (style.tick + 9) * u);
                    labelTicksBelow(figure, above, ticks, style);
                }
                drawMarks(figure, ruled, look, shown.rows.front().discipline, shown.rows.front().category, style, true);
                figure.panels.push_back(std::move(ruled));
                continue;
            }

            // The ranked curve.
            const double n = double(shown.timed);
            std::tie(panel.yTo, panel.yFrom) = zoomed(1, std::max(n, 2.0), look.zoomY);
            FigureSeries curveLine{FigureSeries::Kind::Line, {}, inks.bar, 2.5 * u};
            // Only what can be seen, and the neighbours that lead in and out.
            for (std::size_t i = 0; i < shown.curve.size(); ++i) {
                const double next = i + 1 < shown.curve.size() ? shown.curve[i + 1].ms : shown.curve[i].ms;
                const double before = i > 0 ? shown.curve[i - 1].ms : shown.curve[i].ms;
                if (next >= panel.xFrom && before <= panel.xTo)
                    curveLine.points << QPointF(shown.curve[i].ms, shown.curve[i].rank);
            }
            panel.series.push_back(curveLine);
            std::vector<Tick> ranks =
                countTicks(std::max(panel.yFrom, panel.yTo), std::max(2, int(panel.plot.height() / (46 * u))));
            std::erase_if(ranks,
                [&](const Tick &tick) { return tick.value < std::min(panel.yFrom, panel.yTo) || tick.value <= 0; });
            if (panel.yTo <= 1.0001
                && (ranks.empty() || panel.at(0, ranks.front().value).y() - panel.plot.top() > 14 * u))
                ranks.insert(ranks.begin(), {1, u"1st"_s});
            labelTicksLeft(figure, panel, ranks, style);
            labelTicksBelow(figure, panel, ticks, style);
            drawMarks(figure, panel, look, shown.rows.empty() ? QString() : shown.rows.front().discipline,
                panel.category, style, true);

            // Direct labels: the current row, the pinned, the first, the median and the last.
            const QRectF within = panel.plot.adjusted(-6 * u, -10 * u, 4 * u, 6 * u);
            const auto inside = [&](double ms, double rank) {
                return ms >= panel.xFrom && ms <= panel.xTo && rank >= std::min(panel.yFrom, panel.yTo) - 1e-6
                    && rank <= std::max(panel.yFrom, panel.yTo) + 1e-6;
            };
            // The curve itself keeps labels away.
            for (std::size_t i = 0; i < shown.curve.size(); i += std::max<std::size_t>(1, shown.curve.size() / 160))
                if (inside(shown.curve[i].ms, shown.curve[i].rank))
                    figure.clips.push_back(QRectF(
                        panel.at(shown.curve[i].ms, shown.curve[i].rank) - QPointF(1.5, 1.5) * u, QSizeF(3, 3) * u));
            std::vector<std::size_t> named;
            for (std::size_t i = 0; i < shown.rows.size(); ++i)
                if (shown.rows[i].row >= 0 && shown.rows[i].row == look.currentRow)
                    named.insert(named.begin(), i);
                else if (look.pins.contains(shown.rows[i].athlete))
                    named.push_back(i);
            if (shown.rows.size() <= 14) {
                // So few have room for their names after all.
                for (std::size_t i = 0; i < shown.rows.size(); ++i)
                    if (std::find(named.begin(), named.end(), i) == named.end())
                        named.push_back(i);
            } else {
                if (std::find(named.begin(), named.end(), 0u) == named.end())
                    named.push_back(0);
                if (std::find(named.begin(), named.end(), shown.rows.size() - 1) == named.end()
                    && shown.rows.back().ms() == shown.highest)
                    named.push_back(shown.rows.size() - 1);
            }
            for (const std::size_t i : named) {
                const ChartRow &row = shown.rows[i];
                if (!inside(row.ms(), shown.ranks[i]))
                    continue;
                const QPointF mark = panel.at(row.ms(), shown.ranks[i]);
                const bool current = style.interactive && row.row == look.currentRow;
                const QColor ink = row.disputed()                 ? inks.hot
                    : current && !look.pins.contains(row.athlete) ? inks.accent
                                                                  : inks.of(row, look, style.palette);
                figure.marks.push_back({mark, 5 * u, lookOf(row, look), ink, row.disputed()});
                const QString name = style.fullNames ? row.athlete
                    : style.small                    ? familyName(row.athlete)
                                                     : shortName(row.athlete);
                std::vector<TextRun> runs{{style.elided(name, style.text, panelWidth * 0.5) % u' ', inks.text, current},
                    {timesLabel(row.times), inks.text, row.won}};
                figure.clips.push_back(QRectF(mark - QPointF(5, 5) * u, QSizeF(10, 10) * u));
                placeLabel(figure, mark, 5 * u, runs, style.text, style, within, current, true);
            }
            if (inside(shown.median, n / 2) && n > 2) {
                const QPointF mark = panel.at(shown.median, (n + 1) / 2);
                figure.lines.push_back(
                    {QPolygonF{mark - QPointF(0, 7 * u), mark + QPointF(0, 7 * u)}, inks.text, 2 * u, {}});
                placeLabel(figure, mark, 4 * u,
                    {{u"Median "_s, inks.text},
                        {formatHms({std::int32_t(std::lround(shown.median / 1000)) * 1000, Precision::Second}),
                            inks.text, true}},
                    style.text, style, within, named.empty(), true);
            }
            // Every known row can be pointed at; without names the curve itself answers.
            for (std::size_t i = 0; i < shown.rows.size(); ++i) {
                if (!inside(shown.rows[i].ms(), shown.ranks[i]))
                    continue;
                const QPointF mark = panel.at(shown.rows[i].ms(), shown.ranks[i]);
                const QString spoken =
                    u"%1, %2 of %3"_s.arg(spokenName(shown.rows[i])).arg(std::llround(shown.ranks[i])).arg(shown.timed);
                figure.hits.push_back(
                    {QRectF(mark - QPointF(6, 6) * u, QSizeF(12, 12) * u), mark, shown.rows[i].row, spoken});
            }
            figure.panels.push_back(std::move(panel));
        }
        top += headHeight * u + bodyHeight + axisHeight * u + 10 * u;
    }
    figure.size.setHeight(std::max(figure.size.height(), style.interactive ? top - 10 * u : 0.0));
}

} // namespace proofline
