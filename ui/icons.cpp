#include "ui/icons.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

namespace proofline {

namespace {

QPainterPath pathOf(Sign sign)
{
    QPainterPath path;
    const auto line = [&path](std::initializer_list<QPointF> points) {
        path.moveTo(*points.begin());
        for (auto at = points.begin() + 1; at != points.end(); ++at) {
            path.lineTo(*at);
        }
    };
    switch (sign) {
    case Sign::Open:
    case Sign::Folder:
        line({{2, 12.5}, {2, 3.5}, {6, 3.5}, {7.5, 5.5}, {13, 5.5}, {13, 7.5}});
        line({{2, 12.5}, {4.5, 7.5}, {15, 7.5}, {12.5, 12.5}, {2, 12.5}});
        break;
    case Sign::Paste:
        path.addRoundedRect(QRectF(3, 3, 10, 11), 1, 1);
        path.addRoundedRect(QRectF(5.5, 1.5, 5, 3), 1, 1);
        line({{5.5, 8}, {10.5, 8}});
        line({{5.5, 11}, {9, 11}});
        break;
    case Sign::Search:
        path.addEllipse(QPointF(7, 7), 4.5, 4.5);
        line({{10.5, 10.5}, {14, 14}});
        break;
    case Sign::Compare:
        path.addRoundedRect(QRectF(2.5, 2.5, 4, 11), 1, 1);
        path.addRoundedRect(QRectF(9.5, 5.5, 4, 8), 1, 1);
        break;
    case Sign::Picture:
        path.addRoundedRect(QRectF(1.5, 2.5, 13, 11), 1, 1);
        path.addEllipse(QPointF(5.2, 6), 1.1, 1.1);
        line({{2, 12}, {6.5, 8.5}, {8.5, 10}, {11.5, 7}, {14, 9.5}});
        break;
    case Sign::Close:
        line({{4, 4}, {12, 12}});
        line({{12, 4}, {4, 12}});
        break;
    case Sign::Float:
        path.addRect(QRectF(3, 5.5, 7.5, 7.5));
        line({{5.5, 5.5}, {5.5, 3}, {13, 3}, {13, 10.5}, {10.5, 10.5}});
        break;
    case Sign::Previous: line({{10, 3.5}, {5.5, 8}, {10, 12.5}}); break;
    case Sign::Next: line({{6, 3.5}, {10.5, 8}, {6, 12.5}}); break;
    case Sign::Copy:
        path.addRoundedRect(QRectF(5.5, 5.5, 8, 8), 1, 1);
        line({{3, 10.5}, {2.5, 10.5}, {2.5, 2.5}, {10.5, 2.5}, {10.5, 3}});
        break;
    case Sign::Undo:
        line({{5.5, 3}, {2.5, 6}, {5.5, 9}});
        path.moveTo(2.5, 6);
        path.lineTo(9.5, 6);
        path.cubicTo(QPointF(14.5, 6), QPointF(14.5, 13), QPointF(9.5, 13));
        path.lineTo(6, 13);
        break;
    case Sign::Settle: line({{3, 8.5}, {6.5, 12}, {13, 4}}); break;
    case Sign::Filter: line({{2, 3}, {14, 3}, {9.5, 8.5}, {9.5, 13}, {6.5, 11.5}, {6.5, 8.5}, {2, 3}}); break;
    }
    return path;
}

class LineIcon : public QIconEngine
{
public:
    explicit LineIcon(Sign sign)
        : m_sign(sign)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const QPalette palette = QApplication::palette();
        const double side = std::min(rect.width(), rect.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.center().x() + 0.5 - side / 2 + 0.5, rect.center().y() + 0.5 - side / 2 + 0.5);
        painter->scale(side / 16.0, side / 16.0);
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        painter->setPen(
            QPen(palette.color(group, QPalette::ButtonText), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPath(pathOf(m_sign));
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return picture;
    }

    QIconEngine *clone() const override { return new LineIcon(m_sign); }

private:
    Sign m_sign;
};

} // namespace

QIcon icon(Sign sign) { return QIcon(new LineIcon(sign)); }

} // namespace proofline
