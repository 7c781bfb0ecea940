// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/run_header.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <cmath>

#include "widgets/style/elided_label.h"
#include "widgets/style/icon.h"
#include "widgets/style/theme.h"

namespace strata::training {

namespace {

constexpr int kDot = 10, kDotRoom = 18, kBarSteps = 1000;

}  // namespace

RunHeader::RunHeader(QWidget* parent)
    : QWidget(parent), m_state(style::heading({})), m_detail(new style::ElidedLabel), m_bar(new QProgressBar) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(style::kSpace2);
    auto* line = new QHBoxLayout;
    line->setSpacing(style::kSpace2);
    m_detail->setMuted(true);
    m_detail->setSteady(true);
    m_detail->setFont(style::numberFont(style::TextSize::Body));
    line->addSpacing(kDotRoom);
    line->addWidget(m_state);
    line->addSpacing(style::kSpace1);
    line->addWidget(m_detail, 1);
    m_bar->setRange(0, kBarSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(4);
    m_bar->setAccessibleName(tr("Progress of the run"));
    QSizePolicy policy = m_bar->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_bar->setSizePolicy(policy);
    column->addLayout(line);
    column->addWidget(m_bar);
    m_new = makeButton("plus", tr("New run"), &RunHeader::newRunClicked);
    m_new->setToolTip(tr("Start again from these options"));
    m_continue = makeButton("play", tr("Continue"), &RunHeader::continueClicked);
    m_start = makeButton("play", tr("Start"), &RunHeader::startClicked);
    m_pause = makeButton("pause", tr("Pause"), &RunHeader::pauseClicked);
    m_resume = makeButton("play", tr("Resume"), &RunHeader::resumeClicked);
    m_stop = makeButton("stop", tr("Stop"), &RunHeader::stopClicked);
    m_stop->setToolTip(tr("Save a checkpoint and end; the run can go on later"));
    for (QPushButton* button : {m_new, m_continue, m_start, m_pause, m_resume, m_stop}) line->addWidget(button);
    colourStart();
    setFraction(-1);
    setStage(RunStage::Ready, {}, {});
}

QPushButton* RunHeader::makeButton(const QString& icon, const QString& text, void (RunHeader::*clicked)()) {
    auto* button = new QPushButton(style::icon(icon), text);
    button->setFixedHeight(style::kControlHeight);
    connect(button, &QPushButton::clicked, this, clicked);
    return button;
}

void RunHeader::setStage(RunStage stage, const RunActions& allowed, const QString& why) {
    m_stage = stage;
    m_state->setText(stageWords(stage));
    const bool running = isRunning(stage), opened = stage == RunStage::Opened;
    const bool ended = stage == RunStage::Ended || stage == RunStage::Failed;
    m_start->setVisible(!running && !opened);
    m_start->setEnabled(allowed.start);
    colourStart();
    m_start->setToolTip(allowed.start ? tr("Train a new run with these options") : why);
    m_continue->setVisible(opened || (ended && allowed.goOn));
    m_continue->setEnabled(allowed.goOn);
    m_continue->setToolTip(allowed.goOn ? tr("Go on from the last checkpoint") : why);
    m_new->setVisible(opened);
    const bool paused = stage == RunStage::Paused || stage == RunStage::Resuming;
    m_pause->setVisible(running && !paused);
    m_pause->setEnabled(allowed.pause);
    m_resume->setVisible(paused);
    m_resume->setEnabled(allowed.resume);
    m_stop->setVisible(running);
    m_stop->setEnabled(allowed.stop);
    update();
}

void RunHeader::colourStart() {
    // The one thing to do next is filled with the accent; its icon has to be readable on that.
    m_start->setDefault(m_start->isEnabled());
    m_start->setIcon(m_start->isEnabled() ? style::icon("play", style::shades(palette()).onAccent)
                                          : style::icon("play"));
}

void RunHeader::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_start) colourStart();
}

void RunHeader::setDetail(const QString& detail) {
    m_detail->setText(detail);
}

QString RunHeader::detail() const {
    return m_detail->text();
}

void RunHeader::setFraction(double fraction) {
    m_bar->setVisible(fraction >= 0);
    m_bar->setValue(static_cast<int>(std::lround(std::clamp(fraction, 0.0, 1.0) * kBarSteps)));
}

void RunHeader::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto shades = style::shades(palette());
    const QColor colour = m_stage == RunStage::Failed   ? shades.bad
                          : m_stage == RunStage::Paused ? shades.warning
                          : isRunning(m_stage)          ? shades.good
                                                        : shades.muted;
    const QPointF centre(kDot / 2.0 + 1, m_state->geometry().center().y() + 1);
    // A full disc works, a ring rests: colour is not the only sign.
    const bool full = isRunning(m_stage) && m_stage != RunStage::Paused;
    painter.setPen(QPen(colour, 2));
    painter.setBrush(full ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawEllipse(centre, kDot / 2.0 - 1, kDot / 2.0 - 1);
}

}  // namespace strata::training
