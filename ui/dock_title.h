// A dock's title bar: its name in bold, a quiet detail, a few controls of its own, float and close.
#pragma once

#include <QWidget>

class QDockWidget;
class QHBoxLayout;
class QToolButton;

namespace proofline {

class DockTitle : public QWidget
{
    Q_OBJECT
public:
    explicit DockTitle(QDockWidget *dock);
    void setDetail(const QString &detail);
    const QString &detail() const { return m_detail; }
    void addControl(QWidget *control); // before float and close
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QDockWidget *m_dock;
    QString m_detail;
    QHBoxLayout *m_row;
    int m_controls = 0;
};

} // namespace proofline
