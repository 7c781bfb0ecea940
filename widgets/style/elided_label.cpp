// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/elided_label.h"

#include <QEvent>
#include <QPainter>

namespace strata::style {
namespace {
constexpr int kSpare = 96;  // pixels by which a steady text may shrink
}

ElidedLabel::ElidedLabel(const QString& text, QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString& text) {
    if (text == m_text) return;
    m_text = text;
    m_text.replace(u'\n', u' ');
    setAccessibleName(m_text);
    askForRoom();
    updateToolTip();
    update();
}

void ElidedLabel::askForRoom() {
    const int needed = fontMetrics().horizontalAdvance(m_text) + 2;
    if (m_steady && needed <= m_asked && needed > m_asked - kSpare) return;
    m_asked = needed + (m_steady ? kSpare / 4 : 0);
    updateGeometry();
}

void ElidedLabel::setMuted(bool muted) {
    m_muted = muted;
    update();
}

QSize ElidedLabel::sizeHint() const {
    return {m_asked, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const {
    return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * 6), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    painter.setPen(palette().color(group, m_muted ? QPalette::PlaceholderText : QPalette::WindowText));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, Qt::ElideMiddle, width()));
}

void ElidedLabel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) askForRoom();
    QWidget::changeEvent(event);
}

void ElidedLabel::resizeEvent(QResizeEvent*) {
    updateToolTip();
}

void ElidedLabel::updateToolTip() {
    const bool cut = fontMetrics().horizontalAdvance(m_text) > width();
    setToolTip(cut ? m_text.toHtmlEscaped() : QString());
}

}  // namespace strata::style
