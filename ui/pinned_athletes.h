// The athletes to compare: one state shared by table, chart, article and compare page, with looks that stay.
#pragma once

#include <QColor>
#include <QObject>
#include <QPainterPath>
#include <QPalette>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace proofline {

// One pinned athlete. The look stays the same however many others come and go.
struct Pin
{
    QString athlete; // as Athlete::name or an official row's athlete says it
    int look = 0; // 0..11: colour and shape, see pinColour and pinShape
    bool on = true; // switched off: keeps its look, is not drawn as pinned
    friend bool operator==(const Pin &, const Pin &) = default;
};

class PinnedAthletes : public QObject
{
    Q_OBJECT
public:
    static constexpr int most = 12;

    explicit PinnedAthletes(QObject *parent = nullptr);

    const std::vector<Pin> &pins() const { return m_pins; } // in the order they were pinned
    const Pin *find(const QString &athlete) const; // null when not pinned
    QStringList athletesOn() const;

    // Each returns the reason why not, or nothing. Pinning a pinned athlete switches it on.
    QString pin(const QString &athlete);
    QString toggle(const QString &athlete); // key C: pins or unpins
    void unpin(const QString &athlete);
    void setOn(const QString &athlete, bool on);
    void clear();

    // Whom gaps and paces are measured against: a pinned athlete; the first one when none was chosen.
    QString reference() const;
    void setReference(const QString &athlete);

Q_SIGNALS:
    void changed(); // once per change, whatever changed

private:
    std::vector<Pin> m_pins;
    QString m_reference;
};

// The colour of a look on the palette's Base (at least 4.5 against it, so it may be text), and its name in words.
QColor pinColour(int look, const QPalette &palette);
// Twelve shapes that differ without colour: circle, square, triangle, diamond, cross, pentagon, ... of equal weight.
QPainterPath pinShape(int look, QPointF centre, double radius);
QString pinShapeName(int look);

} // namespace proofline
