// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/studio_style.h"

#include <QPainter>
#include <QPushButton>
#include <QStyleOption>

#include "widgets/style/theme.h"

namespace strata::style {
namespace {

void roundedBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& line, qreal width = 1) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const qreal inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), kSmallRadius, kSmallRadius);
    painter->restore();
}

bool isMainButton(const QStyleOption* option) {
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton) &&
           (option->state & QStyle::State_Enabled);
}

void drawButton(const QStyleOption* option, QPainter* painter) {
    const Shades s = shades(option->palette);
    const bool pressed = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = (option->state & QStyle::State_MouseOver) && (option->state & QStyle::State_Enabled);
    const bool focused =
        (option->state & QStyle::State_HasFocus) && (option->state & QStyle::State_KeyboardFocusChange);
    if (isMainButton(option)) {
        const QColor fill = pressed ? s.accent.darker(115) : hovered ? s.accent.lighter(108) : s.accent;
        roundedBox(painter, option->rect, fill, focused ? option->palette.color(QPalette::WindowText) : fill,
                   focused ? 2 : 1);
        return;
    }
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool flat = button && button->features.testFlag(QStyleOptionButton::Flat);
    if (flat && !pressed && !hovered && !focused) return;
    const QColor fill = pressed ? s.tint : hovered ? s.hover : option->palette.color(QPalette::Button);
    roundedBox(painter, option->rect, fill, focused ? s.accent : flat ? QColor() : s.border, focused ? 1.5 : 1);
}

void drawField(const QStyleOption* option, QPainter* painter, bool fill) {
    const Shades s = shades(option->palette);
    const bool focused = option->state & QStyle::State_HasFocus;
    const QColor inside = fill ? option->palette.color(QPalette::Base) : QColor(Qt::transparent);
    roundedBox(painter, option->rect, inside, focused ? s.accent : s.border, focused ? 1.5 : 1);
}

void drawArrow(QPainter* painter, const QRect& where, bool up, const QColor& colour) {
    const QPointF middle = QRectF(where).center();
    const double rise = up ? -2 : 2;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(
        QPolygonF{middle + QPointF(-3.5, -rise), middle + QPointF(0, rise), middle + QPointF(3.5, -rise)});
    painter->restore();
}

void drawSpinBox(const QStyle& style, const QStyleOptionSpinBox& box, QPainter* painter, const QWidget* widget) {
    if (box.frame) drawField(&box, painter, true);
    if (box.buttonSymbols == QAbstractSpinBox::NoButtons) return;
    const Shades s = shades(box.palette);
    for (const auto part : {QStyle::SC_SpinBoxUp, QStyle::SC_SpinBoxDown}) {
        const bool up = part == QStyle::SC_SpinBoxUp;
        const QRect where = style.subControlRect(QStyle::CC_SpinBox, &box, part, widget);
        const bool enabled =
            box.stepEnabled & (up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled);
        const bool active =
            enabled && (box.activeSubControls & part) && (box.state & (QStyle::State_MouseOver | QStyle::State_Sunken));
        const auto group = enabled && (box.state & QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled;
        drawArrow(painter, where, up,
                  active                      ? s.accent
                  : group == QPalette::Active ? s.muted
                                              : box.palette.color(group, QPalette::Text));
    }
}

void drawToolButton(const QStyleOption* option, QPainter* painter) {
    const Shades s = shades(option->palette);
    const bool pressed = option->state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hovered = (option->state & QStyle::State_MouseOver) && (option->state & QStyle::State_Enabled);
    const bool raised = !(option->state & QStyle::State_AutoRaise);
    if (!pressed && !hovered && !raised) return;
    roundedBox(painter, option->rect,
               pressed   ? s.tint
               : hovered ? s.hover
                         : option->palette.color(QPalette::Button),
               raised ? s.border : QColor());
}

void drawBar(QPainter* painter, QRectF bar, const QColor& colour) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    const qreal radius = qMin(bar.width(), bar.height()) / 2;
    painter->drawRoundedRect(bar, radius, radius);
    painter->restore();
}

void drawProgress(const QStyleOptionProgressBar& option, QPainter* painter) {
    const Shades s = shades(option.palette);
    const double range = static_cast<double>(option.maximum) - option.minimum;
    const bool known = range > 0;
    QRectF bar = option.rect;
    if (known) {
        const double share = qBound(0.0, (static_cast<double>(option.progress) - option.minimum) / range, 1.0);
        if (share == 0) return;
        bar.setWidth(qMax(bar.height(), bar.width() * share));
    }
    QColor colour = s.accent;
    if (!known) colour.setAlphaF(0.45f);  // not known: a quiet full bar, nothing that runs about
    drawBar(painter, bar, colour);
}

void drawHeader(const QStyleOption* option, QPainter* painter) {
    const Shades s = shades(option->palette);
    painter->fillRect(option->rect, s.card);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), s.border);
}

void drawScrollBar(const QStyleOptionSlider& bar, const QRect& slider, QPainter* painter) {
    if (bar.maximum <= bar.minimum) return;
    const bool upright = bar.orientation == Qt::Vertical;
    const bool active = (bar.state & QStyle::State_MouseOver) || (bar.state & QStyle::State_Sunken);
    QColor colour = shades(bar.palette).muted;
    colour.setAlphaF(active ? 0.75f : 0.4f);
    const QRectF thumb = upright ? QRectF(slider).adjusted(3, 2, -3, -2) : QRectF(slider).adjusted(2, 3, -2, -3);
    drawBar(painter, thumb, colour);
}

// The slider of a bar without arrows: as long as its share of the whole, at least 28 pixels.
QRect scrollSlider(const QStyleOptionSlider& bar) {
    const bool upright = bar.orientation == Qt::Vertical;
    const int room = upright ? bar.rect.height() : bar.rect.width();
    const qint64 range = static_cast<qint64>(bar.maximum) - bar.minimum;
    int length = room;
    if (range > 0)
        length = qBound(qMin(28, room), static_cast<int>(room * qint64(bar.pageStep) / (range + bar.pageStep)), room);
    const int start =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, room - length, bar.upsideDown);
    return upright ? QRect(bar.rect.x(), bar.rect.y() + start, bar.rect.width(), length)
                   : QRect(bar.rect.x() + start, bar.rect.y(), length, bar.rect.height());
}

}  // namespace

StudioStyle::StudioStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void StudioStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const {
    switch (element) {
        case PE_PanelButtonCommand:
            return drawButton(option, painter);
        case PE_PanelButtonTool:
            return drawToolButton(option, painter);
        case PE_FrameFocusRect:
            if (qobject_cast<const QAbstractButton*>(widget)) return;  // drawButton shows it
            break;
        case PE_PanelLineEdit: {
            const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            if (frame && frame->lineWidth > 0) return drawField(option, painter, true);
            break;
        }
        case PE_Frame: {
            const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            if (!frame || frame->lineWidth <= 0) return;
            painter->save();
            painter->setPen(QPen(shades(option->palette).border, 1));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5));
            return painter->restore();
        }
        case PE_FrameLineEdit:
            return drawField(option, painter, false);
        default:
            break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void StudioStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    const auto* progress = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
    if (element == CE_ProgressBarGroove)
        return drawBar(painter, option->rect, option->palette.color(QPalette::Midlight));
    if (element == CE_ProgressBarContents && progress) return drawProgress(*progress, painter);
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) return drawHeader(option, painter);
    if (element == CE_ProgressBarLabel && option->rect.height() < 14) return;
    if (element == CE_PushButtonLabel && isMainButton(option)) {
        auto copy = *qstyleoption_cast<const QStyleOptionButton*>(option);
        copy.palette.setColor(QPalette::ButtonText, shades(option->palette).onAccent);
        return QProxyStyle::drawControl(element, &copy, painter, widget);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void StudioStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                     const QWidget* widget) const {
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_ScrollBar && slider) return drawScrollBar(*slider, scrollSlider(*slider), painter);
    const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    if (control == CC_SpinBox && box) return drawSpinBox(*this, *box, painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect StudioStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    const bool field = element == SE_LineEditContents && frame && frame->lineWidth > 0;
    return field ? rect.adjusted(kSpace1, 0, -kSpace1, 0) : rect;
}

QRect StudioStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                  const QWidget* widget) const {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar) return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect slider = scrollSlider(*bar);
    const QRect all = bar->rect;
    const bool upright = bar->orientation == Qt::Vertical;
    switch (part) {
        case SC_ScrollBarSlider:
            return slider;
        case SC_ScrollBarGroove:
            return all;
        case SC_ScrollBarSubPage:
            return upright ? QRect(all.topLeft(), QPoint(all.right(), slider.top() - 1))
                           : QRect(all.topLeft(), QPoint(slider.left() - 1, all.bottom()));
        case SC_ScrollBarAddPage:
            return upright ? QRect(QPoint(all.left(), slider.bottom() + 1), all.bottomRight())
                           : QRect(QPoint(slider.right() + 1, all.top()), all.bottomRight());
        default:
            return {};
    }
}

QSize StudioStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                    const QWidget* widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
        case CT_PushButton: {
            const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            const bool words = button && !button->text.isEmpty();
            return {result.width() + (words ? kSpace4 : 0), qMax(result.height(), kControlHeight)};
        }
        case CT_LineEdit:
        case CT_SpinBox:
        case CT_ComboBox:
            return {result.width(), qMax(result.height(), kControlHeight)};
        case CT_HeaderSection:
            return result + QSize(kSpace2, 2);
        default:
            return result;
    }
}

int StudioStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
        case PM_ScrollBarExtent:
            return 12;
        case PM_HeaderMargin:
            return 6;
        case PM_ButtonShiftHorizontal:
        case PM_ButtonShiftVertical:
            return 0;
        case PM_SmallIconSize:
        case PM_ButtonIconSize:
            return 16;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int StudioStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                           QStyleHintReturn* returnData) const {
    switch (hint) {
        case SH_ToolTip_WakeUpDelay:
            return 500;
        case SH_EtchDisabledText:
            return 0;
        default:
            break;
    }
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

}  // namespace strata::style
