// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/choice_card.h"

#include <QPainter>

#include "widgets/style/card.h"
#include "widgets/style/icon.h"
#include "widgets/style/theme.h"

namespace strata::style {
namespace {
constexpr int kIcon = 18;
constexpr int kLines = 3;
constexpr int kLeft = kSpace3 + kIcon + kSpace2;

QFont titleFont() {
    return textFont(TextSize::Body, QFont::DemiBold);
}
QFont quietFont() {
    return textFont(TextSize::Small);
}
}  // namespace

ChoiceCard::ChoiceCard(const QString& iconName, const QString& title, const QString& description, QWidget* parent)
    : QAbstractButton(parent), m_icon(iconName), m_description(description) {
    setText(title);
    setCheckable(true);
    setAccessibleDescription(description);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setToolTip(QStringLiteral("<p>%1</p>").arg((title + QStringLiteral(": ") + description).toHtmlEscaped()));
}

QSize ChoiceCard::sizeHint() const {
    return {240, heightForWidth(240)};
}

// At most three lines of description.
int ChoiceCard::heightForWidth(int width) const {
    const QFontMetrics quiet(quietFont());
    const QRect room(0, 0, qMax(1, width - kLeft - kSpace3), kLines * quiet.lineSpacing());
    const int lines = qMin(room.height(), quiet.boundingRect(room, Qt::TextWordWrap, m_description).height());
    return 2 * kSpace2 + QFontMetrics(titleFont()).lineSpacing() + (m_description.isEmpty() ? 0 : lines + 2);
}

void ChoiceCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    const Shades s = shades(palette());
    paintCard(painter, rect(), palette(), (underMouse() || isDown()) && isEnabled(), isChecked() || hasFocus());
    const QFontMetrics title(titleFont()), quiet(quietFont());
    const QColor ink = palette().color(group, QPalette::WindowText);
    style::icon(m_icon, isChecked()   ? s.accent
                        : isEnabled() ? s.muted
                                      : ink)
        .paint(&painter, QRect(kSpace3, kSpace2, kIcon, kIcon));
    QRect line(kLeft, kSpace2, width() - kLeft - kSpace3, title.lineSpacing());
    painter.setFont(titleFont());
    painter.setPen(ink);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title.elidedText(text(), Qt::ElideMiddle, line.width()));
    const QRect rest(kLeft, line.bottom() + 3, line.width(), kLines * quiet.lineSpacing());
    painter.setFont(quietFont());
    painter.setPen(isEnabled() ? s.muted : ink);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_description);
}

}  // namespace strata::style
