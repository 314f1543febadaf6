#include "ui/dock_title.h"

#include "ui/icons.h"
#include "ui/style.h"
#include "ui/theme.h"

#include <QDockWidget>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace proofline {

namespace {

QToolButton *smallButton(Sign sign, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(sign));
    button->setIconSize({14, 14});
    button->setFixedSize(22, 22);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

DockTitle::DockTitle(QDockWidget *dock)
    : QWidget(dock)
    , m_dock(dock)
    , m_row(new QHBoxLayout(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    m_row->setContentsMargins(12, 0, 4, 1);
    m_row->setSpacing(2);
    m_row->addStretch(1);
    auto *floating = smallButton(Sign::Float, tr("Float %1").arg(dock->windowTitle()), this);
    auto *closing = smallButton(Sign::Close, tr("Close %1").arg(dock->windowTitle()), this);
    m_row->addWidget(floating);
    m_row->addWidget(closing);
    connect(floating, &QToolButton::clicked, dock, [dock] { dock->setFloating(!dock->isFloating()); });
    connect(closing, &QToolButton::clicked, dock, &QDockWidget::close);
    setAccessibleName(dock->windowTitle());
}

void DockTitle::setDetail(const QString &detail)
{
    if (m_detail != detail) {
        m_detail = detail;
        setAccessibleDescription(detail);
        update();
    }
}

void DockTitle::addControl(QWidget *control)
{
    m_row->insertWidget(1 + m_controls, control);
    ++m_controls;
}

QSize DockTitle::sizeHint() const { return {100, std::max(28, QFontMetrics(smallFont(font())).height() + 12)}; }
QSize DockTitle::minimumSizeHint() const { return {80, sizeHint().height()}; }

void DockTitle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, paneLine(palette()));
    const QFont name = bold(smallFont(font()));
    const QFontMetrics nameMetrics(name);
    painter.setFont(name);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(12, 0, width(), height() - 1), Qt::AlignVCenter | Qt::AlignLeft, m_dock->windowTitle());
    int right = width();
    for (int at = 1; at < m_row->count(); ++at) {
        if (const QWidget *control = m_row->itemAt(at)->widget(); control && control->isVisibleTo(this)) {
            right = std::min(right, control->geometry().left());
        }
    }
    const QFont small = smallFont(font());
    painter.setFont(small);
    painter.setPen(mutedInk(palette()));
    const int left = 12 + nameMetrics.horizontalAdvance(m_dock->windowTitle()) + 10;
    const QRect room(left, 0, right - left - 8, height() - 1);
    if (room.width() > 20) {
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
            QFontMetrics(small).elidedText(m_detail, Qt::ElideRight, room.width()));
    }
}

} // namespace proofline
