#include "ui/charts/compose_parts.h"

#include "ui/article_facts.h"
#include "ui/pinned_athletes.h"
#include "ui/theme.h"

#include <QFontMetricsF>
#include <QStringBuilder>
#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace proofline {

Inks::Inks(const QPalette &palette)
    : text(palette.color(QPalette::Text))
    , muted(mutedInk(palette))
    , grid(gridLine(palette))
    , line(paneLine(palette))
    , leader(strongLine(palette))
    , dot(dotInk(palette))
    , bar(barInk(palette))
    , softBar(softBarInk(palette))
    , hot(proofline::hot(palette))
    , accent(proofline::accent(palette))
    , selection(selectionGround(palette))
    , ground(palette.color(QPalette::Base))
{
}

QColor Inks::of(const ChartRow &row, const ChartLook &look, const QPalette &palette) const
{
    const auto pin = look.pins.constFind(row.athlete);
    return pin == look.pins.constEnd() ? dot : pinInk(palette, *pin);
}

int lookOf(const ChartRow &row, const ChartLook &look) { return look.pins.value(row.athlete, 0); }

QString spokenName(const ChartRow &row)
{
    QStringList parts{row.athlete};
    if (!row.race.isEmpty())
        parts << row.race;
    if (!row.category.isEmpty())
        parts << row.category;
    QStringList times;
    for (const ClockTime time : row.times)
        times << formatHms(time);
    if (!times.isEmpty())
        parts << listInWords(times, u"or"_s);
    if (row.disputed())
        parts << u"sources disagree"_s;
    if (row.won)
        parts << u"won"_s;
    else if (row.place)
        parts << u"place %1"_s.arg(*row.place);
    if (!row.status.isEmpty())
        parts << row.status;
    return parts.join(u", "_s);
}

RowNames::RowNames(const std::vector<const ChartRow *> &rows, const ChartStyle &style, double most)
    : m_style(&style)
{
    for (const ChartRow *row : rows) {
        m_years = m_years || row->year != rows.front()->year;
        m_events = m_events || row->event != rows.front()->event;
    }
    for (m_way = style.small ? 3 : style.fullNames ? 0 : 1;; ++m_way) {
        m_width = 0;
        for (const ChartRow *row : rows)
            m_width = std::max(m_width, style.width(name(*row), style.text) + style.width(after(*row), style.text));
        if (m_width <= most || m_way == 3)
            break;
    }
    m_width = std::min(m_width, most);
}

QString RowNames::name(const ChartRow &row) const
{
    // One endless name shall not cost all others their first names.
    return shortened(m_way == 0 ? row.athlete : m_way == 3 ? familyName(row.athlete) : shortName(row.athlete), 34);
}

QString RowNames::after(const ChartRow &row) const
{
    QString words;
    if (m_events && m_way < 2 && !row.event.isEmpty())
        words += u' ' % shortRace(row.event);
    if (m_years && row.year)
        words += u' ' % shortYear(row.year);
    return words;
}

std::vector<TextRun> RowNames::runs(const ChartRow &row, const Inks &inks, bool bold) const
{
    const QString words = after(row);
    const double room = m_width - (words.isEmpty() ? 0 : m_style->width(words, m_style->text));
    std::vector<TextRun> runs{{m_style->elided(name(row), m_style->text,
                                   std::max(room + (bold ? 8 : 1) * m_style->unit, 20 * m_style->unit), bold),
        inks.text, bold}};
    if (!words.isEmpty())
        runs.push_back({words, inks.muted});
    return runs;
}

std::pair<double, double> zoomed(double from, double to, const std::optional<std::pair<double, double>> &shares)
{
    if (!shares)
        return {from, to};
    return {from + (to - from) * shares->first, from + (to - from) * shares->second};
}

double leastRange(double ms) { return std::clamp(ms * 0.0015, 100.0, 10'000.0); }

std::int32_t stepFor(double from, double to, double pixels, double spacing)
{
    const double perPixel = std::abs(to - from) / std::max(pixels, 1.0);
    return roundStep(std::max(perPixel * spacing, 10.0));
}

double tickSpacing(const ChartStyle &style, double from, double to, double pixels, bool gaps)
{
    double least = (style.small ? 28 : 48) * style.unit;
    std::int32_t step = stepFor(from, to, pixels, least);
    if (to - from < 2.5 * step) {
        // Two lines are no scale: closer ones, as close as their labels allow.
        least = 28 * style.unit;
        step = stepFor(from, to, pixels, least);
    }
    const std::vector<Tick> ticks = gaps ? gapTicks(from, to, step) : timeTicks(from, to, step);
    double widest = 0;
    for (const Tick &tick : ticks)
        widest = std::max(widest, style.width(tick.label, style.tick));
    return std::max(least, widest + 14 * style.unit);
}

void labelTicksBelow(Figure &figure, const FigurePanel &panel, const std::vector<Tick> &ticks, const ChartStyle &style)
{
    const Inks inks(style.palette);
    const double y = panel.plot.bottom() + (style.tick + 5) * style.unit;
    for (const Tick &tick : ticks) {
        const double x = panel.at(tick.value, panel.yFrom).x();
        const double half = style.width(printed(tick.label), style.tick) / 2;
        if (x >= panel.plot.left() - 1 && x <= panel.plot.right() + 1 && x + half <= figure.size.width())
            figure.say({x, y}, Side::Middle, {{printed(tick.label), inks.muted}}, style.tick);
    }
}

void labelTicksLeft(Figure &figure, const FigurePanel &panel, const std::vector<Tick> &ticks, const ChartStyle &style)
{
    const Inks inks(style.palette);
    for (const Tick &tick : ticks) {
        const double y = panel.at(panel.xFrom, tick.value).y();
        if (y >= panel.plot.top() - 1 && y <= panel.plot.bottom() + 1)
            figure.say({panel.plot.left() - 8 * style.unit, y + style.tick * 0.36 * style.unit}, Side::Right,
                {{printed(tick.label), inks.muted}}, style.tick);
    }
}

std::vector<ReferenceMark> marksOf(const ChartLook &look, const QString &discipline, const QString &category)
{
    std::vector<ReferenceMark> marks;
    for (const ReferenceMark &mark : look.marks)
        if ((mark.discipline.isEmpty() || discipline.isEmpty() || mark.discipline == discipline)
            && (mark.category.isEmpty() || category.isEmpty() || mark.category == category))
            marks.push_back(mark);
    return marks;
}

void drawMarks(Figure &figure, const FigurePanel &panel, const ChartLook &look, const QString &discipline,
    const QString &category, const ChartStyle &style, bool onX)
{
    const Inks inks(style.palette);
    const double u = style.unit;
    for (const ReferenceMark &mark : marksOf(look, discipline, category)) {
        const double ms = mark.time.milliseconds;
        const double from = onX ? panel.xFrom : std::min(panel.yFrom, panel.yTo);
        const double to = onX ? panel.xTo : std::max(panel.yFrom, panel.yTo);
        if (ms < from || ms > to)
            continue;
        const QPointF at = onX ? panel.at(ms, panel.yFrom) : panel.at(panel.xFrom, ms);
        const QPointF a = onX ? QPointF(at.x(), panel.plot.top() - 4 * u) : QPointF(panel.plot.left(), at.y());
        const QPointF b = onX ? QPointF(at.x(), panel.plot.bottom()) : QPointF(panel.plot.right(), at.y());
        figure.lines.push_back({QPolygonF{a, b}, inks.accent, 1.4 * u, {5, 3}});
        const double room = onX ? panel.plot.right() - at.x() : panel.plot.width();
        const QString time = formatHms(mark.time);
        const QString name = style.elided(u" "_s % mark.name, style.tick,
            std::max(room, panel.plot.width() * 0.45) - style.width(time, style.tick, true) - 4 * u);
        const bool right = onX && room < panel.plot.width() * 0.4;
        const FigureText text{onX ? a - QPointF(right ? -2 * u : 2 * u, 4 * u) : b - QPointF(2 * u, 4 * u),
            onX && !right ? Side::Left : Side::Right, {{time, inks.accent, true}, {name, inks.muted}}, style.tick,
            inks.ground};
        figure.texts.push_back(text);
        figure.clips.push_back(textBox(text, style));
        figure.hits.push_back({QRectF(a, b).normalized().adjusted(-3 * u, -3 * u, 3 * u, 3 * u), at, -1,
            u"reference %1, %2"_s.arg(time, mark.name)});
        if (!onX)
            reserveLine(figure, a, b, style);
    }
}

void reserveLine(Figure &figure, QPointF from, QPointF to, const ChartStyle &style)
{
    const double u = style.unit;
    const int samples = std::clamp(int(QLineF(from, to).length() / (12 * u)), 0, 140);
    for (int s = 1; s < samples; ++s)
        figure.clips.push_back(QRectF(from + (to - from) * s / samples - QPointF(1, 1) * u, QSizeF(2, 2) * u));
}

PanelGrid panelGrid(std::size_t count, double width, double least)
{
    PanelGrid grid;
    const int most = std::max(1, int(width / least));
    grid.rows = std::max(1, int(std::ceil(double(count) / most)));
    grid.columns = std::max(1, int(std::ceil(double(count) / grid.rows)));
    return grid;
}

QString printed(QString gap)
{
    if (gap.startsWith(u'-'))
        gap[0] = QChar(0x2212);
    return gap;
}

QString printedGap(std::int32_t least, std::int32_t most)
{
    if (least == most)
        return printed(formatGap(least));
    return printed(formatGap(least)) % u" to "_s % printed(formatGap(most));
}

QRectF textBox(const FigureText &text, const ChartStyle &style)
{
    double width = 0;
    for (const TextRun &run : text.runs)
        width += style.width(run.text, text.size, run.bold);
    const double left = text.side == Side::Left ? text.at.x()
        : text.side == Side::Right              ? text.at.x() - width
                                                : text.at.x() - width / 2;
    const double height = text.size * style.unit;
    return {left, text.at.y() - height * 0.95, width, height * 1.25};
}

bool placeLabel(Figure &figure, QPointF at, double radius, const std::vector<TextRun> &runs, double size,
    const ChartStyle &style, QRectF within, bool force, bool leader)
{
    const double u = style.unit;
    const double middle = size * 0.36 * u;
    const double gap = radius + 5 * u;
    struct Place
    {
        QPointF move;
        Side side;
    };
    std::vector<Place> places{{{gap, middle}, Side::Left}, {{-gap, middle}, Side::Right},
        {{0, -gap - 1 * u}, Side::Middle}, {{0, gap + size * 0.85 * u}, Side::Middle},
        {{gap * 0.7, -gap * 0.7}, Side::Left}, {{gap * 0.7, gap * 0.7 + size * 0.7 * u}, Side::Left},
        {{-gap * 0.7, -gap * 0.7}, Side::Right}, {{-gap * 0.7, gap * 0.7 + size * 0.7 * u}, Side::Right}};
    if (leader)
        for (const double aside : {30.0, 60.0, 100.0, 150.0}) {
            places.push_back({{aside * u, middle}, Side::Left});
            places.push_back({{-aside * u, middle}, Side::Right});
        }
    if (leader)
        for (const double far : {24.0, 40.0, 56.0, 72.0, 88.0, 104.0})
            for (const double sign : {-1.0, 1.0}) {
                places.push_back({{14 * u, sign * far * u + middle}, Side::Left});
                places.push_back({{-14 * u, sign * far * u + middle}, Side::Right});
            }
    const FigureText whole{at, Side::Left, runs, size, {}};
    const QRectF measured = textBox(whole, style); // once: words are as wide at every place
    const auto boxAt = [&](const Place &place) {
        const double aside = place.side == Side::Left ? 0 : place.side == Side::Right ? 1 : 0.5;
        return measured.translated(place.move - QPointF(measured.width() * aside, 0));
    };
    for (const Place &place : places) {
        const QRectF box = boxAt(place);
        if (!within.contains(box) || figure.clips.intersects(box))
            continue;
        figure.clips.push_back(box);
        if (std::abs(place.move.y()) > 20 * u + middle || std::abs(place.move.x()) > 24 * u) {
            const QPointF end(place.side == Side::Left ? box.left() - 2 * u : box.right() + 2 * u, box.center().y());
            figure.lines.push_back({QPolygonF{at, end}, Inks(style.palette).line, u, {}});
        }
        figure.texts.push_back({at + place.move, place.side, runs, size, {}});
        return true;
    }
    if (force && !places.empty()) {
        // Nothing is free: the place that covers least, kept inside, clear of the mark itself.
        const QRectF mark(at - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
        FigureText best;
        QRectF bestBox;
        double bestCovered = -1;
        for (const Place &place : places) {
            FigureText text{at + place.move, place.side, runs, size, style.palette.color(QPalette::Base)};
            QRectF box = boxAt(place);
            const QPointF shift(box.right() > within.right() ? within.right() - box.right()
                    : box.left() < within.left()             ? within.left() - box.left()
                                                             : 0,
                box.bottom() > within.bottom() ? within.bottom() - box.bottom()
                    : box.top() < within.top() ? within.top() - box.top()
                                               : 0);
            text.at += shift;
            box.translate(shift);
            double covered = std::abs(shift.x()) + std::abs(shift.y());
            if (radius > 0 && box.intersects(mark))
                covered += 1e6;
            covered += figure.clips.covered(box);
            if (bestCovered < 0 || covered < bestCovered) {
                bestCovered = covered;
                best = text;
                bestBox = box;
            }
        }
        figure.clips.push_back(bestBox);
        figure.texts.push_back(best);
        return true;
    }
    return false;
}

bool placeFirst(Figure &figure, QPointF at, double radius, const std::vector<std::vector<TextRun>> &wordings,
    double size, const ChartStyle &style, QRectF within, bool force, bool leader)
{
    for (const std::vector<TextRun> &runs : wordings)
        if (placeLabel(figure, at, radius, runs, size, style, within, false, leader))
            return true;
    return force && !wordings.empty()
        && placeLabel(figure, at, radius, wordings.back(), size, style, within, true, leader);
}

void composeEmpty(Figure &figure, const QString &words, const ChartStyle &style, QRectF area)
{
    const Inks inks(style.palette);
    // Broken at words so that a long sentence stays inside.
    const double size = style.head;
    QStringList lines;
    QString line;
    for (const QString &word : words.split(u' ')) {
        const QString longer = line.isEmpty() ? word : QString(line % u' ' % word);
        if (!line.isEmpty() && style.width(longer, size) > area.width() * 0.8) {
            lines << line;
            line = word;
        } else {
            line = longer;
        }
    }
    lines << line;
    double y = area.center().y() - double(lines.size() - 1) * size * 0.75 * style.unit;
    for (const QString &text : lines) {
        figure.say(
            {area.center().x(), y}, Side::Middle, {{style.elided(text, size, area.width() * 0.95), inks.muted}}, size);
        y += size * 1.5 * style.unit;
    }
    figure.hits.push_back({area, area.center(), -1, words});
}

} // namespace proofline
