// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/top_bar.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include "widgets/style/elided_label.h"
#include "widgets/style/icon.h"
#include "widgets/style/theme.h"

namespace strata::app {

TopBar::TopBar(QWidget* parent) : QWidget(parent), m_name(new style::ElidedLabel), m_detail(new style::ElidedLabel) {
    m_name->setFont(style::textFont(style::TextSize::Body, QFont::DemiBold));
    m_detail->setMuted(true);
    m_train = button(QStringLiteral("play"), tr("Train"), tr("Start training, or go on after a pause (F5)"));
    m_pause = button(QStringLiteral("pause"), {}, tr("Pause training"));
    m_stop = button(QStringLiteral("stop"), {}, tr("Stop training and save (Shift+F5)"));
    m_palette = button(QStringLiteral("search"), {}, tr("Find a command (Ctrl+K)"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(style::kSpace4, style::kSpace2, style::kSpace3, style::kSpace2);
    layout->setSpacing(style::kSpace2);
    layout->addWidget(m_name);
    layout->addWidget(m_detail, 1);
    for (auto* each : {m_train, m_pause, m_stop}) layout->addWidget(each);
    layout->addSpacing(style::kSpace2);
    layout->addWidget(m_palette);
    setFixedHeight(46);
    connect(m_train, &QToolButton::clicked, this, &TopBar::trainClicked);
    connect(m_pause, &QToolButton::clicked, this, &TopBar::pauseClicked);
    connect(m_stop, &QToolButton::clicked, this, &TopBar::stopClicked);
    connect(m_palette, &QToolButton::clicked, this, &TopBar::paletteClicked);
    setRun({}, {});
    setState(Trainer::State::Idle);
}

QToolButton* TopBar::button(const QString& icon, const QString& text, const QString& tip) {
    auto* result = new QToolButton;
    result->setIcon(style::icon(icon));
    result->setIconSize({16, 16});
    result->setText(text);
    result->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    result->setToolTip(tip);
    result->setAccessibleName(text.isEmpty() ? tip : text);
    result->setAutoRaise(true);
    result->setFixedHeight(style::kControlHeight);
    if (text.isEmpty()) result->setFixedWidth(style::kControlHeight + 2);
    return result;
}

void TopBar::setRun(const QString& name, const QString& detail) {
    m_name->setText(name.isEmpty() ? QStringLiteral("Strata") : name);
    m_detail->setText(name.isEmpty() ? tr("no run is open") : detail);
}

void TopBar::setState(Trainer::State state) {
    const bool paused = state == Trainer::State::Paused;
    m_train->setText(paused ? tr("Resume") : tr("Train"));
    m_train->setEnabled(state == Trainer::State::Idle || paused);
    m_pause->setEnabled(state == Trainer::State::Running);
    m_stop->setEnabled(state == Trainer::State::Running || paused);
}

void TopBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), style::shades(palette()).border);
}

}  // namespace strata::app
