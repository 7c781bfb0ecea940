// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/generation/generate_controls.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>
#include <limits>

#include "widgets/style/icon.h"
#include "widgets/style/number.h"
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

QWidget* captioned(const QString& caption, QWidget* field, const QString& tip) {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto* label = style::label(caption, style::TextSize::Small, true);
    label->setBuddy(field);
    layout->addWidget(label);
    layout->addWidget(field);
    field->setAccessibleName(caption);
    field->setFixedHeight(style::kControlHeight);
    box->setToolTip(tip);
    return box;
}

}  // namespace

GenerateControls::GenerateControls(QWidget* parent)
    : QWidget(parent),
      m_count(new QSpinBox),
      m_seed(new QSpinBox),
      m_temperature(new QDoubleSpinBox),
      m_level(new QComboBox),
      m_correct(new QCheckBox(tr("Correct valences"))),
      m_button(new QPushButton),
      m_progress(new QProgressBar),
      m_state(style::label({}, style::TextSize::Small, true)) {
    m_count->setRange(1, kMostSamples);
    m_count->setValue(1000);
    m_count->setGroupSeparatorShown(true);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_temperature->setRange(0.05, 5);
    m_temperature->setSingleStep(0.1);
    m_temperature->setValue(1);
    m_correct->setChecked(true);
    m_correct->setToolTip(tr("Remove bonds that no valence allows and keep the largest component. App. D.2"));
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(4);
    m_button->setDefault(true);
    m_button->setMinimumWidth(110);

    auto* row = new QHBoxLayout;
    row->setSpacing(style::kSpace3);
    row->addWidget(captioned(tr("How many"), m_count, tr("Graphs to draw from the prior")));
    row->addWidget(captioned(tr("Seed"), m_seed, tr("The same seed gives the same graphs")));
    row->addWidget(captioned(tr("Temperature"), m_temperature,
                             tr("Scales the standard deviation of the prior: below 1 safer, above 1 more varied")));
    row->addWidget(captioned(tr("Level"), m_level, tr("The input resolution, or the coarse graphs of a level")));
    m_correct->setFixedHeight(style::kControlHeight);
    row->addWidget(m_correct, 0, Qt::AlignBottom);
    row->addStretch(1);
    row->addWidget(m_button, 0, Qt::AlignBottom);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style::kSpace2);
    layout->addLayout(row);
    auto* running = new QHBoxLayout;
    running->addWidget(m_progress, 1);
    running->addWidget(m_state);
    layout->addLayout(running);

    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_running)
            Q_EMIT cancelRequested();
        else
            Q_EMIT generateRequested();
    });
    setRunning(false);
}

void GenerateControls::setRun(const api::RunSummary& run) {
    const int before = m_level->currentIndex();
    m_level->clear();
    m_level->addItem(tr("Input"), 0);
    for (int level = levelsOf(run); level >= 1; --level) m_level->addItem(tr("Level %1").arg(level), level);
    m_level->setCurrentIndex(before >= 0 && before < m_level->count() ? before : 0);
    m_correct->setVisible(run.vocabulary.kind == api::DataKind::Molecules);
}

api::SampleJob GenerateControls::job() const {
    api::SampleJob job;
    job.count = m_count->value();
    job.seed = std::uint64_t(m_seed->value());
    job.correction = m_correct->isChecked() ? api::Correction::ByProbability : api::Correction::None;
    job.draw.temperature = m_temperature->value();
    job.level = m_level->currentData().toInt();
    return job;
}

void GenerateControls::setRunning(bool running) {
    m_running = running;
    m_button->setText(running ? tr("Cancel") : tr("Generate"));
    m_button->setIcon(running ? style::icon("stop") : QIcon());
    m_progress->setVisible(running);
    m_state->setVisible(running);
    m_progress->setValue(0);
    m_state->setText(tr("Waiting for the engine"));
}

void GenerateControls::setProgress(const api::Progress& progress) {
    if (!m_running) setRunning(true);
    m_progress->setValue(int(1000 * std::clamp(progress.fraction, 0.0, 1.0)));
    QStringList parts{QString::fromStdString(progress.phase)};
    if (progress.perSecond > 0) parts << tr("%1 a second").arg(style::figure(progress.perSecond));
    if (const QString left = style::timeLeft(progress.secondsLeft); !left.isEmpty()) parts << left;
    m_state->setText(parts.join(" · "));
}

}  // namespace strata::generation
