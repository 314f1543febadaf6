// A chart laid out for one size: every line, mark and word at its place, ready to be drawn or read aloud.
#pragma once

#include <QColor>
#include <QLineF>
#include <QPalette>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QVector>
#include <algorithm>
#include <optional>
#include <vector>

namespace proofline {

// Fonts and colours of a drawing, all sizes in points of the picture (pixels at scale 1).
struct ChartStyle
{
    QPalette palette;
    QString family; // a real family: SVG files name it
    double unit = 1; // every length is multiplied by it
    double text = 12; // labels, before `unit`
    double tick = 11;
    double head = 12.5; // panel titles
    bool small = false; // narrow pane: surnames, denser ticks
    bool fullNames = false;
    bool interactive = true; // on screen: may grow downwards, shows the current row

    QFont font(double size, bool bold = false) const;
    double width(const QString &words, double size, bool bold = false) const;
    QString elided(const QString &words, double size, double width, bool bold = false) const;
};

enum class Side { Left, Middle, Right }; // which side of the text its place names

struct TextRun
{
    QString text;
    QColor ink;
    bool bold = false;
};

struct FigureText
{
    QPointF at; // on the baseline
    Side side = Side::Left;
    std::vector<TextRun> runs;
    double size = 12;
    QColor halo; // invalid: none
};

struct FigureMark
{
    QPointF at;
    double radius = 5;
    int look = 0; // shape, see pinShape
    QColor ink;
    bool hollow = false;
};

struct FigureLine
{
    QPolygonF points;
    QColor ink;
    double width = 1;
    QVector<qreal> dashes; // in line widths; empty: solid
};

struct FigureRect
{
    QRectF box;
    QColor fill; // invalid: none
    QColor edge; // invalid: none
};

// A series drawn inside a panel, in the units of its axes.
struct FigureSeries
{
    enum class Kind { Line, Dots, Area };
    Kind kind = Kind::Line;
    QList<QPointF> points;
    QColor ink;
    double size = 1; // line width or dot diameter
};

// A plot: its place, its axes, its grid, its series.
struct FigurePanel
{
    QRectF plot;
    double xFrom = 0, xTo = 1, yFrom = 0, yTo = 1; // yFrom is at the bottom: it may be the larger one
    std::optional<std::pair<double, double>> xGrid; // a grid line's value and the step between lines
    std::optional<std::pair<double, double>> yGrid;
    QColor grid;
    std::vector<FigureSeries> series;
    bool timeOnX = false; // x is a time in milliseconds: a rectangle there is a filter
    bool timeOnY = false;
    bool gapAxis = false; // x is a gap, no finish time
    QString category; // of the rows in it, for the filter's words

    QPointF at(double x, double y) const
    {
        return {plot.left() + (x - xFrom) / (xTo - xFrom) * plot.width(),
            plot.bottom() - (y - yFrom) / (yTo - yFrom) * plot.height()};
    }
    double xAt(double px) const { return xFrom + (px - plot.left()) / plot.width() * (xTo - xFrom); }
    double yAt(double py) const { return yFrom + (plot.bottom() - py) / plot.height() * (yTo - yFrom); }
};

// Something the pointer or the keyboard can stand on.
struct FigureHit
{
    QRectF area;
    QPointF at;
    int row = -1; // of the table
    QString name; // "Kelvin Kiptum, London Marathon 2023, 2:01:25 or :27, won": read aloud and shown on hover
};

// Places that labels keep clear of, in bands from top to bottom: hundreds of labels ask thousands of places.
class TakenPlaces
{
public:
    void push_back(const QRectF &box)
    {
        for (std::size_t band = bandOf(box.top()); band <= bandOf(box.bottom()); ++band) {
            if (band >= m_bands.size())
                m_bands.resize(band + 1);
            m_bands[band].push_back(box);
        }
    }
    bool intersects(const QRectF &box) const
    {
        for (std::size_t band = bandOf(box.top()); band <= bandOf(box.bottom()) && band < m_bands.size(); ++band)
            for (const QRectF &taken : m_bands[band])
                if (taken.intersects(box))
                    return true;
        return false;
    }
    // How much of the box is taken: areas, and a little for every place touched.
    double covered(const QRectF &box) const
    {
        double sum = 0;
        for (std::size_t band = bandOf(box.top()); band <= bandOf(box.bottom()) && band < m_bands.size(); ++band)
            for (const QRectF &taken : m_bands[band])
                if (band == std::max(bandOf(taken.top()), bandOf(box.top())) && taken.intersects(box)) {
                    const QRectF common = taken.intersected(box); // counted in one band only
                    sum += common.width() * common.height() + 4;
                }
        return sum;
    }

private:
    static std::size_t bandOf(double y) { return std::size_t(std::clamp(y, 0.0, 39'999.0) / 20); }
    std::vector<std::vector<QRectF>> m_bands;
};

struct Figure
{
    QSizeF size;
    std::vector<FigurePanel> panels;
    std::vector<FigureRect> bands; // below the panels
    std::vector<FigureRect> rects; // above the panels' grid
    std::vector<FigureLine> lines;
    std::vector<FigureMark> marks;
    std::vector<FigureText> texts;
    std::vector<FigureHit> hits; // in reading order
    TakenPlaces clips; // used while laying out

    void say(QPointF at, Side side, std::vector<TextRun> runs, double points, QColor halo = {})
    {
        texts.push_back({at, side, std::move(runs), points, halo});
    }
};

} // namespace proofline
