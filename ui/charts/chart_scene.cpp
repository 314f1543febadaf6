#include "ui/charts/chart_scene.h"

#include "ui/pinned_athletes.h"

#include <QAreaSeries>
#include <QChart>
#include <QFont>
#include <QFontMetricsF>
#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>
#include <QValueAxis>
#include <deque>

namespace proofline {

namespace {

struct KnownFont
{
    QString family;
    int pixels;
    bool bold;
    bool spaced;
    QFont font;
    QFontMetricsF metrics;
};

// A chart measures thousands of words in a handful of fonts: looking a font up costs more than measuring. Never freed,
// since fonts do not outlive the application well.
const KnownFont &knownFont(const QString &family, int pixels, bool bold, bool spaced)
{
    thread_local auto *const known = new std::deque<KnownFont>;
    for (const KnownFont &font : *known)
        if (font.pixels == pixels && font.bold == bold && font.spaced == spaced && font.family == family)
            return font;
    QFont font(family);
    font.setPixelSize(pixels);
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Spaced by next to nothing, letters form no ligatures: "finish" in a PDF file is found by those who look for it.
    if (spaced)
        font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    if (known->size() >= 64)
        known->pop_front();
    known->push_back({family, pixels, bold, spaced, font, QFontMetricsF(font)});
    return known->back();
}

const KnownFont &knownFont(const ChartStyle &style, double size, bool bold)
{
    return knownFont(style.family, std::max(1, qRound(size * style.unit)), bold, !style.interactive);
}

} // namespace

QFont ChartStyle::font(double size, bool bold) const { return knownFont(*this, size, bold).font; }

double ChartStyle::width(const QString &words, double size, bool bold) const
{
    return knownFont(*this, size, bold).metrics.horizontalAdvance(words);
}

QString ChartStyle::elided(const QString &words, double size, double width, bool bold) const
{
    return knownFont(*this, size, bold).metrics.elidedText(words, Qt::ElideRight, width);
}

void drawFigureText(QPainter &painter, const FigureText &text, const ChartStyle &style)
{
    double width = 0;
    for (const TextRun &run : text.runs)
        width += style.width(run.text, text.size, run.bold);
    QPointF at = text.at;
    if (text.side == Side::Middle)
        at.rx() -= width / 2;
    else if (text.side == Side::Right)
        at.rx() -= width;
    if (text.halo.isValid()) {
        const QFontMetricsF metrics(style.font(text.size));
        painter.fillRect(QRectF(at.x() - 2, at.y() - metrics.ascent() * 0.82, width + 4,
                             metrics.ascent() * 0.82 + metrics.descent() * 0.7),
            text.halo);
    }
    for (const TextRun &run : text.runs) {
        painter.setFont(style.font(text.size, run.bold));
        painter.setPen(run.ink);
        painter.drawText(at, run.text);
        at.rx() += style.width(run.text, text.size, run.bold);
    }
}

namespace {

// Everything that is not an axis or a series.
class Overlay : public QGraphicsItem
{
public:
    QRectF boundingRect() const override { return QRectF(QPointF(0, 0), figure.size); }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        painter->setRenderHint(QPainter::Antialiasing);
        for (const FigureRect &rect : figure.rects) {
            painter->setPen(rect.edge.isValid() ? QPen(rect.edge, style.unit) : QPen(Qt::NoPen));
            painter->setBrush(rect.fill.isValid() ? QBrush(rect.fill) : QBrush(Qt::NoBrush));
            painter->drawRect(rect.box);
        }
        painter->setBrush(Qt::NoBrush);
        for (const FigureLine &line : figure.lines) {
            QPen pen(line.ink, line.width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
            if (!line.dashes.isEmpty()) {
                if (line.dashes.front() <= 0.01)
                    pen.setCapStyle(Qt::RoundCap);
                pen.setDashPattern(line.dashes);
            }
            painter->setPen(pen);
            painter->drawPolyline(line.points);
        }
        const QColor ground = style.palette.color(QPalette::Base);
        for (const FigureMark &mark : figure.marks) {
            const QPainterPath path =
                pinShape(mark.look, mark.at, mark.hollow ? mark.radius - 0.5 * style.unit : mark.radius);
            if (mark.hollow) {
                painter->setPen(QPen(mark.ink, 2 * style.unit));
                painter->setBrush(ground);
            } else {
                painter->setPen(Qt::NoPen);
                painter->setBrush(mark.ink);
            }
            painter->drawPath(path);
        }
        for (const FigureText &text : figure.texts)
            drawFigureText(*painter, text, style);
    }

    void set(const Figure &shown, const ChartStyle &shownStyle)
    {
        prepareGeometryChange();
        figure = shown;
        style = shownStyle;
        update();
    }

    Figure figure;
    ChartStyle style;
};

// One plot: a chart without title, legend and margins over the whole scene, its plot area set by the figure.
struct Plot
{
    QChart *chart = nullptr;
    QValueAxis *x = nullptr;
    QValueAxis *y = nullptr;
};

void setGrid(QValueAxis &axis, const std::optional<std::pair<double, double>> &grid, const QColor &ink, double width)
{
    // Lines closer than a few pixels are no grid, and millions of them no drawing.
    const bool few = grid && grid->second > 0 && (axis.max() - axis.min()) / grid->second <= 200;
    axis.setGridLineVisible(few);
    if (!few)
        return;
    axis.setTickAnchor(grid->first);
    axis.setTickInterval(grid->second);
    axis.setTickType(QValueAxis::TicksDynamic);
    axis.setGridLinePen(QPen(ink, width));
}

} // namespace

class ChartScene::Private
{
public:
    QColor ground;
    Overlay *overlay = nullptr;
    std::vector<Plot> plots;
    std::vector<FigureRect> bands;
};

ChartScene::ChartScene(QObject *parent)
    : QGraphicsScene(parent)
    , d(std::make_unique<Private>())
{
    setItemIndexMethod(NoIndex);
    d->overlay = new Overlay;
    d->overlay->setZValue(10);
    addItem(d->overlay);
}

ChartScene::~ChartScene() = default;

void ChartScene::setGround(const QColor &ground)
{
    d->ground = ground;
    update();
}

void ChartScene::drawBackground(QPainter *painter, const QRectF &rect)
{
    if (d->ground.isValid())
        painter->fillRect(rect, d->ground);
    for (const FigureRect &band : d->bands)
        if (band.fill.isValid())
            painter->fillRect(band.box, band.fill);
}

void ChartScene::show(const Figure &figure, const ChartStyle &style)
{
    setSceneRect(QRectF(QPointF(0, 0), figure.size));
    d->bands = figure.bands;
    while (d->plots.size() > figure.panels.size()) {
        removeItem(d->plots.back().chart);
        delete d->plots.back().chart;
        d->plots.pop_back();
    }
    while (d->plots.size() < figure.panels.size()) {
        Plot plot;
        plot.chart = new QChart;
        plot.chart->setAnimationOptions(QChart::NoAnimation);
        plot.chart->legend()->hide();
        plot.chart->setMargins({});
        plot.chart->setBackgroundVisible(false);
        plot.chart->setPlotAreaBackgroundVisible(false);
        plot.chart->setAcceptedMouseButtons(Qt::NoButton);
        plot.chart->setAcceptHoverEvents(false);
        if (plot.chart->layout())
            plot.chart->layout()->setContentsMargins(0, 0, 0, 0);
        plot.x = new QValueAxis;
        plot.y = new QValueAxis;
        for (QValueAxis *axis : {plot.x, plot.y}) {
            axis->setLabelsVisible(false);
            axis->setLineVisible(false);
            axis->setMinorTickCount(0);
        }
        plot.chart->addAxis(plot.x, Qt::AlignBottom);
        plot.chart->addAxis(plot.y, Qt::AlignLeft);
        addItem(plot.chart);
        d->plots.push_back(plot);
    }
    for (std::size_t i = 0; i < d->plots.size(); ++i) {
        const Plot &plot = d->plots[i];
        const FigurePanel &panel = figure.panels[i];
        // A plot without room would be given a place of its own by Qt Charts.
        plot.chart->setVisible(panel.plot.width() >= 4 && panel.plot.height() >= 4);
        if (!plot.chart->isVisible())
            continue;
        plot.chart->removeAllSeries();
        plot.chart->setGeometry(QRectF(QPointF(0, 0), figure.size));
        plot.chart->setPlotArea(panel.plot);
        // An old interval on a new range may mean a million lines: no dynamic ticks while the range changes.
        for (QValueAxis *axis : {plot.x, plot.y}) {
            axis->setTickType(QValueAxis::TicksFixed);
            axis->setTickCount(2);
        }
        // Axes that run downwards are drawn with their values negated: a reversed axis reaches a line series only
        // when something else changes too.
        const double down = panel.yFrom > panel.yTo ? -1 : 1;
        plot.x->setRange(panel.xFrom, panel.xTo);
        plot.y->setRange(down * panel.yFrom, down * panel.yTo);
        setGrid(*plot.x, panel.xGrid, panel.grid, style.unit);
        setGrid(*plot.y, panel.yGrid, panel.grid, style.unit);
        for (const FigureSeries &drawn : panel.series) {
            QAbstractSeries *series = nullptr;
            QList<QPointF> points = drawn.points;
            if (down < 0)
                for (QPointF &point : points)
                    point.ry() = -point.y();
            switch (drawn.kind) {
            case FigureSeries::Kind::Line: {
                auto line = new QLineSeries;
                line->setPen(QPen(drawn.ink, drawn.size, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
                line->replace(points);
                series = line;
                break;
            }
            case FigureSeries::Kind::Dots: {
                auto dots = new QScatterSeries;
                dots->setMarkerSize(drawn.size);
                dots->setColor(drawn.ink);
                dots->setBorderColor(Qt::transparent);
                dots->setPen(Qt::NoPen);
                dots->replace(points);
                series = dots;
                break;
            }
            case FigureSeries::Kind::Area: {
                auto top = new QLineSeries;
                top->replace(points);
                auto area = new QAreaSeries(top);
                top->setParent(area);
                area->setPen(Qt::NoPen);
                area->setBrush(drawn.ink);
                series = area;
                break;
            }
            }
            plot.chart->addSeries(series);
            series->attachAxis(plot.x);
            series->attachAxis(plot.y);
        }
        // Without this the grid waits for the event loop, which a saved picture never reaches.
        if (QGraphicsLayout *layout = plot.chart->layout()) {
            layout->invalidate();
            layout->activate();
        }
    }
    d->overlay->set(figure, style);
    update();
}

} // namespace proofline
