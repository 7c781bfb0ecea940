// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/rail.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

#include "widgets/style/icon.h"
#include "widgets/style/theme.h"

namespace strata::app {
namespace {

constexpr int kIcon = 20;
constexpr int kItemHeight = 38;
constexpr int kWide = 184;
constexpr int kNarrow = 56;

class RailItem : public QAbstractButton {
public:
    RailItem(const QString& iconName, const QString& title, const QString& shortcut)
        : m_icon(iconName), m_shortcut(shortcut) {
        setText(title);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setFixedHeight(kItemHeight);
        setToolTip(QStringLiteral("%1 (%2)").arg(title, shortcut));
    }
    void setDot(Rail::Dot dot) {
        m_dot = dot;
        update();
    }
    void setCount(const QString& count) {
        m_count = count;
        update();
    }
    void setNarrow(bool narrow) {
        m_narrow = narrow;
        update();
    }

protected:
    void enterEvent(QEnterEvent*) override { update(); }
    void leaveEvent(QEvent*) override { update(); }
    void paintEvent(QPaintEvent*) override {
        const style::Shades shades = style::shades(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || underMouse() || hasFocus()) {
            painter.setPen(hasFocus() ? QPen(shades.accent, 1) : QPen(Qt::NoPen));
            painter.setBrush(isChecked() ? shades.tint : shades.hover);
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), style::kRadius, style::kRadius);
        }
        const QColor ink = isChecked() ? shades.accent : palette().color(QPalette::WindowText);
        const int left = m_narrow ? (width() - kIcon) / 2 : style::kSpace3;
        style::icon(m_icon, isChecked() ? shades.accent : shades.muted)
            .paint(&painter, QRect(left, (height() - kIcon) / 2, kIcon, kIcon));
        int right = width() - style::kSpace3;
        if (m_dot != Rail::Dot::None) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_dot == Rail::Dot::Pauses ? shades.warning : shades.good);
            painter.drawEllipse(m_narrow ? QPointF(width() - 12, 10) : QPointF(right - 4, height() / 2.0), 4, 4);
            right -= 14;
        }
        if (m_narrow) return;
        painter.setFont(style::numberFont(style::TextSize::Small));
        painter.setPen(shades.muted);
        if (m_dot == Rail::Dot::None && !m_count.isEmpty()) {
            painter.drawText(QRect(0, 0, right, height()), Qt::AlignRight | Qt::AlignVCenter, m_count);
            right -= painter.fontMetrics().horizontalAdvance(m_count) + style::kSpace1;
        }
        painter.setFont(style::textFont(style::TextSize::Body, isChecked() ? QFont::DemiBold : QFont::Normal));
        painter.setPen(ink);
        const QRect words(left + kIcon + style::kSpace2 + 2, 0, right - left - kIcon - style::kSpace2 - 2, height());
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, words.width()));
    }

private:
    QString m_icon, m_shortcut, m_count;
    Rail::Dot m_dot = Rail::Dot::None;
    bool m_narrow = false;
};

}  // namespace

Rail::Rail(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)), m_layout(new QVBoxLayout(this)) {
    m_layout->setContentsMargins(style::kSpace2, style::kSpace3, style::kSpace2, style::kSpace3);
    m_layout->setSpacing(style::kSpace1);
    m_layout->addStretch(1);
    setFixedWidth(kWide);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on) Q_EMIT chosen(index);
    });
}

int Rail::addItem(const QString& iconName, const QString& title, const QString& shortcut) {
    const int index = static_cast<int>(m_group->buttons().size());
    auto* item = new RailItem(iconName, title, shortcut);
    m_group->addButton(item, index);
    m_layout->insertWidget(index, item);
    return index;
}

void Rail::setCurrent(int index) {
    if (auto* item = m_group->button(index)) item->setChecked(true);
}

void Rail::setDot(int index, Dot dot) {
    if (auto* item = static_cast<RailItem*>(m_group->button(index))) item->setDot(dot);
}

void Rail::setCount(int index, const QString& count) {
    if (auto* item = static_cast<RailItem*>(m_group->button(index))) item->setCount(count);
}

void Rail::setNarrow(bool narrow) {
    setFixedWidth(narrow ? kNarrow : kWide);
    for (auto* item : m_group->buttons()) static_cast<RailItem*>(item)->setNarrow(narrow);
}

void Rail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), style::shades(palette()).border);
}

}  // namespace strata::app
