// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/tile.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include "widgets/style/card.h"
#include "widgets/style/elided_label.h"
#include "widgets/style/theme.h"

namespace strata::style {

Tile::Tile(const QString& title, QWidget* parent)
    : QFrame(parent),
      m_title(new ElidedLabel(title)),
      m_value(label(QStringLiteral("–"))),
      m_reference(new ElidedLabel) {
    m_value->setFont(numberFont(TextSize::Large, QFont::DemiBold));
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace3, kSpace2, kSpace3, kSpace2);
    layout->setSpacing(2);
    for (auto* small : {m_title, m_reference}) {
        small->setFont(textFont(TextSize::Small));
        small->setMuted(true);
    }
    for (QWidget* line : std::initializer_list<QWidget*>{m_title, m_value, m_reference}) layout->addWidget(line);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Tile::setTitle(const QString& title) {
    m_title->setText(title);
}

void Tile::setValue(const QString& value) {
    m_value->setText(value.isEmpty() ? QStringLiteral("–") : value);
}

void Tile::setReference(const QString& reference) {
    m_reference->setText(reference);
}

QString Tile::value() const {
    return m_value->text();
}

void Tile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintCard(painter, rect(), palette());
}

}  // namespace strata::style
