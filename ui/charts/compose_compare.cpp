// Compare as one picture: figures, results by year, signed gaps, head to head.
#include "ui/article_facts.h"
#include "ui/charts/compose_parts.h"

#include "ui/pinned_athletes.h"
#include "ui/theme.h"

#include <QStringBuilder>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

QString paceWords(double ms) { return format({std::int32_t(std::llround(ms / 100)) * 100, Precision::Tenth}); }

// The colour and shape an athlete has here: the pin's, else the place in the comparison.
int lookIndex(const QString &name, const Comparison &data, const ChartLook &look)
{
    if (look.pins.contains(name))
        return look.pins.value(name);
    for (std::size_t i = 0; i < data.athletes.size(); ++i)
        if (data.athletes[i].name == name)
            return int(i);
    return 0;
}

} // namespace

void composeSharedGaps(
    Figure &figure, const Comparison &data, const ChartLook &look, const ChartStyle &style, QRectF area)
{
    const Inks inks(style.palette);
    const double u = style.unit;
    struct Bar
    {
        QString label;
        QString athlete;
        std::int32_t least;
        std::int32_t most;
        int row = -1;
    };
    std::vector<Bar> bars;
    for (const ComparedAthlete &athlete : data.athletes)
        if (athlete.gap && athlete.name != data.reference)
            bars.push_back({u"Best times"_s, athlete.name, athlete.gap->first, athlete.gap->second,
                athlete.best ? athlete.best->row : -1});
    for (const SharedRaceGap &gap : data.gaps)
        bars.push_back({shortRace(gap.race), gap.athlete, gap.least, gap.most, -1});
    const double head = 24 * u;
    figure.say({area.left(), area.top() + 13 * u}, Side::Left,
        {{style.elided(u"Gap to "_s % familyName(data.reference), style.head,
              area.width() - style.width(u"  ahead \u2212, behind +"_s, style.head), true),
             inks.text, true},
            {u"  ahead \u2212, behind +"_s, inks.muted}},
        style.head);
    if (bars.empty()) {
        figure.say({area.left(), area.top() + head + 18 * u}, Side::Left,
            {{u"No times over one distance to compare."_s, inks.muted}}, style.text);
        return;
    }
    const double least = style.text * 1.45 * u;
    const int fit = std::max(1, int((area.height() - head - 20 * u) / least));
    int others = 0;
    if (int(bars.size()) > fit) {
        others = int(bars.size()) - fit;
        bars.resize(std::size_t(fit));
    }
    const double rowHeight = std::min((area.height() - head - 22 * u - (others ? 16 * u : 0)) / double(bars.size()),
        (style.interactive ? 29 : 40) * u);
    double labelWidth = 0, valueWidth = 0, lowest = 0, highest = 0;
    for (const Bar &bar : bars) {
        labelWidth = std::max(labelWidth, style.width(bar.label, style.text));
        valueWidth = std::max(valueWidth,
            style.width(shortened(familyName(bar.athlete), 20) % u' ', style.text)
                + style.width(printedGap(bar.least, bar.most), style.text, true));
        lowest = std::min(lowest, double(bar.least));
        highest = std::max(highest, double(bar.most));
    }
    labelWidth = std::min(labelWidth, area.width() * 0.34);
    valueWidth = std::min(valueWidth, area.width() * 0.4);
    FigurePanel panel;
    panel.gapAxis = true;
    panel.grid = inks.grid;
    panel.plot = QRectF(area.left() + labelWidth + 8 * u, area.top() + head, area.width() - labelWidth - 8 * u,
        rowHeight * double(bars.size()));
    const double usable = std::max(panel.plot.width() - valueWidth - 8 * u, 30 * u);
    const double range = std::max(
        highest - lowest, data.athletes.front().best ? leastRange(data.athletes.front().best->ms()) : 10'000.0);
    panel.xFrom = lowest - range * 0.02;
    panel.xTo = lowest + range * panel.plot.width() / usable;
    panel.yFrom = double(bars.size());
    panel.yTo = 0;
    const std::int32_t step = stepFor(panel.xFrom, panel.xTo, panel.plot.width(),
        tickSpacing(style, panel.xFrom, panel.xTo, panel.plot.width(), true));
    panel.xGrid = {0, double(step)};
    labelTicksBelow(figure, panel, gapTicks(panel.xFrom, panel.xTo, step), style);
    const double zero = panel.at(0, 0).x();
    figure.lines.push_back(
        {QPolygonF{QPointF(zero, panel.plot.top()), QPointF(zero, panel.plot.bottom())}, inks.muted, u, {}});
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const Bar &bar = bars[i];
        const double y = panel.plot.top() + (double(i) + 0.5) * rowHeight;
        const double base = y + style.text * 0.36 * u;
        figure.say({area.left(), base}, Side::Left, {{style.elided(bar.label, style.text, labelWidth), inks.text}},
            style.text);
        const QColor ink = pinInk(style.palette, lookIndex(bar.athlete, data, look));
        const double height = std::min(rowHeight * 0.5, 13 * u);
        const double near = std::abs(bar.least) < std::abs(bar.most) ? bar.least : bar.most;
        const double far = std::abs(bar.least) < std::abs(bar.most) ? bar.most : bar.least;
        const double x1 = panel.at(near, 0).x();
        const double x2 = panel.at(far, 0).x();
        if (std::abs(x1 - zero) > 0.01)
            figure.rects.push_back(
                {QRectF(QPointF(std::min(zero, x1), y - height / 2), QPointF(std::max(zero, x1), y + height / 2)), ink,
                    {}});
        double right = std::max({zero, x1, x2});
        if (bar.least != bar.most) {
            QRectF open(QPointF(std::min(x1, x2), y - height / 2), QPointF(std::max(x1, x2), y + height / 2));
            if (open.width() < 5 * u)
                open.setWidth(5 * u);
            figure.rects.push_back({open, inks.ground, inks.hot});
            right = std::max(right, open.right());
        }
        figure.say({right + 6 * u, base}, Side::Left,
            {{shortened(familyName(bar.athlete), 20) % u' ', inks.text},
                {printedGap(bar.least, bar.most), inks.text, true}},
            style.text, inks.ground);
        figure.hits.push_back({QRectF(area.left(), y - rowHeight / 2, area.width(), rowHeight), {x2, y}, bar.row,
            u"%1, %2: %3 to %4"_s.arg(bar.label, bar.athlete, printedGap(bar.least, bar.most), data.reference)});
    }
    if (others > 0)
        figure.say({area.left(), panel.plot.bottom() + 36 * u}, Side::Left,
            {{others == 1 ? u"and one more race"_s : u"and %1 more races"_s.arg(others), inks.muted}}, style.tick);
    figure.panels.push_back(std::move(panel));
}

void composeCompare(Figure &figure, const Comparison &data, const ChartLook &look, const ChartStyle &style, QRectF area)
{
    const Inks inks(style.palette);
    const double u = style.unit;
    ChartLook own = look;
    for (const ComparedAthlete &athlete : data.athletes)
        own.pins.insert(athlete.name, lookIndex(athlete.name, data, look));
    const auto n = data.athletes.size();
    const double lineHeight = style.text * 1.6 * u;

    // Figures: one line an athlete, so that twelve fit.
    struct Column
    {
        QString head;
        double width = 0;
    };
    std::vector<Column> columns{{u"Best time"_s}, {u"Gap"_s}, {u"per km"_s}, {u"per mile"_s}, {u"Results, wins"_s}};
    std::vector<std::array<QString, 5>> cells;
    double nameWidth = 0;
    for (const ComparedAthlete &athlete : data.athletes) {
        const bool reference = athlete.name == data.reference;
        cells.push_back({athlete.best ? timesLabel(athlete.best->times) : u"no time given"_s,
            !athlete.gap    ? u"\u2013"_s
                : reference ? u"reference"_s
                            : printedGap(athlete.gap->first, athlete.gap->second),
            athlete.perKm ? paceWords(*athlete.perKm) : u"\u2013"_s,
            athlete.perMile ? paceWords(*athlete.perMile) : u"\u2013"_s,
            u"%1, %2"_s.arg(QString::number(athlete.races),
                athlete.wins == 0       ? u"no win"_s
                    : athlete.wins == 1 ? u"1 win"_s
                                        : u"%1 wins"_s.arg(athlete.wins))});
        nameWidth = std::max(nameWidth,
            style.width(athlete.name, style.text, true) + 22 * u
                + style.width(u"  "_s % athlete.nationality, style.tick));
        for (std::size_t c = 0; c < columns.size(); ++c)
            columns[c].width = std::max(columns[c].width, style.width(cells.back()[c], style.text, c == 0));
    }
    for (Column &column : columns)
        column.width = std::max(column.width, style.width(column.head, style.tick));
    nameWidth = std::min(nameWidth, area.width() * 0.34);
    // Columns that do not fit a narrow picture step back, the least important first.
    const double gap = 26 * u;
    const auto total = [&] {
        double width = nameWidth;
        for (const Column &column : columns)
            width += column.width > 0 ? column.width + gap : 0;
        return width;
    };
    for (const std::size_t drop : {3u, 2u, 4u})
        if (total() > area.width())
            columns[drop].width = 0;
    double x = area.left() + nameWidth;
    double y = area.top() + lineHeight * 0.8;
    for (const Column &column : columns)
        if (column.width > 0) {
            x += gap + column.width;
            figure.say({x, y}, Side::Right, {{column.head, inks.muted}}, style.tick);
        }
    const double tableWidth = std::min(x - area.left(), area.width());
    y += 6 * u;
    figure.lines.push_back(
        {QPolygonF{QPointF(area.left(), y), QPointF(area.left() + tableWidth, y)}, inks.leader, u, {}});
    for (std::size_t a = 0; a < n; ++a) {
        const ComparedAthlete &athlete = data.athletes[a];
        const int shape = lookIndex(athlete.name, data, look);
        const double base = y + lineHeight * 0.7;
        figure.marks.push_back(
            {{area.left() + 7 * u, base - style.text * 0.36 * u}, 5.5 * u, shape, pinInk(style.palette, shape), false});
        figure.say({area.left() + 20 * u, base}, Side::Left,
            {{style.elided(athlete.name, style.text,
                  nameWidth - 22 * u - style.width(u"  "_s % athlete.nationality, style.tick), true),
                 inks.text, true},
                {u"  "_s % athlete.nationality, inks.muted}},
            style.text);
        x = area.left() + nameWidth;
        for (std::size_t c = 0; c < columns.size(); ++c)
            if (columns[c].width > 0) {
                x += gap + columns[c].width;
                figure.say({x, base}, Side::Right, {{cells[a][c], inks.text, c == 0}}, style.text);
            }
        figure.hits.push_back({QRectF(area.left(), y, tableWidth, lineHeight), {area.left() + 7 * u, base},
            athlete.best ? athlete.best->row : -1,
            athlete.best ? spokenName(*athlete.best) : QString(athlete.name % u", no time given"_s)});
        y += lineHeight;
        figure.lines.push_back(
            {QPolygonF{QPointF(area.left(), y), QPointF(area.left() + tableWidth, y)}, inks.grid, u, {}});
    }
    y += 18 * u;

    const double rest = area.bottom() - y;
    const bool wide = area.width() > 760 * u;
    const bool heads = n <= 6;
    // A narrow picture keeps what it has room for: results by year before gaps, gaps before head to head.
    const bool gapsToo = wide || rest > 340 * u;
    const QRectF left(area.left(), y, wide ? area.width() * 0.56 : area.width(),
        wide          ? rest
            : gapsToo ? rest * 0.55
                      : rest);
    const QRectF right(wide ? left.right() + 34 * u : area.left(), wide ? y : left.bottom() + 12 * u,
        wide ? area.width() - left.width() - 34 * u : area.width(), wide ? rest : rest * 0.45 - 12 * u);
    if (data.years.panels.empty()) {
        figure.say({left.left(), left.top() + 13 * u}, Side::Left, {{u"By year"_s, inks.text, true}}, style.head);
        figure.say({left.left(), left.top() + 40 * u}, Side::Left,
            {{u"No source says in which year these races were run."_s, inks.muted}}, style.text);
    } else {
        ByYear years = data.years;
        years.panels.front().title = u"By year"_s;
        ChartStyle style2 = style;
        style2.interactive = false;
        composeByYear(figure, years, own, style2, left);
    }
    if (!gapsToo)
        return;
    const double headsHeight = heads && n >= 2 ? double(n) * lineHeight * 1.8 + lineHeight + 26 * u : 0;
    const bool headsToo = headsHeight > 0 && right.height() > headsHeight + 80 * u;
    composeSharedGaps(figure, data, own, style,
        QRectF(right.left(), right.top(), right.width(), right.height() - (headsToo ? headsHeight + 16 * u : 0)));
    if (headsToo) {
        double top = right.bottom() - headsHeight;
        figure.say({right.left(), top + 13 * u}, Side::Left,
            {{u"Head to head"_s, inks.text, true},
                {style.elided(u"  same race, same category; won \u2013 lost"_s, style.head,
                     right.width() - style.width(u"Head to head"_s, style.head, true)),
                    inks.muted}},
            style.head);
        top += 24 * u;
        double label = 0;
        for (const ComparedAthlete &athlete : data.athletes)
            label = std::max(label, style.width(familyName(athlete.name), style.text));
        label = std::min(label, right.width() * 0.3);
        const double column = (right.width() - label - 10 * u) / double(n);
        for (std::size_t b = 0; b < n; ++b)
            figure.say({right.left() + label + 10 * u + double(b + 1) * column, top + style.tick * u}, Side::Right,
                {{style.elided(u"against "_s % familyName(data.athletes[b].name), style.tick, column - 6 * u),
                    inks.muted}},
                style.tick);
        top += lineHeight;
        figure.lines.push_back(
            {QPolygonF{QPointF(right.left(), top), QPointF(right.right(), top)}, inks.leader, u, {}});
        for (std::size_t a = 0; a < n; ++a) {
            const double base = top + lineHeight * 0.82;
            figure.say({right.left(), base + lineHeight * 0.25}, Side::Left,
                {{style.elided(familyName(data.athletes[a].name), style.text, label), inks.text}}, style.text);
            for (std::size_t b = 0; b < n; ++b) {
                const double edge = right.left() + label + 10 * u + double(b + 1) * column;
                if (a == b) {
                    figure.say({edge, base + lineHeight * 0.25}, Side::Right, {{u"\u2013"_s, inks.muted}}, style.text);
                    continue;
                }
                const HeadToHead &head = data.heads[a][b];
                const QString margins = head.margins();
                const bool met = !head.meetings.empty();
                const double up = margins.isEmpty() ? lineHeight * 0.25 : 0;
                figure.say({edge, base + up}, Side::Right,
                    {{style.elided(head.score(), style.text, column - 6 * u, met), met ? inks.text : inks.muted, met}},
                    style.text);
                if (!margins.isEmpty())
                    figure.say({edge, base + style.text * 1.15 * u}, Side::Right,
                        {{style.elided(margins, style.tick, column - 4 * u), inks.muted}}, style.tick);
                figure.hits.push_back({QRectF(edge - column, top, column, lineHeight * 1.8), {edge, base}, -1,
                    u"%1 against %2: %3 %4"_s.arg(
                        data.athletes[a].name, data.athletes[b].name, head.score(), margins)});
            }
            top += lineHeight * 1.8;
            figure.lines.push_back(
                {QPolygonF{QPointF(right.left(), top), QPointF(right.right(), top)}, inks.grid, u, {}});
        }
    }
}

} // namespace proofline
