// By year: faster is up; each athlete is named once, at the best point; the best so far runs as steps.
#include "ui/article_facts.h"
#include "ui/charts/compose_parts.h"

#include "ui/theme.h"

#include <QSet>
#include <QStringBuilder>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

int yearStep(double years, double pixels, double width)
{
    for (const int step : {1, 2, 5, 10, 20, 25, 50, 100})
        if (pixels / std::max(years, 1.0) * step >= width)
            return step;
    return 200;
}

} // namespace

void composeByYear(Figure &figure, const ByYear &data, const ChartLook &look, const ChartStyle &style, QRectF area)
{
    const Inks inks(style.palette);
    const double u = style.unit;
    const PanelGrid grid = panelGrid(data.panels.size(), area.width(), (style.small ? 260 : 340) * u);
    const double gutter = 26 * u;
    const double panelWidth = (area.width() - gutter * (grid.columns - 1)) / grid.columns;
    double panelHeight = (area.height() - 14 * u * (grid.rows - 1)) / grid.rows;
    if (style.interactive)
        panelHeight = std::max(panelHeight, 190 * u);
    const double tickRoom = style.width(u"0:00:00"_s, style.tick) + 12 * u;

    // The longest range of times rules all panels: a minute is as high in each.
    double range = 100;
    for (const YearPanel &panel : data.panels) {
        double lowest = 1e18, highest = -1e18;
        for (const YearLine &line : panel.lines)
            for (const YearPoint &point : line.points)
                if (point.row.timed()) {
                    lowest = std::min(lowest, double(point.row.lowest()));
                    highest = std::max(highest, double(point.row.highest()));
                }
        for (const ReferenceMark &mark : marksOf(look, data.discipline, panel.title.toLower())) {
            lowest = std::min(lowest, double(mark.time.milliseconds));
            highest = std::max(highest, double(mark.time.milliseconds));
        }
        if (highest >= lowest)
            range = std::max({range, highest - lowest, leastRange(lowest)});
    }
    const bool shareScale = data.sharedScale;

    for (std::size_t i = 0; i < data.panels.size(); ++i) {
        const YearPanel &shown = data.panels[i];
        const double left = area.left() + double(int(i) % grid.columns) * (panelWidth + gutter);
        const double top = area.top() + double(int(i) / grid.columns) * (panelHeight + 14 * u);
        bool untimed = false;
        double lowest = 1e18, highest = -1e18;
        std::size_t points = 0;
        for (const YearLine &line : shown.lines)
            for (const YearPoint &point : line.points) {
                ++points;
                untimed = untimed || !point.row.timed();
                if (!point.row.timed())
                    continue;
                lowest = std::min(lowest, double(point.row.lowest()));
                highest = std::max(highest, double(point.row.highest()));
            }
        for (const ReferenceMark &mark : marksOf(look, data.discipline, shown.title.toLower()))
            if (highest >= lowest) {
                lowest = std::min(lowest, double(mark.time.milliseconds));
                highest = std::max(highest, double(mark.time.milliseconds));
            }
        const bool anyTime = highest >= lowest;
        if (!anyTime)
            lowest = highest = 0;
        FigurePanel panel;
        panel.timeOnY = anyTime;
        panel.category = shown.title.toLower();
        panel.grid = inks.grid;
        panel.plot = QRectF(left + tickRoom, top + 30 * u, panelWidth - tickRoom - 8 * u,
            std::max(panelHeight - (30 + 22 + (untimed ? 16 : 0)) * u, 40 * u));
        std::tie(panel.xFrom, panel.xTo) = zoomed(data.firstYear - 0.5, data.lastYear + 0.5, look.zoomX);
        // Room above and below for the names at the outer points.
        const double spread = std::max(shareScale ? range : highest - lowest, leastRange(lowest));
        const double margin = spread * 0.10;
        if (highest - lowest < 1)
            lowest -= spread / 2; // one time stands in the middle
        std::tie(panel.yTo, panel.yFrom) =
            zoomed(std::max(0.0, lowest - margin), std::max(0.0, lowest - margin) + spread + 2 * margin, look.zoomY);
        const double spacing =
            std::max(std::max(style.small ? 26.0 : 34.0, 2.2 * style.tick) * u, panel.plot.height() / 9);
        const std::int32_t step = stepFor(panel.yTo, panel.yFrom, panel.plot.height(), spacing);
        if (anyTime) {
            panel.yGrid = {0, double(step)};
            labelTicksLeft(figure, panel,
                timeTicks(std::min(panel.yFrom, panel.yTo), std::max(panel.yFrom, panel.yTo), step), style);
        }
        const QString title = shown.title.isEmpty()
            ? QString()
            : QString(style.elided(shown.title, style.head, panelWidth * 0.7, true) % u"  "_s);
        figure.say({left, top + 13 * u}, Side::Left, {{title, inks.text, true}}, style.head);
        if (anyTime)
            figure.say({left + style.width(title, style.head, true), top + 13 * u}, Side::Left,
                {{u"faster \u2191"_s, inks.muted}}, style.tick);
        // Years are intervals: their labels stand in the middle, ticks between them.
        const double foot = panel.plot.bottom() + (untimed ? 16 * u : 0);
        figure.lines.push_back(
            {QPolygonF{QPointF(panel.plot.left(), foot), QPointF(panel.plot.right(), foot)}, inks.grid, u, {}});
        const int every =
            yearStep(panel.xTo - panel.xFrom, panel.plot.width(), style.width(u"2000"_s, style.tick) + 10 * u);
        for (int year = data.firstYear; year <= data.lastYear; ++year) {
            if (year < panel.xFrom || year > panel.xTo)
                continue;
            if (every == 1 ? true : year % every == 0) {
                const double x = panel.at(year, panel.yFrom).x();
                figure.say(
                    {x, foot + (style.tick + 5) * u}, Side::Middle, {{QString::number(year), inks.muted}}, style.tick);
                const double edge = every == 1 ? panel.at(year - 0.5, panel.yFrom).x() : x;
                if (edge >= panel.plot.left())
                    figure.lines.push_back(
                        {QPolygonF{QPointF(edge, foot), QPointF(edge, foot + 4 * u)}, inks.leader, u, {}});
            }
        }
        for (const FigureText &tick : figure.texts)
            if (const QRectF box = textBox(tick, style);
                box.right() <= panel.plot.left() && box.left() >= left - 1 && box.top() >= top)
                figure.clips.push_back(box);
        const QRectF room = panel.plot.adjusted(-36 * u, -16 * u, 8 * u, 2 * u);
        const auto inside = [&](const QPointF &at) { return panel.plot.adjusted(-1, -1, 1, 1).contains(at); };

        // The best so far, as steps under everything else.
        if (shown.best.size() > 0 && anyTime && !shown.best.empty()) {
            FigureSeries steps{FigureSeries::Kind::Line, {}, inks.softBar, 2 * u};
            for (std::size_t s = 0; s < shown.best.size(); ++s) {
                if (s > 0)
                    steps.points << QPointF(shown.best[s].year, shown.best[s - 1].ms);
                steps.points << QPointF(shown.best[s].year, shown.best[s].ms);
            }
            steps.points << QPointF(data.lastYear + 0.5, shown.best.back().ms);
            panel.series.push_back(steps);
        }
        const bool dense = points > 60;
        const bool roomy = panel.plot.height() > 110 * u;
        const double radius = (dense ? 3 : 4.5) * u;
        // Marks first, so that labels know what is taken.
        std::vector<std::pair<const YearLine *, std::size_t>> order;
        // Results without a time are ticks at the foot; their words keep clear of all of them.
        for (const YearLine &line : shown.lines)
            for (const YearPoint &point : line.points)
                if (!point.row.timed())
                    figure.clips.push_back(
                        QRectF(panel.at(point.year, panel.yFrom).x() - 1.5 * u, foot - 10 * u, 3 * u, 10 * u));
        for (std::size_t l = 0; l < shown.lines.size(); ++l) {
            const YearLine &line = shown.lines[l];
            const bool pin = look.pins.contains(line.name);
            const QColor ink = pin ? pinInk(style.palette, look.pins.value(line.name))
                : line.athlete     ? inks.dot
                                   : inks.dot;
            FigureSeries path{
                FigureSeries::Kind::Line, {}, line.athlete ? ink : inks.leader, (line.athlete ? 1.5 : 1.0) * u};
            FigureSeries dots{FigureSeries::Kind::Dots, {}, ink, 2 * radius};
            for (const YearPoint &point : line.points) {
                // Several in one year stand beside one another in the order of the year's list.
                const QPointF at = panel.at(point.year, point.row.timed() ? point.row.ms() : panel.yFrom);
                if (!point.row.timed()) {
                    if (point.year < panel.xFrom || point.year > panel.xTo)
                        continue;
                    const QPointF axis(at.x(), foot);
                    figure.lines.push_back({QPolygonF{axis, axis - QPointF(0, 10 * u)}, ink, 2 * u, {}});
                    const QString words = familyName(point.row.athlete)
                        % (point.row.place ? QString(u" place "_s % QString::number(*point.row.place)) : QString())
                        % (point.row.status.isEmpty() ? u", no time given"_s : QString(u", "_s % point.row.status));
                    placeLabel(figure, axis - QPointF(0, 8 * u), 3 * u, {{words, inks.muted}}, style.tick, style,
                        QRectF(left, top, panelWidth, foot - top), false);
                    figure.hits.push_back({QRectF(axis - QPointF(6, 14) * u, QSizeF(12, 16) * u), axis, point.row.row,
                        spokenName(point.row)});
                    continue;
                }
                path.points << QPointF(point.year, point.row.ms());
                if (!inside(at))
                    continue;
                figure.clips.push_back(QRectF(at - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)));
                const bool current = style.interactive && point.row.row >= 0 && point.row.row == look.currentRow;
                if (current)
                    figure.rects.push_back(
                        {QRectF(at - QPointF(9, 9) * u, QSizeF(18, 18) * u), inks.selection, inks.accent});
                const int shape = pin ? look.pins.value(line.name) : line.athlete ? 0 : int(l % 12);
                if (point.row.disputed()) {
                    const QPointF low = panel.at(point.year, point.row.lowest());
                    const QPointF high = panel.at(point.year, point.row.highest());
                    if (std::abs(low.y() - high.y()) >= 11 * u) {
                        figure.lines.push_back({QPolygonF{low, high}, inks.hot, 2 * u, {}});
                        figure.marks.push_back({low, radius + 0.5 * u, shape, inks.hot, true});
                        figure.marks.push_back({high, radius + 0.5 * u, shape, inks.hot, true});
                    } else {
                        figure.marks.push_back({at, radius + 0.5 * u, shape, inks.hot, true});
                    }
                } else if (pin || shape != 0 || current || look.pins.contains(point.row.athlete)) {
                    const QColor own =
                        look.pins.contains(point.row.athlete) ? inks.of(point.row, look, style.palette) : ink;
                    figure.marks.push_back({at, radius,
                        look.pins.contains(point.row.athlete) ? lookOf(point.row, look) : shape, own, false});
                } else {
                    dots.points << QPointF(point.year, point.row.ms());
                }
                figure.hits.push_back(
                    {QRectF(at - QPointF(7, 7) * u, QSizeF(14, 14) * u), at, point.row.row, spokenName(point.row)});
            }
            if (path.points.size() > 1 && (line.athlete || shown.lines.size() <= 4))
                panel.series.insert(panel.series.begin(), path);
            if (!dots.points.isEmpty())
                panel.series.push_back(dots);
            order.emplace_back(&line, l);
        }
        // Lines keep labels away too.
        for (const FigureSeries &series : panel.series)
            if (series.kind == FigureSeries::Kind::Line && series.points.size() < 60)
                for (qsizetype p = 1; p < series.points.size(); ++p) {
                    const QPointF a = panel.at(series.points[p - 1].x(), series.points[p - 1].y());
                    const QPointF b = panel.at(series.points[p].x(), series.points[p].y());
                    if (panel.plot.intersects(QRectF(a, b).normalized().adjusted(-1, -1, 1, 1)))
                        reserveLine(figure, a, b, style);
                }
        drawMarks(figure, panel, look, data.discipline, shown.title.toLower(), style, false);
        // Names: each line once, at its best point; then the values, best first, as long as they fit.
        for (const auto &[line, l] : order) {
            const YearPoint *best = nullptr;
            for (const YearPoint &point : line->points)
                if (point.row.timed() && inside(panel.at(point.year, point.row.ms()))
                    && (!best || point.row.ms() < best->row.ms()))
                    best = &point;
            if (!best)
                continue;
            const bool pin = look.pins.contains(line->name);
            const QColor ink = pin ? pinInk(style.palette, look.pins.value(line->name)) : inks.text;
            const QPointF at = panel.at(best->year, best->row.ms());
            std::vector<std::vector<TextRun>> wordings;
            const QString race = shortRace(best->row.event);
            if (line->athlete) {
                const TextRun name{
                    style.elided(familyName(line->name), style.text, room.width() * 0.5, true), ink, true};
                wordings = {{name, {u' ' % timesLabel(best->row.times) % u' ' % race, inks.text}},
                    {name, {u' ' % timesLabel(best->row.times), inks.text}}, {name}};
            } else {
                const TextRun name{
                    style.elided(familyName(best->row.athlete), style.text, room.width() * 0.5, true), inks.text, true};
                const TextRun time{u' ' % timesLabel(best->row.times), inks.text};
                if (shown.lines.size() > 1)
                    wordings.push_back({{race % u": "_s, inks.muted}, name, time});
                wordings.push_back({name, time});
                if (shown.lines.size() > 1)
                    wordings.push_back({{race, inks.muted}});
            }
            placeFirst(figure, at, radius, wordings, style.text, style, room,
                (line->athlete || shown.lines.size() <= 3) && roomy, roomy);
        }
        for (const auto &[line, l] : order) {
            std::vector<const YearPoint *> rest;
            for (const YearPoint &point : line->points)
                if (point.row.timed() && inside(panel.at(point.year, point.row.ms())))
                    rest.push_back(&point);
            std::stable_sort(rest.begin(), rest.end(),
                [](const YearPoint *a, const YearPoint *b) { return a->row.ms() < b->row.ms(); });
            QSet<QString> stepped;
            for (const YearStep &s : shown.best)
                stepped.insert(s.holder % QString::number(s.year));
            for (std::size_t p = 1; p < rest.size(); ++p) {
                const ChartRow &row = rest[p]->row;
                const bool worth = line->athlete || look.pins.contains(row.athlete) || row.row == look.currentRow
                    || row.disputed() || !dense || stepped.contains(row.athlete % QString::number(rest[p]->year));
                // Of hundreds of results only each athlete's fastest can have their words.
                const bool crowded = points > 120 && p > 5 && !row.disputed() && row.row != look.currentRow;
                if (!worth || (dense && p > 40) || crowded)
                    continue;
                std::vector<TextRun> runs{
                    {line->athlete ? QString(timesLabel(row.times) % u' ' % shortRace(row.event))
                                   : QString(familyName(row.athlete) % u' ' % timesLabel(row.times)),
                        inks.text}};
                const QPointF at = panel.at(rest[p]->year, row.ms());
                if (!placeLabel(figure, at, radius, runs, style.tick, style, room, false)) {
                    runs = {{timesLabel(row.times), inks.text}};
                    if (line->athlete)
                        placeLabel(figure, at, radius, runs, style.tick, style, room, row.disputed() && roomy, roomy);
                }
            }
        }
        figure.panels.push_back(std::move(panel));
    }
    if (style.interactive)
        figure.size.setHeight(
            std::max(figure.size.height(), area.top() + grid.rows * panelHeight + 14 * u * (grid.rows - 1)));
}

} // namespace proofline
