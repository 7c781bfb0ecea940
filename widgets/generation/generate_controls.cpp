// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/generation/generate_controls.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <limits>

#include "widgets/sampling/correction_choice.h"
#include "widgets/sampling/draw_form.h"
#include "widgets/style/captioned.h"
#include "widgets/style/engine_text.h"
#include "widgets/style/popup_button.h"
#include "widgets/style/progress_line.h"
#include "widgets/style/theme.h"

namespace strata::generation {
namespace {

constexpr int kMostSamples = 1'000'000;

/// How many clusterings a run's model has; the settings name it "levels" or "GROUP.levels".
int levelsOf(const api::RunSummary& run) {
    for (const auto& [key, value] : run.settings) {
        const bool named = key == "levels" || (key.size() > 7 && key.ends_with(".levels"));
        if (const auto* count = std::get_if<long long>(&value); named && count)
            return int(std::clamp(*count, 0LL, 20LL));
    }
    return 0;
}

}  // namespace

GenerateControls::GenerateControls(QWidget* parent)
    : QWidget(parent),
      m_count(new QSpinBox),
      m_seed(new QSpinBox),
      m_temperature(new QDoubleSpinBox),
      m_level(new QComboBox),
      m_correction(new sampling::CorrectionChoice),
      m_drawForm(new sampling::DrawForm),
      m_more(new style::PopupButton(tr("More"))),
      m_button(new QPushButton),
      m_progress(new style::ProgressLine) {
    m_count->setRange(1, kMostSamples);
    m_count->setValue(1000);
    m_count->setGroupSeparatorShown(true);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_temperature->setRange(0.05, 5);
    m_temperature->setSingleStep(0.1);
    m_temperature->setValue(1);
    m_button->setDefault(true);
    m_button->setMinimumWidth(110);
    m_more->setToolTip(tr("Least probability, and where the latents come from"));
    m_more->body()->addWidget(m_drawForm);
    using style::captioned;
    m_correctionBox = captioned(tr("Correction"), m_correction);

    auto* row = new QHBoxLayout;
    row->setSpacing(style::kSpace3);
    row->addWidget(captioned(tr("How many"), m_count, tr("Graphs to draw")));
    row->addWidget(captioned(tr("Seed"), m_seed, tr("The same seed gives the same graphs")));
    row->addWidget(captioned(tr("Temperature"), m_temperature,
                             tr("Scales the standard deviation of the prior: below 1 safer, above 1 more varied")));
    m_levelBox = captioned(tr("Level"), m_level, tr("The input resolution, or the coarse graphs of a level"));
    row->addWidget(m_levelBox);
    row->addWidget(m_correctionBox);
    row->addWidget(m_more, 0, Qt::AlignBottom);
    row->addStretch(1);
    row->addWidget(m_button, 0, Qt::AlignBottom);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::kSpace2);
    layout->addLayout(row);
    layout->addWidget(m_progress);

    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_running)
            Q_EMIT cancelRequested();
        else
            Q_EMIT generateRequested();
    });
    connect(m_drawForm, &sampling::DrawForm::edited, this, [this] { m_more->setChanged(m_drawForm->changed()); });
    setRunning(false);
}

void GenerateControls::setRun(const api::RunSummary& run) {
    const int before = m_level->currentIndex();
    m_level->clear();
    m_level->addItem(tr("Input"), 0);
    for (int level = levelsOf(run); level >= 1; --level) m_level->addItem(tr("Level %1").arg(level), level);
    m_level->setCurrentIndex(before >= 0 && before < m_level->count() ? before : 0);
    m_correctionBox->setVisible(run.vocabulary.kind == api::DataKind::Molecules);
    // Every level of an image is drawn at once.
    const bool graphs = m_graphs = run.model == api::kMgvae;
    m_levelBox->setVisible(graphs);
    m_more->setVisible(graphs);
    if (!graphs) m_level->setCurrentIndex(0);
    m_drawForm->setRun(run);
}

api::SampleJob GenerateControls::job() const {
    api::SampleJob job;
    job.count = m_count->value();
    job.seed = std::uint64_t(m_seed->value());
    job.correction = m_correction->correction();
    if (m_graphs) job.draw = m_drawForm->draw();  // else it is hidden
    job.draw.temperature = m_temperature->value();
    job.level = m_level->currentData().toInt();
    return job;
}

void GenerateControls::setRunning(bool running) {
    m_running = running;
    m_button->setText(running ? tr("Cancel") : tr("Generate"));
    if (running)
        m_progress->begin(tr("Waiting for the engine"));
    else
        m_progress->end();
}

void GenerateControls::setProgress(const api::Progress& progress) {
    if (!m_running) setRunning(true);
    m_progress->advance(style::enginePhase(progress.phase), progress.fraction, progress.perSecond,
                        progress.secondsLeft);
}

}  // namespace strata::generation
