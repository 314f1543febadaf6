// What a pane says while it has nothing to show: what this is and what to do next.
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QVBoxLayout;

namespace proofline {

class EmptyState : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString &title, const QString &hint, QWidget *parent = nullptr);
    void say(const QString &title, const QString &hint);
    void addAction(QAction *action); // as a button
    using QWidget::addAction;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setLook();

    QLabel *m_title;
    QLabel *m_hint;
    QVBoxLayout *m_buttons;
};

} // namespace proofline
