#include "ui/empty_state.h"

#include "ui/style.h"
#include "ui/theme.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace proofline {

EmptyState::EmptyState(const QString &title, const QString &hint, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_buttons(new QVBoxLayout)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(6);
    column->addStretch(2);
    for (QLabel *label : {m_title, m_hint}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    m_buttons->setContentsMargins(0, 8, 0, 0);
    m_buttons->setSpacing(6);
    column->addLayout(m_buttons);
    column->addStretch(3);
    say(title, hint);
    setLook();
}

void EmptyState::say(const QString &title, const QString &hint)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_title->setAccessibleName(title);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_hint->setAccessibleName(hint);
    setAccessibleName(title.isEmpty() ? hint : title);
    setAccessibleDescription(hint);
}

void EmptyState::addAction(QAction *action)
{
    auto *button = new QPushButton(action->icon(), action->text(), this);
    button->setAccessibleName(action->text().remove(u'&'));
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_buttons->addWidget(button, 0, Qt::AlignHCenter);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        setLook();
    }
}

void EmptyState::setLook()
{
    const QFont face = bold(font());
    if (m_title->font() != face) {
        m_title->setFont(face);
    }
    QPalette quiet = m_hint->palette();
    if (quiet.color(QPalette::WindowText) != mutedInk(palette())) {
        quiet.setColor(QPalette::WindowText, mutedInk(palette()));
        m_hint->setPalette(quiet);
    }
}

} // namespace proofline
