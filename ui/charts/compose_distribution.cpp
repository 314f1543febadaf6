// Distribution: share per round bin, dark middle half, outline of all rows, median and quartiles with their values.
#include "ui/charts/compose_parts.h"

#include "ui/theme.h"

#include <QLocale>
#include <QStringBuilder>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

QString wholeSeconds(double ms) { return formatHms({std::int32_t(std::llround(ms / 1000)) * 1000, Precision::Second}); }

QString valueOf(const CountedTimes &times, double ms)
{
    // Track times keep their decimals; anything else is given to the second.
    return times.resolution < 1000 && times.highest < 3'600'000 && times.lowest % 1000 != 0
        ? formatHms({std::int32_t(std::llround(ms / 10)) * 10, Precision::Hundredth})
        : wholeSeconds(ms);
}

void composeBoxes(Figure &figure, const Distribution &data, const ChartLook &look, const ChartStyle &style, QRectF area)
{
    const Inks inks(style.palette);
    const double u = style.unit;
    double nameWidth = 0;
    double lowest = 1e18, highest = 0;
    for (const DistributionPanel &panel : data.panels) {
        nameWidth = std::max(nameWidth, style.width(panel.title.isEmpty() ? u"All"_s : panel.title, style.head, true));
        lowest = std::min(lowest, double(panel.times.lowest));
        highest = std::max(highest, double(panel.times.highest));
    }
    nameWidth = std::min(nameWidth, area.width() * 0.3);
    FigurePanel panel;
    panel.timeOnX = true;
    panel.grid = inks.grid;
    panel.plot = QRectF(area.left() + nameWidth + 14 * u, area.top() + 6 * u, area.width() - nameWidth - 30 * u,
        area.height() - 34 * u);
    const double margin = std::max((highest - lowest) * 0.04, 1000.0);
    const double spacing = tickSpacing(style, lowest, highest, panel.plot.width(), false);
    const std::int32_t natural = stepFor(lowest - margin, highest + margin, panel.plot.width(), spacing);
    std::tie(panel.xFrom, panel.xTo) =
        zoomed(std::max(0.0, std::floor((lowest - margin) / natural) * natural), highest + margin, look.zoomX);
    const std::int32_t step = stepFor(panel.xFrom, panel.xTo, panel.plot.width(), spacing);
    panel.xGrid = {0, double(step)};
    labelTicksBelow(figure, panel, timeTicks(panel.xFrom, panel.xTo, step), style);
    const double rowHeight = std::min(panel.plot.height() / double(data.panels.size()), 180 * u);
    panel.plot.setHeight(rowHeight * double(data.panels.size()));
    figure.texts.clear();
    labelTicksBelow(figure, panel, timeTicks(panel.xFrom, panel.xTo, step), style);
    for (std::size_t i = 0; i < data.panels.size(); ++i) {
        const CountedTimes &t = data.panels[i].times;
        const double y = panel.plot.top() + (double(i) + 0.55) * rowHeight;
        const double half = std::min(rowHeight * 0.16, 15 * u);
        const auto x = [&](double ms) {
            return std::clamp(panel.at(ms, 0).x(), panel.plot.left(), panel.plot.right());
        };
        const QString title = data.panels[i].title.isEmpty() ? u"All"_s : data.panels[i].title;
        figure.say({panel.plot.left() - 10 * u, y - 1 * u}, Side::Right,
            {{style.elided(title, style.head, nameWidth, true), inks.text, true}}, style.head);
        figure.say({panel.plot.left() - 10 * u, y + 14 * u}, Side::Right,
            {{QLocale(QLocale::English).toString(qlonglong(t.n)), inks.muted}}, style.tick);
        figure.lines.push_back(
            {QPolygonF{QPointF(x(t.lowest), y), QPointF(x(t.lowerQuartile), y)}, inks.bar, 1.5 * u, {}});
        figure.lines.push_back(
            {QPolygonF{QPointF(x(t.upperQuartile), y), QPointF(x(t.highest), y)}, inks.bar, 1.5 * u, {}});
        for (const double end : {double(t.lowest), double(t.highest)})
            figure.lines.push_back(
                {QPolygonF{QPointF(x(end), y - half * 0.6), QPointF(x(end), y + half * 0.6)}, inks.bar, 1.5 * u, {}});
        figure.rects.push_back(
            {QRectF(QPointF(x(t.lowerQuartile), y - half), QPointF(x(t.upperQuartile), y + half)), inks.softBar, {}});
        figure.lines.push_back(
            {QPolygonF{QPointF(x(t.median), y - half - 3 * u), QPointF(x(t.median), y + half + 3 * u)}, inks.text,
                2 * u, {}});
        const QRectF within(panel.plot.left() - 4 * u, panel.plot.top() - 6 * u, panel.plot.width() + 20 * u,
            panel.plot.height() + 6 * u);
        figure.clips.push_back(QRectF(x(t.lowest), y - half, x(t.highest) - x(t.lowest), 2 * half));
        const auto label = [&](double ms, bool bold, double above) {
            const FigureText text{{x(ms), y + above}, Side::Middle,
                {{valueOf(t, ms), bold ? inks.text : inks.muted, bold}}, bold ? style.text : style.tick, {}};
            const QRectF box = textBox(text, style).adjusted(-3 * u, 0, 3 * u, 0);
            if (figure.clips.intersects(box))
                return;
            figure.clips.push_back(box);
            figure.texts.push_back(text);
        };
        label(t.median, true, -half - 6 * u);
        label(t.lowest, false, half + style.tick * u + 2 * u);
        label(t.highest, false, half + style.tick * u + 2 * u);
        label(t.lowerQuartile, false, half + style.tick * u + 2 * u);
        label(t.upperQuartile, false, half + style.tick * u + 2 * u);
        Q_UNUSED(within)
        figure.hits.push_back(
            {QRectF(panel.plot.left(), panel.plot.top() + double(i) * rowHeight, panel.plot.width(), rowHeight),
                {x(t.median), y}, -1,
                u"%1: %2 finishers, fastest %3, a quarter under %4, median %5, three quarters under %6, slowest %7"_s
                    .arg(title)
                    .arg(t.n)
                    .arg(valueOf(t, t.lowest), valueOf(t, t.lowerQuartile), valueOf(t, t.median),
                        valueOf(t, t.upperQuartile), valueOf(t, t.highest))});
    }
    panel.yFrom = 0;
    panel.yTo = 1;
    figure.panels.push_back(std::move(panel));
}

} // namespace

void composeDistribution(Figure &figure, const Distribution &data, const std::vector<ChartRow> &named, bool boxes,
    std::int64_t allRows, const ChartLook &look, const ChartStyle &style, QRectF area)
{
    if (boxes) {
        composeBoxes(figure, data, look, style, area);
        return;
    }
    const Inks inks(style.palette);
    const double u = style.unit;
    const bool single = data.panels.size() == 1;
    const PanelGrid grid = panelGrid(data.panels.size(), area.width(), (style.small ? 240 : 330) * u);
    const double gutter = 26 * u;
    const double panelWidth = (area.width() - gutter * (grid.columns - 1)) / grid.columns;
    double panelHeight = (area.height() - 12 * u * (grid.rows - 1)) / grid.rows;
    if (style.interactive)
        panelHeight = std::max(panelHeight, 170 * u);

    // One time axis and one share axis for the panels of a scale, so that panels can be compared by eye.
    const auto share = [&](std::int64_t count, std::int64_t n) {
        return data.asShare ? 100.0 * double(count) / double(std::max<std::int64_t>(n, 1)) : double(count);
    };
    const auto mostOf = [&](int scale) {
        double most = 0;
        for (const DistributionPanel &panel : data.panels)
            if (panel.scale == scale)
                for (const std::int64_t count : panel.bins.counts)
                    most = std::max(most, share(count, panel.bins.n));
        for (const std::int64_t count : data.all.counts)
            most = std::max(most, share(count, data.all.n));
        return most;
    };
    const auto boundsOf = [&](int scale) {
        double lowest = 1e18, highest = -1e18, width = 1;
        for (const DistributionPanel &panel : data.panels)
            if (panel.scale == scale) {
                lowest = std::min(lowest, double(panel.bins.from));
                highest =
                    std::max(highest, double(panel.bins.from) + double(panel.bins.counts.size()) * panel.bins.width);
                width = panel.bins.width;
            }
        // A bar or two alone are no walls: there is air beside them.
        while ((highest - lowest) / width < 7) {
            lowest = std::max(0.0, lowest - width);
            highest += width;
        }
        return std::pair(lowest, highest);
    };

    for (std::size_t i = 0; i < data.panels.size(); ++i) {
        const DistributionPanel &shown = data.panels[i];
        const CountedTimes &t = shown.times;
        const double most = mostOf(shown.scale);
        const double left = area.left() + double(int(i) % grid.columns) * (panelWidth + gutter);
        const double top = area.top() + double(int(i) / grid.columns) * (panelHeight + 12 * u);
        const double yRoom = (data.asShare ? style.width(u"10 %"_s, style.tick)
                                           : style.width(QString::number(std::llround(most)), style.tick))
            + 12 * u;
        const double labels = t.n > 1 ? (style.text * 1.45 * 2 + 8) * u : 10 * u; // median line, quartile line
        const double title = shown.title.isEmpty() ? 0 : 20 * u;
        FigurePanel panel;
        panel.timeOnX = true;
        panel.grid = inks.grid;
        panel.category = named.empty() || shown.title.isEmpty() ? QString() : shown.title.toLower();
        panel.plot = QRectF(left + yRoom, top + title + labels, panelWidth - yRoom - 12 * u,
            std::max(panelHeight - title - labels - 22 * u, 30 * u));
        const auto [lowest, highest] = boundsOf(shown.scale);
        std::tie(panel.xFrom, panel.xTo) = zoomed(lowest, highest, look.zoomX);
        panel.yFrom = 0;
        panel.yTo = most * 1.02;
        const std::int32_t step = stepFor(panel.xFrom, panel.xTo, panel.plot.width(),
            tickSpacing(style, panel.xFrom, panel.xTo, panel.plot.width(), false));
        labelTicksBelow(figure, panel, timeTicks(panel.xFrom, panel.xTo, step), style);
        for (const Tick &tick : timeTicks(panel.xFrom, panel.xTo, step)) {
            const QPointF foot = panel.at(tick.value, 0);
            figure.lines.push_back({QPolygonF{foot, foot + QPointF(0, 4 * u)}, inks.leader, u, {}});
        }
        // Few counts need whole numbers; shares take what is round.
        std::vector<Tick> ys;
        double yStep = 1;
        if (data.asShare) {
            for (const double next : {0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 25.0, 50.0}) {
                yStep = next;
                if (panel.yTo / next * 44 * u <= panel.plot.height())
                    break;
            }
            for (double v = 0; v <= panel.yTo + 1e-9; v += yStep)
                ys.push_back({v, QString::number(v, 'g', 3)});
            if (ys.size() > 1)
                ys.back().label += u" %"_s;
        } else {
            ys = countTicks(panel.yTo, std::max(1, int(panel.plot.height() / (30 * u))));
            yStep = ys.size() > 1 ? ys[1].value : 1;
        }
        panel.yGrid = {0, yStep};
        labelTicksLeft(figure, panel, ys, style);
        if (!shown.title.isEmpty())
            figure.say({panel.plot.left(), top + 14 * u}, Side::Left,
                {{style.elided(shown.title, style.head, panelWidth * 0.6, true), inks.text, true},
                    {u"  "_s % QLocale(QLocale::English).toString(qlonglong(t.n))
                            % (t.n == 1 ? u" finisher"_s : u" finishers"_s),
                        inks.muted}},
                style.head);

        const auto clampX = [&](double x) { return std::clamp(x, panel.plot.left(), panel.plot.right()); };
        for (std::size_t b = 0; b < shown.bins.counts.size(); ++b) {
            const double from = shown.bins.from + double(b) * shown.bins.width;
            const double to = from + shown.bins.width;
            const double x1 = clampX(panel.at(from, 0).x());
            const double x2 = clampX(panel.at(to, 0).x());
            if (x2 - x1 < 0.05)
                continue;
            const double y = panel.at(0, share(shown.bins.counts[b], shown.bins.n)).y();
            // Dark where most of the bin lies between the quartiles.
            const double centre = (from + to) / 2;
            const bool middle = t.n > 3 && centre >= t.lowerQuartile && centre < t.upperQuartile;
            const double air = std::min(1.0 * u, (x2 - x1) * 0.15);
            if (shown.bins.counts[b] > 0)
                figure.rects.push_back({QRectF(QPointF(x1 + air / 2, y), QPointF(x2 - air / 2, panel.plot.bottom())),
                    middle ? inks.bar : inks.softBar, {}});
            figure.hits.push_back(
                {QRectF(QPointF(x1, panel.plot.top()), QPointF(x2, panel.plot.bottom())), {(x1 + x2) / 2, y}, -1,
                    u"%1%2 to %3: %4 of %5, %6 %"_s
                        .arg(shown.title.isEmpty() ? QString() : QString(shown.title % u", "_s), valueOf(t, from),
                            valueOf(t, to))
                        .arg(QLocale(QLocale::English).toString(qlonglong(shown.bins.counts[b])),
                            QLocale(QLocale::English).toString(qlonglong(shown.bins.n)),
                            QString::number(
                                100.0 * double(shown.bins.counts[b]) / double(std::max<std::int64_t>(shown.bins.n, 1)),
                                'f', 1))});
        }
        figure.lines.push_back({QPolygonF{panel.plot.bottomLeft(), panel.plot.bottomRight()}, inks.leader, u, {}});

        // The outline of all rows.
        if (!data.all.counts.empty()) {
            QPolygonF outline;
            for (std::size_t b = 0; b < data.all.counts.size(); ++b) {
                const double from = data.all.from + double(b) * data.all.width;
                if (from + data.all.width < panel.xFrom || from > panel.xTo)
                    continue;
                const double y = panel.at(0, share(data.all.counts[b], data.all.n)).y();
                outline << QPointF(clampX(panel.at(from, 0).x()), y)
                        << QPointF(clampX(panel.at(from + data.all.width, 0).x()), y);
            }
            figure.lines.push_back({outline, inks.muted, u, {}});
            // Named where it stands clear of the bars, at the slow end.
            for (std::size_t b = data.all.counts.size(); b-- > 0;) {
                const double from = data.all.from + double(b) * data.all.width;
                const double x = panel.at(from + data.all.width / 2.0, 0).x();
                const double y = panel.at(0, share(data.all.counts[b], data.all.n)).y();
                if (x < panel.plot.right() - panel.plot.width() * 0.22 && x > panel.plot.left()
                    && panel.plot.bottom() - y > panel.plot.height() * 0.08) {
                    const QString words =
                        u"outline: all %1 rows"_s.arg(QLocale(QLocale::English).toString(qlonglong(allRows)));
                    const double begin = panel.plot.right() - style.width(words, style.tick);
                    const QPointF to(std::max(begin + 8 * u, x + 20 * u), y - panel.plot.height() * 0.3);
                    figure.lines.push_back({QPolygonF{QPointF(x, y), to}, inks.leader, u, {}});
                    figure.say({panel.plot.right(), to.y() - 5 * u}, Side::Right, {{words, inks.muted}}, style.tick,
                        inks.ground);
                    break;
                }
            }
        }

        // Median and quartiles, each with its value.
        if (t.n > 1) {
            const double medianX = panel.at(t.median, 0).x();
            const double q1 = panel.at(t.lowerQuartile, 0).x();
            const double q3 = panel.at(t.upperQuartile, 0).x();
            const double line1 = panel.plot.top() - (style.text * 1.45 + 8) * u;
            const double line2 = panel.plot.top() - 7 * u;
            const bool visible = medianX >= panel.plot.left() && medianX <= panel.plot.right();
            if (visible) {
                // A line across bars has an edge of the ground's colour: it is seen on dark and on light ones.
                const QPolygonF line{QPointF(medianX, line1 + 4 * u), QPointF(medianX, panel.plot.bottom())};
                figure.lines.push_back({line, inks.ground, 4 * u, {}});
                figure.lines.push_back({line, inks.text, 2 * u, {}});
                const std::vector<TextRun> words{{u"Median "_s, inks.text}, {valueOf(t, t.median), inks.text, true}};
                const double half =
                    (style.width(words[0].text, style.text) + style.width(words[1].text, style.text, true)) / 2;
                figure.say({std::clamp(medianX, left + half, left + panelWidth - half), line1}, Side::Middle, words,
                    style.text);
            }
            if (t.n > 3)
                for (const bool low : {true, false}) {
                    const double x = low ? q1 : q3;
                    if (x < panel.plot.left() || x > panel.plot.right())
                        continue;
                    const QPolygonF line{QPointF(x, line2 + 3 * u), QPointF(x, panel.plot.bottom())};
                    figure.lines.push_back({line, inks.ground, 3 * u, {}});
                    figure.lines.push_back({line, inks.text, 1.2 * u, {3, 3}});
                    const QString value = valueOf(t, low ? t.lowerQuartile : t.upperQuartile);
                    std::vector<TextRun> words{
                        {low ? u"Quarter under "_s : u"Three quarters under "_s, inks.text}, {value, inks.text, true}};
                    const auto widthOf = [&] {
                        return words.size() == 1
                            ? style.width(words[0].text, style.text, true)
                            : style.width(words[0].text, style.text) + style.width(words[1].text, style.text, true);
                    };
                    // On the side away from the median; without words where they do not fit.
                    const double space =
                        low ? std::min(x, medianX - 4 * u) - left : left + panelWidth - std::max(x, medianX + 4 * u);
                    if (widthOf() > space)
                        words.front().text = low ? u"\u00bc under "_s : u"\u00be under "_s;
                    if (widthOf() > space)
                        words = {{value, inks.text, true}};
                    if (widthOf() <= space)
                        figure.say(
                            {low ? std::min(x + 3 * u, medianX - 6 * u) : std::max(x - 3 * u, medianX + 6 * u), line2},
                            low ? Side::Right : Side::Left, words, style.text);
                }
        }
        drawMarks(figure, panel, look, {}, panel.category, style, true);
        // The chosen row has an arrow and its name; pinned athletes have their sign on the axis.
        for (const ChartRow &row : named) {
            const bool current = style.interactive && row.row >= 0 && row.row == look.currentRow;
            const bool pinned = look.pins.contains(row.athlete);
            if ((!current && !pinned) || !row.timed()
                || (!single && !shown.title.startsWith(row.category, Qt::CaseInsensitive)))
                continue;
            if (row.ms() < panel.xFrom || row.ms() > panel.xTo)
                continue;
            const QPointF foot = panel.at(row.ms(), 0);
            const QColor ink = pinned ? inks.of(row, look, style.palette) : inks.accent;
            if (!pinned || single || current) {
                const double tip = panel.at(0, most * 0.42).y();
                figure.lines.push_back({QPolygonF{QPointF(foot.x(), tip), foot - QPointF(0, 6 * u)}, ink, 1.5 * u, {}});
                figure.marks.push_back(
                    {foot - QPointF(0, 6 * u), 4 * u, pinned ? lookOf(row, look) : 6, ink, row.disputed()});
                placeLabel(figure, {foot.x(), tip}, 0,
                    {{style.elided(familyName(row.athlete), style.text, panelWidth * 0.4) % u' ', inks.text},
                        {timesLabel(row.times), inks.text, true}},
                    style.text, style, QRectF(left, top, panelWidth, panelHeight), true);
                figure.texts.back().halo = inks.ground;
            } else {
                figure.marks.push_back({foot - QPointF(0, 6 * u), 4.5 * u, lookOf(row, look), ink, row.disputed()});
            }
            figure.hits.push_back(
                {QRectF(foot - QPointF(7, 14) * u, QSizeF(14, 16) * u), foot, row.row, spokenName(row)});
        }
        figure.panels.push_back(std::move(panel));
    }
    if (style.interactive)
        figure.size.setHeight(
            std::max(figure.size.height(), area.top() + grid.rows * panelHeight + 12 * u * (grid.rows - 1)));
}

} // namespace proofline
