#include "ui/charts/chart_view.h"

#include "ui/charts/chart_scene.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QApplication>
#include <QFontInfo>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QRubberBand>
#include <QScrollBar>
#include <QStringBuilder>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace proofline {

namespace {

// One mark for screen readers: an item of the chart's list with its spoken name and its place on the screen.
class MarkAccessible : public QAccessibleInterface
{
public:
    MarkAccessible(ChartView *view, int mark)
        : m_view(view)
        , m_mark(mark)
    {
    }

    bool isValid() const override { return m_view && m_mark < int(m_view->figure().hits.size()); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text what) const override
    {
        return isValid() && what == QAccessible::Name ? m_view->figure().hits[std::size_t(m_mark)].name : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRectF area = m_view->figure().hits[std::size_t(m_mark)].area;
        const QRect inView = m_view->mapFromScene(area).boundingRect();
        return {m_view->viewport()->mapToGlobal(inView.topLeft()), inView.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.focused = m_view && m_view->hasFocus() && m_view->mark() == m_mark;
        state.selected = state.focused;
        return state;
    }

private:
    QPointer<ChartView> m_view;
    int m_mark;
};

class ChartAccessible : public QAccessibleWidget
{
public:
    explicit ChartAccessible(ChartView *view)
        : QAccessibleWidget(view, QAccessible::List)
    {
    }
    ~ChartAccessible() override { forget(); }

    int childCount() const override { return int(view()->figure().hits.size()); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        while (int(m_ids.size()) <= index)
            m_ids.push_back(QAccessible::registerAccessibleInterface(new MarkAccessible(view(), int(m_ids.size()))));
        return QAccessible::accessibleInterface(m_ids[std::size_t(index)]);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (std::size_t i = 0; i < m_ids.size(); ++i)
            if (QAccessible::accessibleInterface(m_ids[i]) == child)
                return int(i);
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i)
            if (QAccessibleInterface *mark = child(i); mark && mark->rect().contains(x, y))
                return mark;
        return nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        return view()->hasFocus() && view()->mark() >= 0 ? child(view()->mark()) : nullptr;
    }

private:
    ChartView *view() const { return static_cast<ChartView *>(widget()); }
    void forget()
    {
        for (const QAccessible::Id id : m_ids)
            QAccessible::deleteAccessibleInterface(id);
        m_ids.clear();
    }
    mutable std::vector<QAccessible::Id> m_ids;
};

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    if (auto view = qobject_cast<ChartView *>(object))
        return new ChartAccessible(view);
    return nullptr;
}

} // namespace

ChartView::ChartView(QWidget *parent)
    : QGraphicsView(parent)
    , m_scene(new ChartScene(this))
{
    [[maybe_unused]] static const bool installed = (QAccessible::installFactory(makeAccessible), true);
    setScene(m_scene);
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(FullViewportUpdate);
    setOptimizationFlag(DontSavePainterState);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setTransformationAnchor(NoAnchor);
    setMinimumSize(160, 90);
    setAccessibleName(tr("Chart"));
}

ChartView::~ChartView() = default;

ChartStyle ChartView::style() const
{
    ChartStyle style;
    style.palette = palette();
    style.family = QFontInfo(font()).family();
    style.unit = std::clamp(QFontInfo(font()).pixelSize() / 13.0, 0.7, 3.0);
    style.small = viewport()->width() / style.unit < 560;
    return style;
}

void ChartView::show(std::shared_ptr<const ChartContents> contents)
{
    const bool otherKind = !m_contents || !contents || m_contents->choice.kind != contents->choice.kind;
    m_contents = std::move(contents);
    if (otherKind) {
        m_look.zoomX.reset();
        m_look.zoomY.reset();
        Q_EMIT zoomChanged(false);
    }
    // The mark stood on stays the same one where it is still drawn, whatever its number is now.
    const QString stoodOn = otherKind ? QString() : markText();
    m_mark = -1;
    if (m_contents)
        setAccessibleDescription(m_contents->summary % u' ' % m_contents->caption);
    layOut();
    for (std::size_t i = 0; !stoodOn.isEmpty() && m_mark < 0 && i < m_figure.hits.size(); ++i)
        if (m_figure.hits[i].name == stoodOn)
            m_mark = int(i);
    if (otherKind)
        verticalScrollBar()->setValue(0);
}

void ChartView::show(std::shared_ptr<const ChartContents> contents, const ChartLook &look)
{
    m_look.pins = look.pins;
    m_look.currentRow = look.currentRow;
    m_look.marks = look.marks;
    show(std::move(contents));
}

void ChartView::setPart(ChartPart part)
{
    m_part = part;
    layOut();
}

void ChartView::setPins(const QHash<QString, int> &pins)
{
    if (m_look.pins == pins)
        return;
    m_look.pins = pins;
    layOut();
}

void ChartView::setCurrentRow(int row)
{
    if (m_look.currentRow == row)
        return;
    m_look.currentRow = row;
    layOut();
    for (const FigureHit &hit : m_figure.hits)
        if (hit.row == row && row >= 0) {
            // Scrolled into view, never sideways.
            const int top = verticalScrollBar()->value();
            if (hit.area.bottom() > top + viewport()->height())
                verticalScrollBar()->setValue(int(hit.area.bottom()) - viewport()->height() + 8);
            else if (hit.area.top() < top)
                verticalScrollBar()->setValue(std::max(0, int(hit.area.top()) - 28));
            break;
        }
}

void ChartView::setProof(std::function<QString(int row)> proof) { m_proof = std::move(proof); }

void ChartView::layOut()
{
    if (!m_contents)
        return;
    const ChartStyle shown = style();
    m_figure = layOutChart(*m_contents, m_look, shown, QSizeF(viewport()->size()), m_part);
    m_scene->setGround(shown.palette.color(QPalette::Base));
    m_scene->show(m_figure, shown);
    if (m_mark >= int(m_figure.hits.size()))
        m_mark = -1;
    viewport()->update();
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    layOut();
}

void ChartView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        layOut();
}

int ChartView::hitAt(QPointF at) const
{
    // The smallest area under the pointer; among marks of one size the nearest.
    int best = -1;
    double bestSize = 0, bestDistance = 0;
    for (std::size_t i = 0; i < m_figure.hits.size(); ++i) {
        const FigureHit &hit = m_figure.hits[i];
        if (!hit.area.contains(at))
            continue;
        const double size = hit.area.width() * hit.area.height();
        const double distance = QLineF(hit.at, at).length();
        if (best < 0 || size < bestSize - 1 || (std::abs(size - bestSize) <= 1 && distance < bestDistance)) {
            best = int(i);
            bestSize = size;
            bestDistance = distance;
        }
    }
    return best;
}

const FigurePanel *ChartView::panelAt(QPointF at) const
{
    for (const FigurePanel &panel : m_figure.panels)
        if (panel.plot.adjusted(-4, -4, 4, 4).contains(at))
            return &panel;
    return nullptr;
}

bool ChartView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto help = static_cast<QHelpEvent *>(event);
        const int hit = hitAt(mapToScene(help->pos()));
        if (hit < 0) {
            QToolTip::hideText();
            return true;
        }
        const FigureHit &shown = m_figure.hits[std::size_t(hit)];
        QString text = u"<b>"_s % shown.name.toHtmlEscaped() % u"</b>"_s;
        if (shown.row >= 0 && m_proof)
            text += m_proof(shown.row);
        QToolTip::showText(help->globalPos(), u"<qt>"_s % text % u"</qt>"_s, viewport());
        return true;
    }
    return QGraphicsView::viewportEvent(event);
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position();
    m_dragging = false;
    m_panning = event->button() == Qt::MiddleButton;
    event->accept();
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_panning && (event->buttons() & Qt::MiddleButton)) {
        const FigurePanel *panel = panelAt(mapToScene(m_pressed.toPoint()));
        if (panel) {
            const QPointF by = event->position() - m_pressed;
            const auto pan = [](std::optional<std::pair<double, double>> &zoom, double share) {
                if (!zoom)
                    return;
                const double width = zoom->second - zoom->first;
                const double from = std::clamp(zoom->first - share * width, 0.0, 1.0 - width);
                zoom = {from, from + width};
            };
            pan(m_look.zoomX, by.x() / panel->plot.width());
            pan(m_look.zoomY, by.y() / panel->plot.height());
            m_pressed = event->position();
            layOut();
        }
        return;
    }
    if ((event->buttons() & Qt::LeftButton)
        && (event->position() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_dragging = true;
        if (!m_band)
            m_band = new QRubberBand(QRubberBand::Rectangle, viewport());
        m_band->setGeometry(QRect(m_pressed.toPoint(), event->position().toPoint()).normalized());
        m_band->show();
    } else if (event->buttons() == Qt::NoButton) {
        const int hit = hitAt(mapToScene(event->position().toPoint()));
        viewport()->setCursor(
            hit >= 0 && m_figure.hits[std::size_t(hit)].row >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    m_panning = false;
    if (m_band)
        m_band->hide();
    if (event->button() != Qt::LeftButton)
        return;
    if (m_dragging) {
        m_dragging = false;
        const QRectF rect =
            QRectF(mapToScene(m_pressed.toPoint()), mapToScene(event->position().toPoint())).normalized();
        if (event->modifiers() & Qt::ControlModifier) {
            if (const FigurePanel *panel = panelAt(rect.center()))
                zoomTo(*panel, rect);
        } else if (const QString typed = filterFor(rect); !typed.isEmpty()) {
            Q_EMIT filterWanted(typed);
        }
        return;
    }
    const int hit = hitAt(mapToScene(event->position().toPoint()));
    if (hit >= 0)
        goToMark(hit);
}

void ChartView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (isZoomed())
        resetZoom();
    event->accept();
}

QString ChartView::filterFor(const QRectF &rect) const
{
    // Finish times only: a gap or a share is no property of a row that the search field knows.
    for (const FigurePanel &panel : m_figure.panels) {
        const QRectF common = panel.plot.intersected(rect);
        if (common.isEmpty() || (!panel.timeOnX && !panel.timeOnY))
            continue;
        double from = panel.timeOnX ? panel.xAt(common.left()) : panel.yAt(common.top());
        double to = panel.timeOnX ? panel.xAt(common.right()) : panel.yAt(common.bottom());
        if (from > to)
            std::swap(from, to);
        // Whole seconds, outwards, so that what was surrounded stays.
        const auto low = std::int32_t(std::max(0.0, std::floor(from / 1000)) * 1000);
        const auto high = std::int32_t(std::max(0.0, std::ceil(to / 1000)) * 1000);
        QStringList words{
            u"time>="_s % formatHms({low, Precision::Second}), u"time<="_s % formatHms({high, Precision::Second})};
        if (!panel.category.isEmpty() && m_figure.panels.size() > 1)
            words << (panel.category.contains(u' ') ? QString(u"category:\""_s % panel.category % u'"')
                                                    : QString(u"category:"_s % panel.category));
        if (panel.timeOnY) {
            const int first = int(std::ceil(panel.xAt(common.left())));
            const int last = int(std::floor(panel.xAt(common.right())));
            if (first <= last)
                words << u"year>=%1"_s.arg(first) << u"year<=%1"_s.arg(last);
        }
        return words.join(u' ');
    }
    return {};
}

namespace {

bool zoomsUpwards(const ChartContents &contents)
{
    const ChartKind kind = contents.choice.kind;
    return kind == ChartKind::ByYear || kind == ChartKind::Splits || kind == ChartKind::Compare;
}

void narrow(std::optional<std::pair<double, double>> &zoom, double from, double to)
{
    const std::pair<double, double> before = zoom.value_or(std::pair(0.0, 1.0));
    const double width = before.second - before.first;
    const double a = std::clamp(before.first + from * width, 0.0, 1.0);
    const double b = std::clamp(before.first + to * width, 0.0, 1.0);
    if (b - a >= 0.999)
        zoom.reset();
    else if (b - a > 1e-4) // a finer zoom shows nothing but one tick
        zoom = {a, b};
}

} // namespace

void ChartView::zoomTo(const FigurePanel &panel, const QRectF &rect)
{
    if (!m_contents)
        return;
    const QRectF common = panel.plot.intersected(rect);
    if (common.width() < 3 || common.height() < 3)
        return;
    const QRectF plot = panel.plot;
    narrow(m_look.zoomX, (common.left() - plot.left()) / plot.width(), (common.right() - plot.left()) / plot.width());
    if (zoomsUpwards(*m_contents))
        narrow(
            m_look.zoomY, (common.top() - plot.top()) / plot.height(), (common.bottom() - plot.top()) / plot.height());
    layOut();
    Q_EMIT zoomChanged(isZoomed());
}

void ChartView::zoomAbout(QPointF at, double factor)
{
    if (!m_contents)
        return;
    const FigurePanel *panel = panelAt(at);
    if (!panel)
        return;
    const double x = std::clamp((at.x() - panel->plot.left()) / panel->plot.width(), 0.0, 1.0);
    const double y = std::clamp((at.y() - panel->plot.top()) / panel->plot.height(), 0.0, 1.0);
    narrow(m_look.zoomX, x - x / factor, x + (1 - x) / factor);
    if (zoomsUpwards(*m_contents))
        narrow(m_look.zoomY, y - y / factor, y + (1 - y) / factor);
    layOut();
    Q_EMIT zoomChanged(isZoomed());
}

void ChartView::zoom(double factor)
{
    if (!m_figure.panels.empty())
        zoomAbout(m_figure.panels.front().plot.center(), factor);
}

void ChartView::resetZoom()
{
    m_look.zoomX.reset();
    m_look.zoomY.reset();
    layOut();
    Q_EMIT zoomChanged(false);
}

void ChartView::wheelEvent(QWheelEvent *event)
{
    // Where the chart is higher than the pane the wheel scrolls, with Ctrl it zooms; else it always zooms.
    const bool scrolls = verticalScrollBar()->maximum() > 0;
    if (scrolls && !(event->modifiers() & Qt::ControlModifier)) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    const double turns = event->angleDelta().y() / 120.0;
    if (turns != 0)
        zoomAbout(mapToScene(event->position().toPoint()), std::pow(1.25, turns));
    event->accept();
}

QString ChartView::markText() const
{
    return m_mark >= 0 && m_mark < int(m_figure.hits.size()) ? m_figure.hits[std::size_t(m_mark)].name : QString();
}

void ChartView::goToMark(int mark)
{
    if (mark < 0 || mark >= int(m_figure.hits.size()))
        return;
    m_mark = mark;
    const FigureHit hit = m_figure.hits[std::size_t(mark)];
    if (hit.row >= 0)
        Q_EMIT rowChosen(hit.row); // lays out anew through the selection
    if (m_mark >= int(m_figure.hits.size()))
        m_mark = -1;
    ensureVisible(hit.area, 0, 12);
    viewport()->update();
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(m_mark);
    QAccessible::updateAccessibility(&focus);
}

void ChartView::nextMark()
{
    if (!m_figure.hits.empty())
        goToMark(std::min(m_mark + 1, int(m_figure.hits.size()) - 1));
}

void ChartView::previousMark()
{
    if (!m_figure.hits.empty())
        goToMark(m_mark < 0 ? int(m_figure.hits.size()) - 1 : std::max(m_mark - 1, 0));
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right: nextMark(); return;
    case Qt::Key_Up:
    case Qt::Key_Left: previousMark(); return;
    case Qt::Key_Home: goToMark(0); return;
    case Qt::Key_End: goToMark(int(m_figure.hits.size()) - 1); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(1.5); return;
    case Qt::Key_Minus: zoom(1 / 1.5); return;
    case Qt::Key_Escape:
        if (isZoomed()) {
            resetZoom();
            return;
        }
        break;
    default: break;
    }
    QGraphicsView::keyPressEvent(event);
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    viewport()->update();
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    viewport()->update();
}

void ChartView::drawForeground(QPainter *painter, const QRectF &rect)
{
    Q_UNUSED(rect)
    if (m_mark < 0 || m_mark >= int(m_figure.hits.size()) || !hasFocus())
        return;
    const QRectF area = m_figure.hits[std::size_t(m_mark)].area;
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(QPen(accent(palette()), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(area.adjusted(1, 1, -1, -1));
}

} // namespace proofline
