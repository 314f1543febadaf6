#include "ui/style.h"

#include "ui/marks.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QLineEdit>
#include <QMenuBar>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolButton>
#include <algorithm>

namespace proofline {

using namespace Qt::StringLiterals;

namespace {

constexpr int scrollBarExtent = 12;
constexpr double corner = 4.0;

void framed(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &edge, double width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    const double inset = edge.isValid() ? width / 2 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner, corner);
    painter.restore();
}

// A pointed-at or pressed flat control.
QColor raised(const QPalette &palette, bool pressed)
{
    return mix(palette.color(QPalette::Window), palette.color(QPalette::Text), pressed ? 0.14 : 0.07);
}

void drawCheckBox(QPainter &painter, const QStyleOption &option)
{
    const bool on = option.state & QStyle::State_On;
    const bool partly = option.state & QStyle::State_NoChange;
    const QColor ink = accent(option.palette);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool enabled = option.state & QStyle::State_Enabled;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on || partly ? ink : controlEdge(option.palette), 1.2));
    painter.setBrush(on && enabled ? ink : option.palette.color(QPalette::Base));
    painter.setOpacity(enabled ? 1.0 : 0.5);
    painter.drawRoundedRect(box, 3, 3);
    if (partly) {
        painter.fillRect(box.adjusted(3, box.height() / 2 - 1, -3, -box.height() / 2 + 1), ink);
    }
    painter.restore();
    if (on) {
        paintTick(painter, box.adjusted(1, 1, -1, -1), option.palette.color(QPalette::Base));
    }
}

} // namespace

FlatStyle::FlatStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void FlatStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QToolButton *>(widget) || qobject_cast<QPushButton *>(widget)
        || qobject_cast<QComboBox *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

void FlatStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    switch (element) {
    case PE_FrameFocusRect: framed(*painter, option->rect, {}, accent(palette), 2); return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheckBox(*painter, *option); return;
    case PE_IndicatorRadioButton: {
        const bool on = option->state & State_On;
        const QRectF box = QRectF(option->rect).adjusted(1, 1, -1, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(on ? accent(palette) : controlEdge(palette), on ? 2 : 1.2));
        painter->setBrush(palette.color(QPalette::Base));
        painter->drawEllipse(box);
        painter->restore();
        if (on) {
            paintDot(*painter, box.adjusted(3.5, 3.5, -3.5, -3.5), accent(palette));
        }
        return;
    }
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0) {
            const bool focus = option->state & State_HasFocus;
            framed(*painter, option->rect, palette.color(QPalette::Base),
                focus ? accent(palette) : controlEdge(palette), focus ? 2 : 1);
        } else {
            painter->fillRect(option->rect, palette.color(QPalette::Base));
        }
        return;
    case PE_FrameLineEdit: return; // drawn with the panel
    case PE_PanelButtonTool: {
        const bool on = option->state & (State_Sunken | State_On);
        if (on || (option->state & State_MouseOver && option->state & State_Enabled)) {
            const QColor fill =
                option->state & State_On ? selectionGround(palette) : raised(palette, option->state & State_Sunken);
            framed(*painter, option->rect, fill, {}, 0);
        }
        if (option->state & State_HasFocus && option->state & State_KeyboardFocusChange) {
            framed(*painter, option->rect, {}, accent(palette), 2);
        }
        return;
    }
    case PE_PanelButtonCommand: {
        const bool focus = option->state & State_HasFocus;
        const bool down = option->state & State_Sunken;
        const bool over = option->state & State_MouseOver;
        const QColor fill = option->state & State_On ? selectionGround(palette)
            : down || over                           ? raised(palette, down)
                                                     : palette.color(QPalette::Base);
        framed(*painter, option->rect, fill, focus ? accent(palette) : controlEdge(palette), focus ? 2 : 1);
        return;
    }
    case PE_Frame:
    case PE_FrameDockWidget:
    case PE_FrameStatusBarItem:
    case PE_FrameTabWidget:
    case PE_FrameTabBarBase:
    case PE_PanelMenuBar: return;
    case PE_PanelToolBar:
    case PE_PanelStatusBar: {
        painter->fillRect(option->rect, palette.color(QPalette::Window));
        return;
    }
    case PE_IndicatorDockWidgetResizeHandle: painter->fillRect(option->rect, paneLine(palette)); return;
    case PE_FrameMenu:
        painter->save();
        painter->setPen(strongLine(palette));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_IndicatorToolBarSeparator: {
        const QRect rect = option->rect;
        painter->fillRect(QRect(rect.center().x(), rect.top() + 8, 1, rect.height() - 16), paneLine(palette));
        return;
    }
    default: break; // the other hundred elements are Fusion's
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void FlatStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    switch (element) {
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, palette.color(QPalette::Window));
        if (widget) {
            painter->fillRect(QRect(0, widget->height() - 1, widget->width(), 1), paneLine(palette));
        }
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(option->rect, palette.color(QPalette::Window));
            if (widget && option->rect.bottom() >= widget->height() - 1) {
                painter->fillRect(
                    QRect(option->rect.left(), widget->height() - 1, option->rect.width(), 1), paneLine(palette));
            }
            if (option->state & State_Selected) {
                framed(*painter, QRectF(option->rect).adjusted(1, 2, -1, -2), selectionGround(palette), {}, 0);
            }
            const bool keys = proxy()->styleHint(SH_UnderlineShortcut, option, widget, nullptr);
            drawItemText(painter, item->rect, Qt::AlignCenter | (keys ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                palette, option->state & State_Enabled, item->text, QPalette::WindowText);
        }
        return;
    case CE_ToolBar:
        painter->fillRect(option->rect, palette.color(QPalette::Window));
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), paneLine(palette));
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, palette.color(QPalette::Window));
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), strongLine(palette));
        return;
    case CE_Splitter: painter->fillRect(option->rect, strongLine(palette)); return;
    case CE_TabBarTabShape:
        painter->fillRect(option->rect, palette.color(QPalette::Window));
        if (option->state & State_Selected) {
            const QRect rect = option->rect;
            painter->fillRect(QRect(rect.left() + 4, rect.bottom() - 1, rect.width() - 8, 2), accent(palette));
        }
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            const bool chosen = option->state & State_Selected;
            painter->save();
            if (chosen) {
                painter->setFont(bold(painter->font()));
            }
            painter->setPen(
                chosen || option->state & State_MouseOver ? palette.color(QPalette::WindowText) : mutedInk(palette));
            painter->drawText(option->rect, Qt::AlignCenter | Qt::TextHideMnemonic, tab->text);
            painter->restore();
            if (option->state & State_HasFocus) {
                framed(*painter, QRectF(option->rect).adjusted(2, 3, -2, -3), {}, accent(palette), 2);
            }
        }
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon && !button->icon.isNull()) {
            const QIcon::Mode mode = option->state & State_Enabled ? QIcon::Normal : QIcon::Disabled;
            const QRect rect = option->rect;
            const int textWidth = option->fontMetrics.horizontalAdvance(button->text);
            const int left = rect.left() + std::max(8, (rect.width() - textWidth - 16 - 7) / 2);
            button->icon.paint(
                painter, QRect(left, rect.top() + (rect.height() - 16) / 2, 16, 16), Qt::AlignCenter, mode);
            painter->save();
            painter->setFont(button->font);
            painter->setPen(palette.color(
                option->state & State_Enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
            painter->drawText(QRect(left + 16 + 7, rect.top(), textWidth + 2, rect.height()),
                Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic, button->text);
            painter->restore();
            return;
        }
        break;
    case CE_ProgressBarGroove: framed(*painter, option->rect, gridLine(palette), {}, 0); return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            const double span = std::max(1, bar->maximum - bar->minimum);
            QRectF done = option->rect;
            done.setWidth(done.width() * std::clamp((bar->progress - bar->minimum) / span, 0.0, 1.0));
            framed(*painter, done, accent(palette), {}, 0);
        }
        return;
    default: break; // the rest is Fusion's
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void FlatStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!slider || slider->maximum <= slider->minimum) {
            return;
        }
        const QRectF handle = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
        const bool held = option->state & State_Sunken && option->activeSubControls & SC_ScrollBarSlider;
        const bool over = option->state & State_MouseOver && option->activeSubControls & SC_ScrollBarSlider;
        const bool across = option->state & State_Horizontal;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(held || over ? controlEdge(option->palette) : strongLine(option->palette));
        const QRectF grip = across ? handle.adjusted(2, 2, -2, -3) : handle.adjusted(2, 2, -3, -2);
        painter->drawRoundedRect(grip, 3.5, 3.5);
        painter->restore();
        return;
    }
    if (control == CC_ToolButton) {
        const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        if (button && button->features & QStyleOptionToolButton::HasMenu && !(button->subControls & SC_ToolButtonMenu)
            && !button->text.isEmpty()) {
            QStyleOptionToolButton panel = *button;
            proxy()->drawPrimitive(PE_PanelButtonTool, &panel, painter, widget);
            const QPalette &palette = option->palette;
            const bool over = option->state & (State_MouseOver | State_Sunken);
            painter->save();
            painter->setFont(button->font);
            painter->setPen(over ? palette.color(QPalette::WindowText) : mutedInk(palette));
            painter->drawText(option->rect.adjusted(8, 0, -20, 0),
                Qt::AlignLeft | Qt::AlignVCenter | Qt::TextHideMnemonic, button->text);
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(mutedInk(palette), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const QPointF at(option->rect.right() - 12, option->rect.center().y() + 1);
            painter->drawPolyline(QPolygonF({at + QPointF(-3.5, -2), at + QPointF(0, 1.5), at + QPointF(3.5, -2)}));
            painter->restore();
            return;
        }
    }
    if (control == CC_ComboBox) {
        const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (box && !box->editable) {
            const QPalette &palette = option->palette;
            const bool focus = option->state & State_HasFocus;
            const bool over = option->state & State_MouseOver;
            if (box->frame || focus || over) {
                framed(*painter, option->rect,
                    over ? raised(palette, false) : palette.color(box->frame ? QPalette::Base : QPalette::Window),
                    focus            ? accent(palette)
                        : box->frame ? controlEdge(palette)
                                     : QColor(),
                    focus ? 2 : 1);
            }
            const QPointF at(option->rect.right() - 11, option->rect.center().y() + 1);
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(mutedInk(palette), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter->drawPolyline(QPolygonF({at + QPointF(-3.5, -2), at + QPointF(0, 1.5), at + QPointF(3.5, -2)}));
            painter->restore();
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect FlatStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl subControl, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (slider) {
            const bool across = slider->orientation == Qt::Horizontal;
            const int length = across ? option->rect.width() : option->rect.height();
            const qint64 range = qint64(slider->maximum) - slider->minimum;
            int grip = length;
            if (range > 0) {
                grip = std::clamp(int(qint64(length) * slider->pageStep / (range + slider->pageStep)), 32, length);
            }
            const int start = sliderPositionFromValue(
                slider->minimum, slider->maximum, slider->sliderPosition, length - grip, slider->upsideDown);
            const auto part = [&](int from, int to) {
                return across ? QRect(option->rect.left() + from, option->rect.top(), to - from, option->rect.height())
                              : QRect(option->rect.left(), option->rect.top() + from, option->rect.width(), to - from);
            };
            switch (subControl) {
            case SC_ScrollBarSlider: return part(start, start + grip);
            case SC_ScrollBarGroove: return option->rect;
            case SC_ScrollBarSubPage: return part(0, start);
            case SC_ScrollBarAddPage: return part(start + grip, length);
            default: return {}; // no arrow buttons
            }
        }
    }
    return QProxyStyle::subControlRect(control, option, subControl, widget);
}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return scrollBarExtent;
    case PM_ScrollBarSliderMin: return 32;
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent: return 1; // Qt widens what the mouse may grab to five
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 15;
    case PM_ToolBarFrameWidth: return 0;
    case PM_ToolBarItemMargin: return 7;
    case PM_ToolBarItemSpacing: return 4;
    case PM_SmallIconSize:
    case PM_ToolBarIconSize:
    case PM_ButtonIconSize: return 16;
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin: return 0;
    case PM_MenuBarHMargin: return 6;
    case PM_MenuBarItemSpacing: return 0;
    case PM_TabBarTabHSpace: return 28;
    case PM_TabBarTabVSpace: return 14;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseHeight:
    case PM_TabBarTabOverlap: return 0;
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QAbstractItemView *>(widget)) {
            return 0;
        }
        break;
    default: break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int FlatStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_Widget_Animation_Duration:
    case SH_Widget_Animate: return 0;
    case SH_ScrollBar_Transient: return 0;
    case SH_TabBar_Alignment: return Qt::AlignLeft;
    case SH_EtchDisabledText: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize FlatStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_MenuBarItem: return {size.width() + 16, std::max(28, option->fontMetrics.height() + 8)};
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->toolButtonStyle == Qt::ToolButtonTextBesideIcon) {
            return {option->fontMetrics.horizontalAdvance(button->text) + 16 + 7 + 18, std::max(result.height(), 28)};
        }
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && button->features & QStyleOptionToolButton::HasMenu && !button->text.isEmpty()) {
            return {option->fontMetrics.horizontalAdvance(button->text) + 34, std::max(result.height(), 28)};
        }
        return {result.width(), std::max(result.height(), 28)};
    case CT_PushButton: return {size.width() + 24, std::max(28, option->fontMetrics.height() + 10)};
    case CT_LineEdit:
    case CT_ComboBox: return {result.width(), std::max(result.height(), 28)};
    case CT_TabBarTab:
        // Room for the bold face of the chosen tab.
        return {result.width() + option->fontMetrics.averageCharWidth(), std::max(result.height(), 32)};
    default: return result;
    }
}

void dressApplication(QApplication &application, ThemeChoice choice)
{
    application.setStyle(new FlatStyle);
    QFont font = QApplication::font();
    // Without a desktop Qt falls back to 9 points, too small for a table of figures.
    if (qEnvironmentVariableIsEmpty("XDG_CURRENT_DESKTOP")) {
        const QStringList families = QFontDatabase::families();
        for (const QString &family : {u"Noto Sans"_s, u"DejaVu Sans"_s}) {
            if (families.contains(family)) {
                font.setFamilies({family});
                break;
            }
        }
        font.setPixelSize(13);
        QApplication::setFont(font);
    }
    application.setEffectEnabled(Qt::UI_AnimateMenu, false);
    application.setEffectEnabled(Qt::UI_AnimateCombo, false);
    application.setEffectEnabled(Qt::UI_AnimateTooltip, false);
    application.setEffectEnabled(Qt::UI_FadeMenu, false);
    application.setEffectEnabled(Qt::UI_FadeTooltip, false);
    applyTheme(choice);
}

void applyTheme(ThemeChoice choice)
{
    static const QPalette platform = QApplication::palette(); // as the desktop gave it, before the first change
    QApplication::setPalette(paletteFor(choice, platform));
}

QFont resized(const QFont &font, double share)
{
    QFont other = font;
    if (font.pixelSize() > 0) {
        other.setPixelSize(std::max(1, int(std::lround(font.pixelSize() * share))));
    } else {
        other.setPointSizeF(font.pointSizeF() * share);
    }
    return other;
}

QFont smallFont(const QFont &font) { return resized(font, 12.0 / 13.0); }
QFont captionFont(const QFont &font) { return resized(font, 11.5 / 13.0); }

QFont serifFont(const QFont &font, double share)
{
    static const QStringList wanted = [] {
        const QStringList families = QFontDatabase::families();
        for (const QString &family : {u"Noto Serif"_s, u"DejaVu Serif"_s, u"Liberation Serif"_s}) {
            if (families.contains(family)) {
                return QStringList{family};
            }
        }
        return QStringList{u"serif"_s};
    }();
    QFont serif = resized(font, share);
    serif.setFamilies(wanted);
    serif.setStyleHint(QFont::Serif);
    return serif;
}

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

namespace {

// The widest digit's advance where digits differ, 0 where they are equally wide.
double digitCell(const QFontMetricsF &metrics)
{
    double widest = 0;
    double narrowest = 1e9;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
        const double advance = metrics.horizontalAdvance(QChar(digit));
        widest = std::max(widest, advance);
        narrowest = std::min(narrowest, advance);
    }
    return widest - narrowest > 0.01 ? widest : 0.0;
}

} // namespace

double figuresWidth(const QFont &font, const QString &text)
{
    const QFontMetricsF metrics(font);
    const double cell = digitCell(metrics);
    if (cell == 0.0) {
        return metrics.horizontalAdvance(text);
    }
    double width = 0;
    for (const QChar c : text) {
        width += c.isDigit() ? cell : metrics.horizontalAdvance(c);
    }
    return width;
}

void drawFigures(QPainter &painter, const QRectF &rect, const QString &text)
{
    const QFontMetricsF metrics(painter.font());
    const double cell = digitCell(metrics);
    if (cell == 0.0) {
        painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text);
        return;
    }
    double x = rect.right() - figuresWidth(painter.font(), text);
    const double y = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    for (const QChar c : text) {
        const double advance = metrics.horizontalAdvance(c);
        const double width = c.isDigit() ? cell : advance;
        painter.drawText(QPointF(x + (width - advance) / 2, y), QString(c));
        x += width;
    }
}

} // namespace proofline
