// The typed filter: a field with a magnifier, and a strip that says why a filter is none.
#pragma once

#include <QLineEdit>
#include <QWidget>

namespace proofline {

class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);
    void setHint(const QString &hint) { m_hint = hint; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_hint; // "Ctrl+F", at the right while empty
};

class MessageStrip : public QWidget
{
    Q_OBJECT
public:
    explicit MessageStrip(QWidget *parent = nullptr);
    void say(const QString &sentence); // empty: hides
    const QString &sentence() const { return m_sentence; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_sentence;
};

} // namespace proofline
