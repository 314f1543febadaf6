#include "ui/pin_bar.h"

#include "ui/marks.h"
#include "ui/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>

namespace proofline {

using namespace Qt::StringLiterals;

namespace {

constexpr int chipHeight = 26;

QString surname(const QString &athlete) { return athlete.section(u' ', -1); }

} // namespace

PinChip::PinChip(PinnedAthletes *pins, const QString &athlete, QWidget *parent)
    : QAbstractButton(parent)
    , m_pins(pins)
    , m_athlete(athlete)
{
    setFocusPolicy(Qt::TabFocus);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, [this](bool on) { m_pins->setOn(m_athlete, on); });
    refresh();
}

void PinChip::refresh()
{
    const Pin *pin = m_pins->find(m_athlete);
    if (!pin) {
        return;
    }
    setChecked(pin->on);
    const QString how = m_pins->reference() == m_athlete ? tr("%1, reference").arg(m_athlete) : m_athlete;
    setAccessibleName(tr("%1, pinned").arg(how));
    setToolTip(tr("%1: click to switch off and on, × or Del to unpin").arg(how).toHtmlEscaped());
    update();
}

QSize PinChip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(surname(m_athlete)) + 24 + 26,
        std::max(chipHeight, fontMetrics().height() + 8)};
}

QRect PinChip::cross() const { return {width() - 24, (height() - 16) / 2, 16, 16}; }

void PinChip::paintEvent(QPaintEvent *)
{
    const Pin *pin = m_pins->find(m_athlete);
    if (!pin) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette &colours = palette();
    const QColor ground =
        mix(colours.color(QPalette::Window), colours.color(QPalette::Text), underMouse() ? 0.12 : 0.06);
    painter.setPen(hasFocus() ? QPen(accent(colours), 2) : QPen(Qt::NoPen));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), height() / 2.0, height() / 2.0);
    const QColor ink = pinColour(pin->look, colours);
    painter.setPen(pin->on ? Qt::NoPen : QPen(ink, 1.4));
    painter.setBrush(pin->on ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter.drawPath(pinShape(pin->look, QPointF(14, height() / 2.0), 4.5));
    painter.setPen(pin->on ? colours.color(QPalette::WindowText) : mutedInk(colours));
    painter.drawText(rect().adjusted(24, 0, -24, 0), Qt::AlignVCenter | Qt::AlignLeft, surname(m_athlete));
    painter.setPen(QPen(mutedInk(colours), 1.3, Qt::SolidLine, Qt::RoundCap));
    const QRectF x = QRectF(cross()).adjusted(4.5, 4.5, -4.5, -4.5);
    painter.drawLine(x.topLeft(), x.bottomRight());
    painter.drawLine(x.topRight(), x.bottomLeft());
}

void PinChip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && cross().adjusted(-4, -6, 8, 6).contains(event->position().toPoint())) {
        setDown(false);
        m_pins->unpin(m_athlete);
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void PinChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        m_pins->unpin(m_athlete);
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void PinChip::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    PinnedAthletes *pins = m_pins;
    const QString athlete = m_athlete;
    connect(menu->addAction(tr("Measure the others against %1").arg(athlete)), &QAction::triggered, pins,
        [pins, athlete] { pins->setReference(athlete); });
    connect(menu->addAction(tr("Unpin")), &QAction::triggered, pins, [pins, athlete] { pins->unpin(athlete); });
    menu->popup(event->globalPos());
}

PinBar::PinBar(PinnedAthletes *pins, QWidget *parent)
    : QWidget(parent)
    , m_pins(pins)
    , m_hint(new QLabel(tr("Press C on a row to compare"), this))
{
    setAccessibleName(tr("Pinned athletes"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(std::max(chipHeight, fontMetrics().height() + 8) + 2);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    connect(m_pins, &PinnedAthletes::changed, this, &PinBar::refresh);
    refresh();
}

void PinBar::refresh()
{
    // Chips of athletes that stay stay too, with their focus.
    QList<PinChip *> chips;
    for (const Pin &pin : m_pins->pins()) {
        PinChip *chip = nullptr;
        for (PinChip *had : m_chips) {
            if (had->athlete() == pin.athlete) {
                chip = had;
            }
        }
        if (!chip) {
            chip = new PinChip(m_pins, pin.athlete, this);
        }
        chip->refresh();
        chips << chip;
    }
    for (PinChip *chip : m_chips) {
        if (!chips.contains(chip)) {
            chip->hide();
            chip->deleteLater();
        }
    }
    m_chips = chips;
    arrange();
}

void PinBar::resizeEvent(QResizeEvent *) { arrange(); }

void PinBar::arrange()
{
    // To the right, next to Compare; what does not fit at the left is on the compare page.
    int x = width();
    for (auto chip = m_chips.rbegin(); chip != m_chips.rend(); ++chip) {
        const QSize size = (*chip)->sizeHint();
        x -= size.width();
        (*chip)->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
        (*chip)->setVisible(x >= 0);
        x -= 6;
    }
    const int hint = m_hint->sizeHint().width();
    m_hint->setGeometry(width() - hint - 4, 0, hint, height());
    m_hint->setVisible(m_chips.isEmpty() && hint < width());
}

} // namespace proofline
