// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/segmented.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

#include "widgets/style/theme.h"

namespace strata::style {
namespace {

class Segment : public QAbstractButton {
public:
    explicit Segment(const QString& text) {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override {
        return {QFontMetrics(textFont(TextSize::Body, QFont::DemiBold)).horizontalAdvance(text()) + 2 * kSpace3,
                kControlHeight - 4};
    }
    QSize minimumSizeHint() const override { return {sizeHint().width() - kSpace3, sizeHint().height()}; }

protected:
    void enterEvent(QEnterEvent*) override { update(); }
    void leaveEvent(QEvent*) override { update(); }
    void paintEvent(QPaintEvent*) override {
        const Shades s = shades(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || hasFocus()) {
            painter.setBrush(isChecked() ? s.card : QColor(Qt::transparent));
            painter.setPen(QPen(hasFocus() ? s.accent : s.border, 1));
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kSmallRadius - 1, kSmallRadius - 1);
        }
        painter.setFont(textFont(TextSize::Body, isChecked() ? QFont::DemiBold : QFont::Normal));
        const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
        const bool strong = isChecked() || underMouse() || !isEnabled();
        painter.setPen(palette().color(group, strong ? QPalette::WindowText : QPalette::PlaceholderText));
        painter.drawText(rect(), Qt::AlignCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, width() - kSpace2));
    }
};

}  // namespace

Segmented::Segmented(const QStringList& labels, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_layout(new QHBoxLayout(this)) {
    m_layout->setContentsMargins(2, 2, 2, 2);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    // idToggled: the arrow keys check without clicking.
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on) setCurrentIndex(index);
    });
    setLabels(labels);
}

void Segmented::setLabels(const QStringList& labels) {
    const int kept = m_current >= 0 && m_current < labels.size() ? m_current : 0;
    const QSignalBlocker quiet(m_group);
    for (auto* button : m_group->buttons()) {
        m_group->removeButton(button);
        delete button;
    }
    for (int i = 0; i < labels.size(); ++i) {
        auto* segment = new Segment(labels[i]);
        m_group->addButton(segment, i);
        m_layout->addWidget(segment);
        segment->setChecked(i == kept);
    }
    m_current = labels.isEmpty() ? -1 : kept;
}

int Segmented::count() const {
    return static_cast<int>(m_group->buttons().size());
}

int Segmented::currentIndex() const {
    return m_current;
}

void Segmented::setCurrentIndex(int index) {
    if (index == m_current || !m_group->button(index)) return;
    m_current = index;
    m_group->button(index)->setChecked(true);
    Q_EMIT currentChanged(index);
}

void Segmented::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Midlight));
    painter.drawRoundedRect(rect(), kSmallRadius + 1, kSmallRadius + 1);
}

}  // namespace strata::style
