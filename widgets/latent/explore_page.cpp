// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/latent/explore_page.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "widgets/latent/rebuilt_ends.h"
#include "widgets/sampling/correction_choice.h"
#include "widgets/style/card.h"
#include "widgets/style/empty_state.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/segmented.h"
#include "widgets/style/theme.h"

namespace strata::latent {

ExplorePage::ExplorePage(const api::Services& services, QWidget* parent)
    : QWidget(parent),
      m_cache(services),
      m_stack(new QStackedWidget),
      m_view(new QStackedWidget),
      m_message(new style::MessageBar),
      m_from(new EndpointWell(tr("From"), services, &m_cache)),
      m_to(new EndpointWell(tr("To"), services, &m_cache)),
      m_steps(new QSpinBox),
      m_shape(new style::Segmented({tr("Linear"), tr("Spherical")})),
      m_correction(new sampling::CorrectionChoice),
      m_correctionBox(new QWidget),
      m_button(new QPushButton),
      m_progress(new QProgressBar),
      m_views(new style::Segmented({tr("Map"), tr("Walk")})),
      m_map(new MapPanel(&m_cache)),
      m_walk(new WalkPanel(services, &m_cache)) {
    build();
    for (auto* well : {m_from, m_to}) connect(well, &EndpointWell::changed, this, &ExplorePage::updateEnds);
    connect(m_map, &MapPanel::fromChosen, m_from, &EndpointWell::setText);
    connect(m_map, &MapPanel::toChosen, m_to, &EndpointWell::setText);
    connect(m_views, &style::Segmented::currentChanged, m_view, &QStackedWidget::setCurrentIndex);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_running)
            Q_EMIT cancelRequested();
        else
            interpolate();
    });
    connect(m_walk, &WalkPanel::exported, m_message, [this](const QString& s) { m_message->showInfo(s); });
    connect(m_walk, &WalkPanel::failed, m_message, [this](const QString& s) { m_message->showError(s); });
    clearRun();
}

void ExplorePage::build() {
    auto* empty = new style::EmptyState(
        "explore", tr("Train a model first; then walk between two graphs through its latent space."),
        tr("Go to Train"));
    connect(empty, &style::EmptyState::activated, this, &ExplorePage::trainRequested);
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::kSpace3);
    auto* wells = new QHBoxLayout;
    wells->setSpacing(style::kSpace3);
    for (auto* well : {m_from, m_to}) wells->addWidget(well, 1);
    layout->addLayout(wells, 4);
    layout->addWidget(makeControls());
    layout->addWidget(makeViews(), 7);
    m_stack->addWidget(empty);
    m_stack->addWidget(page);
    auto* other = new style::EmptyState(
        "explore", tr("This run predicts and does not generate: look at it in Evaluate."), tr("Go to Evaluate"));
    connect(other, &style::EmptyState::activated, this, &ExplorePage::evaluateRequested);
    m_stack->addWidget(other);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(style::kSpace4, style::kSpace4, style::kSpace4, style::kSpace4);
    outer->setSpacing(style::kSpace2);
    outer->addWidget(m_message);
    outer->addWidget(m_stack, 1);
}

QWidget* ExplorePage::makeControls() {
    m_steps->setRange(2, 200);
    m_steps->setValue(8);
    m_steps->setToolTip(tr("Graphs along the walk, both ends included"));
    m_steps->setAccessibleName(tr("Steps"));
    m_shape->setToolTip(tr("A straight line, or along the sphere on which a normal prior has its mass"));
    auto* correction = new QHBoxLayout(m_correctionBox);
    correction->setContentsMargins(0, 0, 0, 0);
    correction->setSpacing(style::kSpace3);
    correction->addWidget(style::label(tr("Correction"), style::TextSize::Body, true));
    correction->addWidget(m_correction);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(4);
    m_progress->hide();
    m_button->setDefault(true);
    m_button->setMinimumWidth(110);
    auto* card = new style::Card;
    auto* row = new QHBoxLayout;
    row->setSpacing(style::kSpace3);
    row->addWidget(style::label(tr("Steps"), style::TextSize::Body, true));
    row->addWidget(m_steps);
    row->addWidget(m_shape);
    row->addWidget(m_correctionBox);
    row->addStretch(1);
    row->addWidget(m_button);
    card->body()->addLayout(row);
    card->body()->addWidget(m_progress);
    return card;
}

QWidget* ExplorePage::makeViews() {
    m_view->addWidget(m_map);
    m_view->addWidget(m_walk);
    auto* card = new style::Card;
    card->body()->addWidget(m_views, 0, Qt::AlignLeft);
    card->body()->addWidget(m_view, 1);
    return card;
}

void ExplorePage::setRun(const api::RunSummary& run, const api::DatasetPtr& data) {
    m_kind = run.vocabulary.kind;
    m_walk->setRunName(QString::fromStdString(run.name));
    m_cache.setVocabulary(run.vocabulary);
    m_correctionBox->setVisible(m_kind == api::DataKind::Molecules);
    const bool walks = run.model == api::kMgvae || m_kind == api::DataKind::Images;
    m_stack->setCurrentIndex(walks ? 1 : 2);
    const bool another = run.path != m_runFile;
    m_runFile = run.path;
    for (auto* well : {m_from, m_to}) well->setRun(run, data);
    if (another) {
        m_message->dismiss();
        m_walk->clear();
        setRunning(false);
        m_views->setCurrentIndex(0);
    }
    m_map->setRun(run, data);
    // Something to start from: two rows of the data, as soon as there are any.
    if (data && data->size() > 0)
        for (auto* well : {m_from, m_to})
            if (well->text().isEmpty()) well->chooseRandomRow();
}

void ExplorePage::clearRun() {
    m_runFile.clear();
    m_message->dismiss();
    for (auto* well : {m_from, m_to}) {
        well->setRun({}, {});
        well->setText({});
    }
    m_map->clearRun();
    m_walk->clear();
    setRunning(false);
    m_stack->setCurrentIndex(0);
}

void ExplorePage::interpolate() {
    m_message->dismiss();
    api::InterpolateJob job;
    job.from = m_from->text().toStdString();
    job.to = m_to->text().toStdString();
    job.steps = m_steps->value();
    job.spherical = m_shape->currentIndex() == 1;
    job.correction = m_correction->correction();
    setRunning(true);
    Q_EMIT interpolateRequested(job);
}

void ExplorePage::showPath(const api::LatentPathPtr& path) {
    if (!path) return;
    setRunning(false);
    m_kind = path->vocabulary.kind;
    m_cache.setVocabulary(path->vocabulary);
    m_walk->showPath(path);
    m_views->setCurrentIndex(1);
    if (const QString ends = rebuiltEnds(*path); !ends.isEmpty()) m_message->showInfo(ends);
}

void ExplorePage::showPictures(const api::PictureSetPtr& path) {
    if (!path) return;
    setRunning(false);
    m_walk->showPictures(path);
    m_views->setCurrentIndex(1);
}

void ExplorePage::setProgress(const api::Progress& progress) {
    if (!m_running) setRunning(true);
    m_progress->setValue(int(1000 * std::clamp(progress.fraction, 0.0, 1.0)));
}

void ExplorePage::setFailed(const QString& sentence) {
    setRunning(false);
    m_message->showError(sentence);
}

void ExplorePage::setStopped() {
    setRunning(false);
    m_message->showInfo(tr("Stopped; nothing was changed."));
}

void ExplorePage::setRunning(bool running) {
    m_running = running;
    m_progress->setVisible(running);
    m_progress->setValue(0);
    m_button->setText(running ? tr("Cancel") : tr("Interpolate"));
    updateButton();
}

void ExplorePage::updateEnds() {
    m_map->setEnds(m_from->text(), m_to->text());
    updateButton();
}

void ExplorePage::updateButton() {
    const bool ready = m_from->isUsable() && m_to->isUsable();
    m_button->setEnabled(m_running || ready);
    m_button->setToolTip(m_running || ready ? QString() : tr("Both ends must be graphs that this run can read."));
}

}  // namespace strata::latent
