// Shows one chart and answers the pointer, the wheel and the keyboard; screen readers find each mark as an item.
#pragma once

#include "tables/chart_contents.h"
#include "ui/charts/figure.h"
#include "ui/charts/layout.h"

#include <QGraphicsView>
#include <functional>
#include <memory>

class QRubberBand;

namespace proofline {

class ChartScene;

class ChartView : public QGraphicsView
{
    Q_OBJECT
public:
    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

    void show(std::shared_ptr<const ChartContents> contents);
    // The same with everything drawn beside it, laid out once; the zoom of `look` is not taken.
    void show(std::shared_ptr<const ChartContents> contents, const ChartLook &look);
    void setPart(ChartPart part);
    void setPins(const QHash<QString, int> &pins);
    void setCurrentRow(int row);
    void setProof(std::function<QString(int row)> proof); // what hovering over a row adds, as rich text

    const Figure &figure() const { return m_figure; }
    const ChartContents *contents() const { return m_contents.get(); }
    ChartStyle style() const;
    ChartLook look() const { return m_look; }
    bool isZoomed() const { return m_look.zoomX || m_look.zoomY; }

    int mark() const { return m_mark; } // the mark the keyboard stands on, -1 none
    QString markText() const;
    // Moves to a mark and says it; its row becomes current.
    void goToMark(int mark);
    void nextMark();
    void previousMark();
    void zoom(double factor); // about the middle
    void resetZoom();

    // The filter words for a rectangle in the scene; empty where it covers no time axis.
    QString filterFor(const QRectF &rect) const;

    // Of the pane, never of the scene: that has the size the view was given.
    QSize sizeHint() const override { return {360, 220}; }

Q_SIGNALS:
    void rowChosen(int row);
    void filterWanted(const QString &typed);
    void zoomChanged(bool zoomed);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void layOut();
    int hitAt(QPointF at) const;
    const FigurePanel *panelAt(QPointF at) const;
    void zoomTo(const FigurePanel &panel, const QRectF &rect);
    void zoomAbout(QPointF at, double factor);

    ChartScene *m_scene = nullptr;
    std::shared_ptr<const ChartContents> m_contents;
    ChartPart m_part = ChartPart::Whole;
    ChartLook m_look;
    Figure m_figure;
    std::function<QString(int)> m_proof;
    int m_mark = -1;
    QPointF m_pressed;
    bool m_dragging = false;
    bool m_panning = false;
    QRubberBand *m_band = nullptr;
};

} // namespace proofline
