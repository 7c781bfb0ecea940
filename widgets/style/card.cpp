// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/card.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include "widgets/style/theme.h"

namespace strata::style {

Card::Card(const QString& title, QWidget* parent)
    : QFrame(parent), m_title(label(title)), m_header(new QHBoxLayout), m_body(new QVBoxLayout) {
    m_title->setFont(textFont(TextSize::Body, QFont::DemiBold));
    m_header->addWidget(m_title);
    m_header->addStretch(1);
    m_header->setSpacing(kSpace2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace3, kSpace3, kSpace3, kSpace3);
    layout->setSpacing(kSpace2);
    layout->addLayout(m_header);
    layout->addLayout(m_body, 1);
    m_body->setSpacing(kSpace2);
    setTitle(title);
}

void Card::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintCard(painter, rect(), palette());
}

void paintCard(QPainter& painter, const QRectF& rect, const QPalette& palette, bool hovered, bool selected) {
    const Shades s = shades(palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(selected ? s.tint : hovered ? s.hover : s.card);
    painter.setPen(QPen(selected ? s.accent : s.border, 1));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
    painter.restore();
}

}  // namespace strata::style
