// Marks under words: what kind of fact they gave, in which lane the underline runs, and how each kind is drawn.
// Shared by the article, proof, findings and compare panes.
#pragma once

#include "facts/span.h"

#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QPalette>
#include <QRectF>
#include <QString>
#include <QTextLayout>
#include <memory>
#include <vector>

class QPainter;

namespace proofline {

enum class MarkKind { Athlete, Time, Place, Race, Nationality, Gap, Record, Unread };
constexpr int markKindCount = int(MarkKind::Unread) + 1;

QString markName(MarkKind kind); // "Athlete", "Nation", ... for legends, translated
QColor markInk(const QPalette &palette, MarkKind kind);

struct Mark
{
    Span span;
    MarkKind kind = MarkKind::Athlete;
    bool strong = false; // the chosen fact's own words
    bool outlined = false; // sources disagree on this value
    int lane = 0; // filled in by assignLanes
};

// Overlapping marks take lanes: shortest first, lowest free lane.
void assignLanes(std::vector<Mark> &marks);

// One underline from x to x, its middle at `y`; an end that lies on another line gets no end tick.
void paintUnderline(QPainter &painter, const QPalette &palette, MarkKind kind, double from, double to, double y,
    bool beginsHere = true, bool endsHere = true);

// Pixels from the baseline to the middle of a lane.
double laneOffset(const QFontMetricsF &metrics, int lane);

// Boxes of a stretch of a laid-out text, one a line; `origin` is where the layout is drawn, `first` the span's
// unit at the layout's start. Ascent and descent high.
struct SpanBox
{
    QRectF box;
    double baseline = 0;
    bool beginsHere = true;
    bool endsHere = true;
};
std::vector<SpanBox> boxesOf(const QTextLayout &layout, QPointF origin, int first, Span span);

// In this order round the text itself: grounds, then the text, then underlines.
void paintGrounds(QPainter &painter, const QPalette &palette, const QTextLayout &layout, QPointF origin, int first,
    const std::vector<Span> &sentences, const std::vector<Mark> &marks);
void paintMarks(QPainter &painter, const QPalette &palette, const QTextLayout &layout, QPointF origin, int first,
    const std::vector<Mark> &marks);

// Small signs, drawn as paths so that no font is asked for them; all fit in `box`.
void paintRing(QPainter &painter, const QRectF &box, const QColor &ink);
void paintDot(QPainter &painter, const QRectF &box, const QColor &ink);
void paintCross(QPainter &painter, const QRectF &box, const QColor &ink);
void paintTick(QPainter &painter, const QRectF &box, const QColor &ink);

// A few words of an article with their marks, laid out to a width. Spans count the quote's own units.
class Quote
{
public:
    Quote(const QString &text, std::vector<Mark> marks, const QFont &font);

    double layOut(double width, int maxLines = 0); // height in pixels; 0: as many lines as it takes, else elided
    void paint(QPainter &painter, const QPalette &palette, QPointF at) const;

private:
    QString m_text;
    std::vector<Mark> m_marks;
    QFont m_font;
    std::unique_ptr<QTextLayout> m_layout;
    int m_shownLines = 0;
    bool m_cut = false;
};

// The words of `sentence` in `text` as a quote: at most `units` long around `focus`, cut at words with an ellipsis;
// `marks` in article units come back in the quote's units.
QString quoteText(const QString &text, Span sentence, Span focus, int units, std::vector<Mark> &marks);

} // namespace proofline
