#include "ui/pinned_athletes.h"

#include "ui/theme.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace proofline {

PinnedAthletes::PinnedAthletes(QObject *parent)
    : QObject(parent)
{
}

const Pin *PinnedAthletes::find(const QString &athlete) const
{
    const auto found =
        std::find_if(m_pins.begin(), m_pins.end(), [&](const Pin &pin) { return pin.athlete == athlete; });
    return found == m_pins.end() ? nullptr : &*found;
}

QStringList PinnedAthletes::athletesOn() const
{
    QStringList names;
    for (const Pin &pin : m_pins)
        if (pin.on)
            names << pin.athlete;
    return names;
}

QString PinnedAthletes::pin(const QString &athlete)
{
    if (athlete.isEmpty())
        return tr("This row names no athlete.");
    if (find(athlete)) {
        setOn(athlete, true);
        return {};
    }
    if (m_pins.size() >= std::size_t(most))
        return tr("Twelve athletes are pinned already; unpin one first.");
    Pin next;
    next.athlete = athlete;
    while (std::any_of(m_pins.begin(), m_pins.end(), [&](const Pin &known) { return known.look == next.look; }))
        ++next.look;
    m_pins.push_back(next);
    Q_EMIT changed();
    return {};
}

QString PinnedAthletes::toggle(const QString &athlete)
{
    if (!find(athlete))
        return pin(athlete);
    unpin(athlete);
    return {};
}

void PinnedAthletes::unpin(const QString &athlete)
{
    if (std::erase_if(m_pins, [&](const Pin &pin) { return pin.athlete == athlete; }) == 0)
        return;
    if (m_reference == athlete)
        m_reference.clear();
    Q_EMIT changed();
}

void PinnedAthletes::setOn(const QString &athlete, bool on)
{
    for (Pin &pin : m_pins)
        if (pin.athlete == athlete && pin.on != on) {
            pin.on = on;
            Q_EMIT changed();
        }
}

void PinnedAthletes::clear()
{
    if (m_pins.empty())
        return;
    m_pins.clear();
    m_reference.clear();
    Q_EMIT changed();
}

QString PinnedAthletes::reference() const
{
    if (const Pin *chosen = find(m_reference); chosen && chosen->on)
        return m_reference;
    const QStringList names = athletesOn();
    return names.isEmpty() ? QString() : names.front();
}

void PinnedAthletes::setReference(const QString &athlete)
{
    if (m_reference == athlete || !find(athlete))
        return;
    m_reference = athlete;
    Q_EMIT changed();
}

QColor pinColour(int look, const QPalette &palette) { return pinInk(palette, look); }

namespace {

// A regular polygon, or a star where `inner` is below 1; the first point is straight up, turned by `turn` degrees.
QPainterPath polygon(QPointF centre, double radius, int corners, double inner = 1, double turn = 0)
{
    QPainterPath path;
    const int points = inner < 1 ? 2 * corners : corners;
    for (int i = 0; i < points; ++i) {
        const double r = inner < 1 && i % 2 == 1 ? radius * inner : radius;
        const double angle = (turn - 90 + 360.0 * i / points) * std::numbers::pi / 180;
        const QPointF at = centre + QPointF(r * std::cos(angle), r * std::sin(angle));
        i == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    path.closeSubpath();
    return path;
}

QPainterPath cross(QPointF centre, double radius, double turn)
{
    const double arm = radius * 0.36;
    QPainterPath path;
    const std::array<QPointF, 12> corners{QPointF(-arm, -radius), {arm, -radius}, {arm, -arm}, {radius, -arm},
        {radius, arm}, {arm, arm}, {arm, radius}, {-arm, radius}, {-arm, arm}, {-radius, arm}, {-radius, -arm},
        {-arm, -arm}};
    const double c = std::cos(turn * std::numbers::pi / 180), s = std::sin(turn * std::numbers::pi / 180);
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const QPointF at =
            centre + QPointF(corners[i].x() * c - corners[i].y() * s, corners[i].x() * s + corners[i].y() * c);
        i == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    path.closeSubpath();
    return path;
}

} // namespace

QPainterPath pinShape(int look, QPointF centre, double radius)
{
    QPainterPath path;
    switch ((look % PinnedAthletes::most + PinnedAthletes::most) % PinnedAthletes::most) {
    case 0: path.addEllipse(centre, radius, radius); break;
    case 1:
        path.addRect(QRectF(centre.x() - radius * 0.9, centre.y() - radius * 0.9, radius * 1.8, radius * 1.8));
        break;
    case 2: return polygon(centre + QPointF(0, radius * 0.2), radius * 1.25, 3);
    case 3: return polygon(centre, radius * 1.25, 4);
    case 4: return cross(centre, radius * 1.2, 45);
    case 5: return polygon(centre, radius * 1.15, 5);
    case 6: return polygon(centre - QPointF(0, radius * 0.2), radius * 1.25, 3, 1, 180);
    case 7: return polygon(centre, radius * 1.4, 5, 0.45);
    case 8: return polygon(centre, radius * 1.15, 6);
    case 9: return cross(centre, radius * 1.2, 0);
    case 10: // a half disc, flat side down
        path.moveTo(centre + QPointF(-radius * 1.2, radius * 0.6));
        path.arcTo(QRectF(centre.x() - radius * 1.2, centre.y() - radius * 0.7, radius * 2.4, radius * 2.6), 180, -180);
        path.closeSubpath();
        break;
    default: // an hourglass
        path.moveTo(centre + QPointF(-radius, -radius));
        path.lineTo(centre + QPointF(radius, -radius));
        path.lineTo(centre + QPointF(-radius, radius));
        path.lineTo(centre + QPointF(radius, radius));
        path.closeSubpath();
        break;
    }
    return path;
}

QString pinShapeName(int look)
{
    static const std::array<QString, 12> names{u"circle"_s, u"square"_s, u"triangle"_s, u"diamond"_s, u"cross"_s,
        u"pentagon"_s, u"triangle pointing down"_s, u"star"_s, u"hexagon"_s, u"plus"_s, u"half disc"_s, u"hourglass"_s};
    return names[std::size_t((look % 12 + 12) % 12)];
}

} // namespace proofline
