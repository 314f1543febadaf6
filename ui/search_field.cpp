#include "ui/search_field.h"

#include "ui/icons.h"
#include "ui/marks.h"
#include "ui/style.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace proofline {

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    addAction(icon(Sign::Search), QLineEdit::LeadingPosition);
    setPlaceholderText(tr("Athlete, race, nation, club…"));
    setClearButtonEnabled(true);
    setAcceptDrops(false); // files dropped here are the window's
    setAccessibleName(tr("Filter the results"));
    setAccessibleDescription(tr("Words, or column:text, time<2:30, age>=60, nation:KEN"));
    setToolTip(tr("Words over all text columns, or <b>nation:KEN</b>, <b>time&lt;2:30</b>, <b>age&gt;=60</b>"));
}

QSize SearchField::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 54, std::max(30, fontMetrics().height() + 12)};
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (text().isEmpty() && !m_hint.isEmpty() && width() > fontMetrics().averageCharWidth() * 20) {
        QPainter painter(this);
        painter.setFont(captionFont(font()));
        painter.setPen(mutedInk(palette()));
        painter.drawText(rect().adjusted(0, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter, m_hint);
    }
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

MessageStrip::MessageStrip(QWidget *parent)
    : QWidget(parent)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    hide();
}

void MessageStrip::say(const QString &sentence)
{
    m_sentence = sentence;
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
    update();
}

QSize MessageStrip::sizeHint() const { return {100, std::max(28, fontMetrics().height() + 10)}; }

void MessageStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, paneLine(palette()));
    paintCross(painter, QRectF(10, (height() - 15) / 2.0, 15, 15), hot(palette()));
    painter.setPen(palette().color(QPalette::Text));
    const QRect room = rect().adjusted(32, 0, -8, -1);
    painter.drawText(
        room, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(m_sentence, Qt::ElideRight, room.width()));
}

} // namespace proofline
