// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/option_group.h"

#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "widgets/style/card.h"
#include "widgets/style/theme.h"
#include "widgets/training/parameter_row.h"

namespace strata::training {

OptionGroup::OptionGroup(const QString& title, QWidget* parent)
    : QWidget(parent),
      m_title(new QToolButton),
      m_changed(style::label({}, style::TextSize::Small, true)),
      m_body(new QWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(style::kSpace3, style::kSpace2, style::kSpace2, style::kSpace2);
    column->setSpacing(style::kSpace1);
    auto* header = new QHBoxLayout;
    m_title->setText(title);
    m_title->setFont(style::textFont(style::TextSize::Body, QFont::DemiBold));
    m_title->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_title->setAutoRaise(true);
    m_title->setCheckable(true);
    m_title->setChecked(true);
    m_title->setArrowType(Qt::DownArrow);
    m_title->setStyleSheet("QToolButton { border: none; padding: 2px 0; background: transparent; }");
    m_title->setAccessibleName(title);
    header->addWidget(m_title);
    header->addStretch();
    header->addWidget(m_changed);
    header->addSpacing(style::kSpace1);
    auto* rows = new QVBoxLayout(m_body);
    rows->setContentsMargins(0, style::kSpace1, 0, style::kSpace1);
    rows->setSpacing(style::kSpace1);
    column->addLayout(header);
    column->addWidget(m_body);
    connect(m_title, &QToolButton::toggled, this, [this](bool open) { setFolded(!open); });
}

void OptionGroup::add(ParameterRow* row) {
    m_rows.push_back(row);
    m_body->layout()->addWidget(row);
}

void OptionGroup::setChangedCount(int count) {
    m_changed->setText(count > 0 ? tr("%n changed", nullptr, count) : QString());
}

bool OptionGroup::isFolded() const {
    return !m_title->isChecked();
}

void OptionGroup::setFolded(bool folded) {
    m_title->setChecked(!folded);
    m_title->setArrowType(folded ? Qt::RightArrow : Qt::DownArrow);
    m_body->setVisible(!folded || m_searching);
}

int OptionGroup::filter(const QString& text) {
    m_searching = !text.isEmpty();
    int matching = 0;
    for (ParameterRow* row : m_rows) {
        const bool shown = row->matches(text);
        row->setVisible(shown);
        matching += shown ? 1 : 0;
    }
    m_body->setVisible(m_searching || !isFolded());
    setVisible(matching > 0);
    return matching;
}

void OptionGroup::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    style::paintCard(painter, rect(), palette());
}

}  // namespace strata::training
