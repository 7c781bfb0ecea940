// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/status_line.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QToolButton>

#include "widgets/style/elided_label.h"
#include "widgets/style/icon.h"
#include "widgets/style/theme.h"

namespace strata::app {

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent), m_text(new style::ElidedLabel), m_bar(new QProgressBar), m_stop(new QToolButton) {
    m_text->setFont(style::numberFont(style::TextSize::Body));
    m_text->setSteady(true);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(120, 6);
    m_stop->setIcon(style::icon(QStringLiteral("stop")));
    m_stop->setIconSize({14, 14});
    m_stop->setAutoRaise(true);
    m_stop->setToolTip(tr("Stop"));
    m_stop->setAccessibleName(tr("Stop"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(style::kSpace6, 0, style::kSpace2, 0);
    layout->setSpacing(style::kSpace3);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_stop);
    setFixedHeight(32);
    connect(m_stop, &QToolButton::clicked, this, &StatusLine::stopClicked);
    setIdle({});
}

void StatusLine::setBusy(const QString& text, double fraction) {
    m_bar->setRange(0, fraction < 0 ? 0 : 1000);
    m_bar->setValue(qBound(0, qRound(fraction * 1000), 1000));
    show(State::Busy, text);
}

void StatusLine::setPaused(const QString& text) {
    show(State::Paused, text);
}

void StatusLine::setIdle(const QString& text) {
    show(State::Idle, text);
}

QString StatusLine::text() const {
    return m_text->text();
}

void StatusLine::show(State state, const QString& text) {
    m_state = state;
    m_text->setText(text);
    m_text->setMuted(state == State::Idle);
    m_bar->setVisible(state != State::Idle);
    m_stop->setVisible(state != State::Idle);
    setVisible(state != State::Idle || !text.isEmpty());
    update();
}

// Never colour alone: busy is a full dot, paused a ring, idle a faint ring.
void StatusLine::paintEvent(QPaintEvent*) {
    if (m_text->text().isEmpty()) return;
    const style::Shades shades = style::shades(palette());
    const QColor colour = m_state == State::Busy     ? shades.good
                          : m_state == State::Paused ? shades.warning
                                                     : shades.border;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(m_state == State::Busy ? colour : QColor(Qt::transparent));
    painter.drawEllipse(QPointF(style::kSpace3, height() / 2.0), 3.5, 3.5);
}

}  // namespace strata::app
