// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/load_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

#include "widgets/style/card.h"
#include "widgets/style/engine_text.h"
#include "widgets/style/number.h"
#include "widgets/style/theme.h"

namespace strata::data {

LoadStrip::LoadStrip(QWidget* parent) : QFrame(parent), m_text(style::label({})), m_bar(new QProgressBar) {
    m_bar->setFixedHeight(6);
    m_bar->setTextVisible(false);
    auto* cancel = new QPushButton(tr("Cancel"));
    auto* left = new QVBoxLayout;
    left->setSpacing(style::kSpace2);
    left->addWidget(m_text);
    left->addWidget(m_bar);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(style::kSpace3, style::kSpace2, style::kSpace3, style::kSpace2);
    layout->setSpacing(style::kSpace4);
    layout->addLayout(left, 1);
    layout->addWidget(cancel, 0, Qt::AlignVCenter);
    connect(cancel, &QPushButton::clicked, this, &LoadStrip::cancelRequested);
    hide();
}

void LoadStrip::begin(const QString& what) {
    m_text->setText(what);
    m_bar->setRange(0, 0);
    show();
}

void LoadStrip::setProgress(const api::Progress& progress) {
    QStringList parts{style::enginePhase(progress.phase)};
    const QString left = style::timeLeft(progress.secondsLeft);
    if (!left.isEmpty()) parts << left;
    m_text->setText(parts.join(QStringLiteral(" · ")));
    m_bar->setRange(0, 1000);
    m_bar->setValue(qBound(0, qRound(progress.fraction * 1000), 1000));
    show();
}

void LoadStrip::end() {
    hide();
}

void LoadStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    style::paintCard(painter, rect(), palette());
}

}  // namespace strata::data
