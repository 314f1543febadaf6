// One line of words that gives way: cut at the end where there is no room, whole in the tool tip and for screen
// readers.
#pragma once

#include <QLabel>
#include <QPainter>
#include <QStringBuilder>

namespace proofline {

class ElidedLabel : public QLabel
{
public:
    explicit ElidedLabel(const QString &text = {})
    {
        setTextFormat(Qt::PlainText);
        say(text);
    }

    void say(const QString &words)
    {
        setText(words);
        setToolTip(words.isEmpty() ? QString()
                                   : QString(QLatin1String("<qt>") % words.toHtmlEscaped() % QLatin1String("</qt>")));
    }

    QSize minimumSizeHint() const override
    {
        const QSize whole = QLabel::sizeHint();
        return {std::min(whole.width(), 4 * fontMetrics().averageCharWidth()), whole.height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(contentsRect(), int(alignment()) | Qt::TextSingleLine,
            fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
    }
};

} // namespace proofline
