// SPDX-License-Identifier: GPL-3.0-or-later
// What the Train page is told of a run.
#include <QFileInfo>
#include <QtConcurrent>

#include <algorithm>

#include "engine/api/error.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/number.h"
#include "widgets/training/curves_view.h"
#include "widgets/training/parameter_model.h"
#include "widgets/training/run_setup.h"
#include "widgets/training/samples_strip.h"
#include "widgets/training/train_page.h"

namespace strata::training {

void TrainPage::setStarted(const QString& runFile) {
    if (!m_continuing) {
        m_curves->clear();
        m_strip->clear();
        m_run = ShownRun{runFile, m_data ? m_data->vocabulary : api::Vocabulary{}, 0, 0, true};
        const int row = epochsRow();
        if (const auto* epochs = row < 0 ? nullptr : std::get_if<long long>(&m_options->value(row)))
            m_run->epochs = static_cast<int>(std::clamp(*epochs, 0LL, 1'000'000'000LL));
        m_takenNames.append(QFileInfo(runFile).completeBaseName());
        m_setup->setTakenNames(m_takenNames);
        m_setup->forgetTypedName();
    } else if (const auto raised = continueSettings(); !raised.empty() && m_run) {
        m_run->epochs = static_cast<int>(std::min(std::get<long long>(raised.at("epochs")), 1'000'000'000LL));
    }
    m_continuing = false;
    setStage(RunStage::Training);
}

void TrainPage::appendMetrics(const std::vector<api::Metric>& metrics) {
    m_curves->append(metrics);
}

void TrainPage::setProgress(const api::Progress& progress) {
    m_progress = progress;
    refresh();
}

void TrainPage::setEpochEnded(const api::EpochEnded& ended) {
    if (!m_run) m_run = ShownRun{{}, m_data ? m_data->vocabulary : api::Vocabulary{}, 0, 0};
    m_run->epoch = ended.epoch;
    if (ended.epochs > 0) m_run->epochs = ended.epochs;
    if (!ended.snapshot.samples.empty()) m_strip->setSamples(ended.epoch, ended.snapshot.samples, m_run->vocabulary);
    refresh();
}

void TrainPage::setPaused(bool paused) {
    if (!isRunning(m_stage) || m_stage == RunStage::Stopping) return;
    setStage(paused ? RunStage::Paused : RunStage::Training);
}

void TrainPage::setEnded(const QString& sentence, bool failed) {
    m_continuing = false;
    m_stage = failed ? RunStage::Failed : RunStage::Ended;
    nameData();  // A run that was opened and went on has shown its own.
    m_setup->suggestName();
    if (m_dataWaits) applyData();
    if (!sentence.isEmpty()) failed ? m_message->showError(sentence) : m_message->showInfo(sentence);
    refresh();
}

void TrainPage::showRun(const api::RunSummary& run, const std::vector<api::Metric>& metrics) {
    if (isRunning(m_stage)) return;
    if (!run.problem.empty()) {
        m_message->showError(QString::fromStdString(run.problem));
        return;
    }
    m_message->dismiss();
    m_progress.reset();
    m_run = ShownRun{QString::fromStdString(run.path), run.vocabulary, run.epochsDone, run.epochs};
    m_stage = RunStage::Opened;
    const auto preset = std::ranges::find(m_presets, run.preset, &api::Preset::name);
    offerPresets({preset != m_presets.end()                         ? preset->kind
                  : run.vocabulary.kind == api::DataKind::Molecules ? "molecules"
                                                                    : "graphs"});
    m_setup->showPreset(QString::fromStdString(run.preset));
    takePreset(preset == m_presets.end() ? nullptr : &*preset);
    const QStringList unknown = m_options->setValues(run.settings);
    m_setup->forgetTypedName();
    m_setup->setData(QString::fromStdString(run.data), {});
    m_setup->setName(QString::fromStdString(run.name));
    m_curves->clear();
    m_curves->append(metrics);
    m_strip->clear();
    if (!unknown.isEmpty())
        m_message->showWarning(tr("Options of this run that this version does not know: %1.").arg(unknown.join(", ")));
    refresh();
    loadLastSnapshot(m_run->file);
}

void TrainPage::loadLastSnapshot(const QString& runFile) {
    m_snapshot.setFuture(QtConcurrent::run(
        &m_pool, [&services = m_services, file = runFile.toStdString()]() -> std::optional<api::Snapshot> {
            try {
                const auto epochs = services.snapshotEpochs(file);
                if (epochs.empty()) return std::nullopt;
                return services.snapshot(file, epochs.back());
            } catch (const api::Error&) {
                return std::nullopt;  // Only the strip stays empty; what is wrong with the file shows where it is
                                      // opened.
            }
        }));
}

void TrainPage::showSnapshot() {
    if (m_stage != RunStage::Opened || m_snapshot.future().resultCount() == 0 || !m_run) return;
    if (const auto snapshot = m_snapshot.result())
        m_strip->setSamples(snapshot->epoch, snapshot->samples, m_run->vocabulary);
}

QString TrainPage::detail() const {
    QStringList words;
    const auto epochs = [this] {
        return tr("Epoch %1 of %2").arg(style::count(m_run->epoch), style::count(m_run->epochs));
    };
    if (m_stage == RunStage::Opened && m_run) {
        words.append(QFileInfo(m_run->file).completeBaseName());
        words.append(epochs());
    } else if (isRunning(m_stage) && m_progress) {
        words.append(QString::fromStdString(m_progress->phase));
        const bool moves = m_stage == RunStage::Training;
        if (const QString left = style::timeLeft(m_progress->secondsLeft); moves && !left.isEmpty()) words.append(left);
        if (moves && m_progress->perSecond > 0)
            words.append(tr("%1 graphs/s").arg(style::figure(m_progress->perSecond)));
    } else if ((m_stage == RunStage::Ended || m_stage == RunStage::Failed) && m_run && m_run->epoch > 0) {
        words.append(epochs());
    } else if (m_stage == RunStage::Ready) {
        words.append(startProblem());
    }
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

}  // namespace strata::training
