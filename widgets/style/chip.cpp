// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/chip.h"

#include <QPainter>

#include "widgets/style/icon.h"
#include "widgets/style/theme.h"

namespace strata::style {
namespace {
constexpr int kHeight = 24;
constexpr int kTick = 12;
}  // namespace

Chip::Chip(const QString& text, QWidget* parent) : QAbstractButton(parent) {
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Chip::sizeHint() const {
    const int tick = isCheckable() ? kTick + kSpace1 : 0;  // room is kept when unchecked, so that nothing jumps
    return {fontMetrics().horizontalAdvance(text()) + 2 * kSpace2 + 2 + tick, kHeight};
}

void Chip::paintEvent(QPaintEvent*) {
    const Shades s = shades(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked() && isCheckable();
    const QRectF pill = QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75);
    painter.setBrush(on ? s.tint : underMouse() && isEnabled() ? s.hover : QColor(Qt::transparent));
    painter.setPen(QPen(hasFocus() || on ? s.accent : s.border, hasFocus() ? 1.5 : 1));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);

    QRect line = rect().adjusted(kSpace2, 0, -kSpace2, 0);
    if (on)
        style::icon(QStringLiteral("check"), s.accent)
            .paint(&painter, QRect(line.left(), (height() - kTick) / 2, kTick, kTick));
    if (isCheckable() && on) line.setLeft(line.left() + kTick + kSpace1);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(line, Qt::AlignCenter, text());
}

}  // namespace strata::style
