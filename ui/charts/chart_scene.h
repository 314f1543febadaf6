// Draws a figure: axes and series by Qt Charts, names, values and marks by items of our own. The only file pair that
// includes Qt Charts.
#pragma once

#include "ui/charts/figure.h"

#include <QGraphicsScene>
#include <memory>

namespace proofline {

class ChartScene : public QGraphicsScene
{
    Q_OBJECT
public:
    explicit ChartScene(QObject *parent = nullptr);
    ~ChartScene() override;

    // Replaces what is drawn; panels and series are used again where they fit.
    void show(const Figure &figure, const ChartStyle &style);
    void setGround(const QColor &ground); // invalid: none, a transparent picture

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

// The same text run by run: used by the scene and by measuring.
void drawFigureText(QPainter &painter, const FigureText &text, const ChartStyle &style);

} // namespace proofline
