#include "ui/marks.h"

#include "ui/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace proofline {

using namespace Qt::StringLiterals;

QString markName(MarkKind kind)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("Marks", text); };
    switch (kind) {
    case MarkKind::Athlete: return tr("Athlete");
    case MarkKind::Time: return tr("Time");
    case MarkKind::Place: return tr("Place");
    case MarkKind::Race: return tr("Race");
    case MarkKind::Nationality: return tr("Nation");
    case MarkKind::Gap: return tr("Gap");
    case MarkKind::Record: return tr("Record");
    case MarkKind::Unread: return tr("Unused");
    }
    Q_UNREACHABLE();
}

QColor markInk(const QPalette &palette, MarkKind kind)
{
    if (isHighContrast(palette)) {
        return palette.color(QPalette::Text);
    }
    const bool dark = isDark(palette);
    switch (kind) {
    case MarkKind::Athlete: return dark ? QColor(0x5B, 0x9E, 0xEA) : QColor(0x00, 0x72, 0xB2);
    case MarkKind::Time: return dark ? QColor(0x2F, 0xBF, 0x95) : QColor(0x00, 0x85, 0x5F);
    case MarkKind::Place: return dark ? QColor(0xE6, 0x9F, 0x00) : QColor(0xA6, 0x70, 0x00);
    case MarkKind::Race: return dark ? QColor(0xDD, 0x8D, 0xB9) : QColor(0xB8, 0x58, 0x8E);
    case MarkKind::Nationality: return dark ? QColor(0x8A, 0xD2, 0xF7) : QColor(0x23, 0x80, 0xB8);
    case MarkKind::Gap: return dark ? QColor(0xE6, 0xDA, 0x45) : QColor(0x85, 0x7C, 0x00);
    case MarkKind::Record: return palette.color(QPalette::Text);
    case MarkKind::Unread: return mutedInk(palette);
    }
    Q_UNREACHABLE();
}

void assignLanes(std::vector<Mark> &marks)
{
    std::vector<std::size_t> order(marks.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(),
        [&marks](std::size_t a, std::size_t b) { return marks[a].span.length() < marks[b].span.length(); });
    // Ends by begin within each lane: only the neighbours of a span can overlap it.
    std::vector<std::vector<Span>> lanes;
    for (const std::size_t at : order) {
        const Span span = marks[at].span;
        std::size_t lane = 0;
        for (;; ++lane) {
            if (lane == lanes.size()) {
                lanes.emplace_back();
            }
            const auto next = std::lower_bound(lanes[lane].begin(), lanes[lane].end(), span);
            const bool meetsNext = next != lanes[lane].end() && next->overlaps(span);
            const bool meetsLast = next != lanes[lane].begin() && std::prev(next)->overlaps(span);
            if (!meetsNext && !meetsLast) {
                lanes[lane].insert(next, span);
                break;
            }
        }
        marks[at].lane = int(lane);
    }
}

void paintUnderline(QPainter &painter, const QPalette &palette, MarkKind kind, double from, double to, double y,
    bool beginsHere, bool endsHere)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    QPen pen(markInk(palette, kind));
    pen.setCapStyle(Qt::FlatCap);
    const auto line = [&](double width, double at) {
        pen.setWidthF(width);
        painter.setPen(pen);
        painter.drawLine(QPointF(from, at), QPointF(to, at));
    };
    const auto tick = [&](double x, double up, double down) {
        painter.drawLine(QPointF(x, y - up), QPointF(x, y + down));
    };
    switch (kind) {
    case MarkKind::Athlete: line(2.0, y); break;
    case MarkKind::Time:
        line(1.2, y - 1.25);
        line(1.2, y + 1.25);
        break;
    case MarkKind::Place:
        pen.setDashPattern({3.0, 1.5});
        line(2.0, y);
        break;
    case MarkKind::Race:
        pen.setDashPattern({4.0, 1.5, 1.0, 1.5});
        line(2.0, y);
        break;
    case MarkKind::Nationality:
        line(1.4, y);
        if (beginsHere) {
            tick(from + 0.7, 4.5, 0.7);
        }
        break;
    case MarkKind::Gap:
        line(1.5, y);
        if (beginsHere) {
            tick(from + 0.75, 3.0, 3.0);
        }
        if (endsHere) {
            tick(to - 0.75, 3.0, 3.0);
        }
        break;
    case MarkKind::Record: {
        QPainterPath wave(QPointF(from, y));
        for (double x = from; x < to; x += 4.0) {
            const double next = std::min(x + 4.0, to);
            const double bend = std::lround((x - from) / 4.0) % 2 == 0 ? -3.2 : 3.2;
            wave.quadTo(QPointF((x + next) / 2, y + bend * (next - x) / 4.0), QPointF(next, y));
        }
        pen.setWidthF(1.3);
        painter.setPen(pen);
        painter.drawPath(wave);
        break;
    }
    case MarkKind::Unread:
        pen.setCapStyle(Qt::RoundCap);
        pen.setDashPattern({0.01, 3.5 / 1.6});
        from += 0.8;
        line(1.6, y);
        break;
    }
    painter.restore();
}

double laneOffset(const QFontMetricsF &metrics, int lane) { return metrics.descent() + 2.5 + 4.5 * lane; }

std::vector<SpanBox> boxesOf(const QTextLayout &layout, QPointF origin, int first, Span span)
{
    std::vector<SpanBox> boxes;
    if (layout.lineCount() == 0) {
        return boxes;
    }
    // A document's layouts do not hold their text, so everything is told by the lines.
    const QTextLine last = layout.lineAt(layout.lineCount() - 1);
    const int begin = std::max(0, span.begin - first);
    const int end = std::min(last.textStart() + last.textLength(), span.end - first);
    if (begin >= end) {
        return boxes;
    }
    const QFontMetricsF metrics(layout.font());
    for (int at = 0; at < layout.lineCount(); ++at) {
        const QTextLine line = layout.lineAt(at);
        const int lineBegin = line.textStart();
        const int lineEnd = lineBegin + line.textLength();
        if (lineEnd <= begin || lineBegin >= end) {
            continue;
        }
        const int from = std::max(begin, lineBegin);
        const int to = std::min(end, lineEnd);
        // Blanks at the line's end hang into the margin: no mark there.
        const double rightmost = line.naturalTextRect().right();
        const double x1 = std::min<double>(line.cursorToX(from), rightmost);
        const double x2 = std::min<double>(line.cursorToX(to), rightmost);
        if (x1 == x2) {
            continue;
        }
        const double baseline = origin.y() + line.y() + line.ascent();
        SpanBox box;
        box.box = QRectF(QPointF(origin.x() + std::min(x1, x2), baseline - metrics.ascent()),
            QPointF(origin.x() + std::max(x1, x2), baseline + metrics.descent()));
        box.baseline = baseline;
        box.beginsHere = from == span.begin - first;
        box.endsHere = end <= lineEnd && end == span.end - first;
        boxes.push_back(box);
    }
    return boxes;
}

void paintGrounds(QPainter &painter, const QPalette &palette, const QTextLayout &layout, QPointF origin, int first,
    const std::vector<Span> &sentences, const std::vector<Mark> &marks)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (!isHighContrast(palette)) {
        painter.setBrush(softProof(palette));
        for (const Span &sentence : sentences) {
            for (const SpanBox &box : boxesOf(layout, origin, first, sentence)) {
                painter.drawRoundedRect(box.box.adjusted(-2, 0, 2, 2), 3, 3);
            }
        }
    }
    const bool boxed = isHighContrast(palette);
    painter.setBrush(boxed ? QBrush(Qt::NoBrush) : QBrush(strongProof(palette)));
    painter.setPen(boxed ? QPen(palette.color(QPalette::Text), 1) : QPen(Qt::NoPen));
    for (const Mark &mark : marks) {
        if (mark.strong) {
            for (const SpanBox &box : boxesOf(layout, origin, first, mark.span)) {
                painter.drawRoundedRect(box.box.adjusted(-1.5, 0, 0.5, 1), 3, 3);
            }
        }
    }
    painter.restore();
}

void paintMarks(QPainter &painter, const QPalette &palette, const QTextLayout &layout, QPointF origin, int first,
    const std::vector<Mark> &marks)
{
    const QFontMetricsF metrics(layout.font());
    for (const Mark &mark : marks) {
        for (const SpanBox &box : boxesOf(layout, origin, first, mark.span)) {
            paintUnderline(painter, palette, mark.kind, box.box.left(), box.box.right(),
                box.baseline + laneOffset(metrics, mark.lane), box.beginsHere, box.endsHere);
        }
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hot(palette), 1.5));
    painter.setBrush(Qt::NoBrush);
    for (const Mark &mark : marks) {
        if (mark.outlined) {
            for (const SpanBox &box : boxesOf(layout, origin, first, mark.span)) {
                QRectF outline = box.box.adjusted(-1.5, 0, 0.5, 0); // the comma after it stays free
                outline.setBottom(box.baseline + 4);
                painter.drawRoundedRect(outline, 3, 3);
            }
        }
    }
    painter.restore();
}

namespace {

// The largest square in the middle of `box`, and the points of a path drawn on a 16 px grid mapped into it.
QRectF squareIn(const QRectF &box)
{
    const double side = std::min(box.width(), box.height());
    return {box.center().x() - side / 2, box.center().y() - side / 2, side, side};
}

void paintStrokes(QPainter &painter, const QRectF &box, const QColor &ink, const std::vector<QPolygonF> &strokes)
{
    const QRectF square = squareIn(box);
    const double scale = square.width() / 16.0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.topLeft());
    painter.scale(scale, scale);
    painter.setPen(QPen(ink, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF &stroke : strokes) {
        painter.drawPolyline(stroke);
    }
    painter.restore();
}

} // namespace

void paintRing(QPainter &painter, const QRectF &box, const QColor &ink)
{
    const QRectF square = squareIn(box);
    const double width = std::max(1.4, square.width() / 5.0);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(square.adjusted(width / 2, width / 2, -width / 2, -width / 2));
    painter.restore();
}

void paintDot(QPainter &painter, const QRectF &box, const QColor &ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(squareIn(box));
    painter.restore();
}

void paintCross(QPainter &painter, const QRectF &box, const QColor &ink)
{
    paintStrokes(painter, box, ink, {QPolygonF({{3.5, 3.5}, {12.5, 12.5}}), QPolygonF({{12.5, 3.5}, {3.5, 12.5}})});
}

void paintTick(QPainter &painter, const QRectF &box, const QColor &ink)
{
    paintStrokes(painter, box, ink, {QPolygonF({{3, 8.5}, {6.5, 12}, {13, 4}})});
}

Quote::Quote(const QString &text, std::vector<Mark> marks, const QFont &font)
    : m_text(text)
    , m_marks(std::move(marks))
    , m_font(font)
    , m_layout(std::make_unique<QTextLayout>(text, font))
{
    assignLanes(m_marks);
}

double Quote::layOut(double width, int maxLines)
{
    const QFontMetricsF metrics(m_font);
    int lanes = 0;
    for (const Mark &mark : m_marks) {
        lanes = std::max(lanes, mark.lane + 1);
    }
    const double pitch =
        std::ceil(std::max(metrics.height() + 3, metrics.ascent() + laneOffset(metrics, lanes - 1) + 2));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
    double y = 0;
    m_shownLines = 0;
    m_cut = false;
    m_layout->beginLayout();
    for (;;) {
        QTextLine line = m_layout->createLine();
        if (!line.isValid()) {
            break;
        }
        if (maxLines > 0 && m_shownLines == maxLines) {
            m_cut = true;
            line.setLineWidth(width);
            line.setPosition(QPointF(0, y));
            break;
        }
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y));
        y += pitch;
        ++m_shownLines;
    }
    m_layout->endLayout();
    return y;
}

void Quote::paint(QPainter &painter, const QPalette &palette, QPointF at) const
{
    if (m_shownLines == 0) {
        return;
    }
    std::vector<Mark> shown = m_marks;
    if (m_cut) {
        const QTextLine last = m_layout->lineAt(m_shownLines - 1);
        const int end = last.textStart() + last.textLength();
        std::erase_if(shown, [end](const Mark &mark) { return mark.span.begin >= end; });
        for (Mark &mark : shown) {
            mark.span.end = std::min(mark.span.end, end);
        }
    }
    paintGrounds(painter, palette, *m_layout, at, 0, {}, shown);
    painter.save();
    painter.setPen(palette.color(QPalette::Text));
    for (int line = 0; line < m_shownLines; ++line) {
        m_layout->lineAt(line).draw(&painter, at);
    }
    if (m_cut) {
        const QTextLine last = m_layout->lineAt(m_shownLines - 1);
        painter.setFont(m_font);
        painter.drawText(QPointF(at.x() + last.naturalTextWidth(), at.y() + last.y() + last.ascent()), u"…"_s);
    }
    painter.restore();
    paintMarks(painter, palette, *m_layout, at, 0, shown);
}

QString quoteText(const QString &text, Span sentence, Span focus, int units, std::vector<Mark> &marks)
{
    Span shown{std::clamp(sentence.begin, 0, int(text.size())), std::clamp(sentence.end, 0, int(text.size()))};
    if (shown.length() > units) {
        const int spare = std::max(0, units - focus.length());
        int begin = std::clamp(focus.begin - spare / 2, shown.begin, std::max(shown.begin, shown.end - units));
        int end = std::min(shown.end, begin + std::max(units, focus.length()));
        // Whole words only.
        while (begin > shown.begin && begin < focus.begin && !text.at(begin - 1).isSpace()) {
            ++begin;
        }
        while (end < shown.end && end > focus.end && !text.at(end).isSpace()) {
            --end;
        }
        shown = {begin, std::max(begin, end)};
    }
    const bool cutBefore = shown.begin > sentence.begin;
    const bool cutAfter = shown.end < sentence.end;
    QString quote = text.mid(shown.begin, shown.length());
    quote.replace(u'\n', u' ');
    const int shift = shown.begin - (cutBefore ? 2 : 0);
    std::erase_if(marks, [shown](const Mark &mark) { return !mark.span.overlaps(shown); });
    for (Mark &mark : marks) {
        mark.span = {std::max(mark.span.begin, shown.begin) - shift, std::min(mark.span.end, shown.end) - shift};
    }
    return QString((cutBefore ? u"… "_s : QString()) + quote + (cutAfter ? u" …"_s : QString()));
}

} // namespace proofline
