// The pinned athletes in the toolbar: marker, surname and a cross each; a click switches one off and on.
#pragma once

#include "ui/pinned_athletes.h"

#include <QAbstractButton>
#include <QWidget>

class QLabel;

namespace proofline {

class PinChip : public QAbstractButton
{
    Q_OBJECT
public:
    PinChip(PinnedAthletes *pins, const QString &athlete, QWidget *parent);
    const QString &athlete() const { return m_athlete; }
    void refresh();
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QRect cross() const;

    PinnedAthletes *m_pins;
    QString m_athlete;
};

class PinBar : public QWidget
{
    Q_OBJECT
public:
    explicit PinBar(PinnedAthletes *pins, QWidget *parent = nullptr);
    QSize minimumSizeHint() const override { return {40, 28}; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void arrange();

    PinnedAthletes *m_pins;
    QList<PinChip *> m_chips;
    QLabel *m_hint;
};

} // namespace proofline
