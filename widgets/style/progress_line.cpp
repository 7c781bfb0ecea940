// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style/progress_line.h"

#include <QHBoxLayout>
#include <QProgressBar>

#include "widgets/style/elided_label.h"
#include "widgets/style/number.h"
#include "widgets/style/theme.h"

namespace strata::style {

ProgressLine::ProgressLine(QWidget* parent) : QWidget(parent), m_bar(new QProgressBar), m_text(new ElidedLabel) {
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(4);
    m_bar->setMinimumWidth(100);
    m_text->setFont(numberFont(TextSize::Small));
    m_text->setMuted(true);
    m_text->setSteady(true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace3);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_text);
    hide();
}

void ProgressLine::begin(const QString& text) {
    m_bar->setRange(0, 0);
    m_text->setText(text);
    show();
}

void ProgressLine::advance(const QString& phase, double fraction, double perSecond, double secondsLeft) {
    QStringList parts{phase};
    if (perSecond > 0) parts << tr("%1 a second").arg(figure(perSecond));
    if (const QString left = timeLeft(secondsLeft); !left.isEmpty()) parts << left;
    m_bar->setRange(0, 1000);
    m_bar->setValue(qBound(0, qRound(fraction * 1000), 1000));
    m_text->setText(parts.join(QStringLiteral(" · ")));
    show();
}

void ProgressLine::end() {
    hide();
}

QString ProgressLine::text() const {
    return m_text->text();
}

}  // namespace strata::style
