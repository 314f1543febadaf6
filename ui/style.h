// How controls are drawn: Fusion with flat headers, thin scroll bars and one focus frame; and the fonts of each pane.
#pragma once

#include "ui/theme.h"

#include <QFont>
#include <QProxyStyle>

class QApplication;

namespace proofline {

class FlatStyle : public QProxyStyle
{
    Q_OBJECT
public:
    FlatStyle();

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(
        PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(
        ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
        const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(
        StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
};

// Style, font and colours for the whole program. Call once before the first widget; `choice` may change later.
void dressApplication(QApplication &application, ThemeChoice choice);
void applyTheme(ThemeChoice choice); // on the running application

QFont resized(const QFont &font, double share); // the same font at a share of its size
QFont smallFont(const QFont &font); // dock titles, headers, file names: 12 where text is 13
QFont captionFont(const QFont &font); // rules, hints: 11.5 where text is 13
QFont serifFont(const QFont &font, double share); // the article's and quotes' face
QFont bold(QFont font);

// Text whose digits are all equally wide, also where the font's own are not. Right-aligned in `rect`.
void drawFigures(QPainter &painter, const QRectF &rect, const QString &text);
double figuresWidth(const QFont &font, const QString &text);

} // namespace proofline
