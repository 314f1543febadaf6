// Splits: the gap to an even pace at each point of the way; ahead is up, the reference is the zero line.
#include "ui/charts/compose_parts.h"

#include "ui/theme.h"

#include <QStringBuilder>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

QString distanceWords(double metres)
{
    if (std::abs(metres - 42195) < 1)
        return u"Finish"_s;
    if (std::abs(metres - 21097.5) < 2)
        return u"Half"_s;
    return QString::number(metres / 1000, 'g', 4);
}

} // namespace

void composeSplits(Figure &figure, const Splits &data, const ChartLook &look, const ChartStyle &style, QRectF area)
{
    const Inks inks(style.palette);
    const double u = style.unit;
    double lowest = 0, highest = 0, metres = 0;
    double nameWidth = 0;
    const auto nameOf = [&](const ChartRow &row) {
        return style.fullNames ? row.athlete : style.small ? familyName(row.athlete) : shortName(row.athlete);
    };
    std::vector<double> stations;
    for (const SplitLine &line : data.lines) {
        for (const SplitPoint &point : line.points) {
            lowest = std::min(lowest, double(point.gap));
            highest = std::max(highest, double(point.gap));
            metres = std::max(metres, point.metres);
            if (std::find(stations.begin(), stations.end(), point.metres) == stations.end())
                stations.push_back(point.metres);
        }
        nameWidth = std::max(nameWidth, style.width(nameOf(line.row) % u" 0:00:00"_s, style.text));
    }
    std::sort(stations.begin(), stations.end());
    nameWidth = std::min(nameWidth, area.width() * 0.32);
    FigurePanel panel;
    panel.grid = inks.grid;
    const double tickRoom = style.width(u"+00:00"_s, style.tick) + 14 * u;
    panel.plot = QRectF(area.left() + tickRoom, area.top() + 22 * u, area.width() - tickRoom - nameWidth - 16 * u,
        std::max(area.height() - 48 * u, 60 * u));
    std::tie(panel.xFrom, panel.xTo) = zoomed(0, metres, look.zoomX);
    const double margin = std::max((highest - lowest) * 0.06, 1000.0);
    // Ahead (a negative gap) is up.
    std::tie(panel.yTo, panel.yFrom) = zoomed(lowest - margin, highest + margin, look.zoomY);
    const std::int32_t step =
        stepFor(panel.yTo, panel.yFrom, panel.plot.height(), std::max(34 * u, panel.plot.height() / 10));
    panel.yGrid = {0, double(step)};
    labelTicksLeft(
        figure, panel, gapTicks(std::min(panel.yFrom, panel.yTo), std::max(panel.yFrom, panel.yTo), step), style);
    figure.say({area.left(), area.top() + 13 * u}, Side::Left, {{u"ahead \u2191 of "_s % data.reference, inks.muted}},
        style.tick);
    double lastLabel = -1e9;
    for (std::size_t i = stations.size(); i-- > 0;) {
        // From the finish backwards, so that the finish always has its name.
        const double x = panel.at(stations[i], panel.yFrom).x();
        if (x < panel.plot.left() - 1 || x > panel.plot.right() + 1)
            continue;
        figure.lines.push_back(
            {QPolygonF{QPointF(x, panel.plot.top()), QPointF(x, panel.plot.bottom() + 4 * u)}, inks.grid, u, {}});
        const QString words = distanceWords(stations[i]);
        const double half = style.width(words, style.tick) / 2;
        if (lastLabel > -1e8 && x + half > lastLabel - 8 * u)
            continue;
        figure.say({x, panel.plot.bottom() + (style.tick + 6) * u}, Side::Middle, {{words, inks.muted}}, style.tick);
        lastLabel = x - half;
    }
    figure.say({panel.plot.left() - 8 * u, panel.plot.bottom() + (style.tick + 6) * u}, Side::Right,
        {{u"km"_s, inks.muted}}, style.tick);
    const double zero = panel.at(0, 0).y();
    if (zero >= panel.plot.top() && zero <= panel.plot.bottom())
        figure.lines.push_back(
            {QPolygonF{QPointF(panel.plot.left(), zero), QPointF(panel.plot.right(), zero)}, inks.muted, 1.2 * u, {}});

    // End labels are pushed apart, in the order of the finish.
    struct End
    {
        double y;
        const SplitLine *line;
    };
    std::vector<End> ends;
    std::size_t number = 0;
    for (const SplitLine &line : data.lines) {
        const bool pinned = look.pins.contains(line.row.athlete);
        const bool current = style.interactive && line.row.row >= 0 && line.row.row == look.currentRow;
        const QColor ink = pinned ? inks.of(line.row, look, style.palette) : current ? inks.accent : inks.bar;
        FigureSeries path{FigureSeries::Kind::Line, {QPointF(0, 0)}, ink, (pinned || current ? 2.2 : 1.3) * u};
        for (const SplitPoint &point : line.points) {
            path.points << QPointF(point.metres, point.gap);
            const QPointF at = panel.at(point.metres, point.gap);
            if (!panel.plot.adjusted(-1, -1, 1, 1).contains(at))
                continue;
            figure.marks.push_back(
                {at, (pinned || current ? 4.5 : 3) * u, pinned ? lookOf(line.row, look) : 0, ink, false});
            figure.hits.push_back({QRectF(at - QPointF(7, 7) * u, QSizeF(14, 14) * u), at, line.row.row,
                u"%1 at %2: %3, %4 on an even pace%5"_s.arg(line.row.athlete,
                    distanceWords(point.metres).at(0).isDigit() ? QString(distanceWords(point.metres) % u" km"_s)
                                                                : distanceWords(point.metres),
                    formatHms(point.at), printed(formatGap(point.gap)),
                    point.position ? u", %1 of %2 drawn"_s.arg(*point.position).arg(data.lines.size()) : QString())});
        }
        panel.series.push_back(path);
        if (!line.points.empty())
            ends.push_back(
                {panel.at(0,
                          std::clamp(double(line.points.back().gap), std::min(panel.yFrom, panel.yTo),
                              std::max(panel.yFrom, panel.yTo)))
                        .y(),
                    &line});
        ++number;
    }
    std::stable_sort(ends.begin(), ends.end(), [](const End &a, const End &b) { return a.y < b.y; });
    const double lineHeight =
        std::min(style.text * 1.3 * u, panel.plot.height() / std::max<double>(1, double(ends.size())));
    std::vector<double> places;
    for (const End &end : ends)
        places.push_back(end.y);
    for (int turn = 0; turn < 40; ++turn)
        for (std::size_t i = 1; i < places.size(); ++i)
            if (const double overlap = lineHeight - (places[i] - places[i - 1]); overlap > 0) {
                places[i - 1] -= overlap / 2;
                places[i] += overlap / 2;
            }
    if (!places.empty()) {
        const double over = places.back() - panel.plot.bottom();
        const double under = panel.plot.top() - places.front();
        const double shift = over > 0 ? -over : under > 0 ? under : 0;
        for (double &place : places)
            place += shift;
    }
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const ChartRow &row = ends[i].line->row;
        const bool pinned = look.pins.contains(row.athlete);
        const bool current = style.interactive && row.row >= 0 && row.row == look.currentRow;
        if (std::abs(places[i] - ends[i].y) > 3 * u)
            figure.lines.push_back({QPolygonF{QPointF(panel.plot.right() + 3 * u, ends[i].y),
                                        QPointF(panel.plot.right() + 10 * u, places[i])},
                inks.line, u, {}});
        const QString time = u' ' % timesLabel(row.times);
        figure.say({panel.plot.right() + 13 * u, places[i] + style.text * 0.36 * u}, Side::Left,
            {{style.elided(
                  nameOf(row), style.text, std::max(nameWidth - style.width(time, style.text), 20 * u), pinned),
                 pinned ? inks.of(row, look, style.palette) : inks.text, pinned || current},
                {time, inks.muted}},
            style.text);
    }
    figure.panels.push_back(std::move(panel));
}

} // namespace proofline
