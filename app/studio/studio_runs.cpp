// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Studio that concerns the run that is open.
#include <QPushButton>

#include "app/studio/main_window.h"
#include "app/studio/rail.h"
#include "app/studio/status_line.h"
#include "app/studio/studio.h"
#include "app/studio/top_bar.h"
#include "widgets/data/data_page.h"
#include "widgets/evaluation/evaluate_page.h"
#include "widgets/evaluation/run_section.h"
#include "widgets/generation/generate_page.h"
#include "widgets/hierarchy/inspect_page.h"
#include "widgets/latent/explore_page.h"
#include "widgets/runs/runs_page.h"
#include "widgets/training/run_header.h"
#include "widgets/training/train_page.h"

namespace strata::app {

QString Studio::runFile() const {
    return m_run ? QString::fromStdString(m_run->path) : QString();
}

void Studio::openRun(const QString& path) {
    m_follow = false;
    m_opener.open(path);
}

void Studio::showRun(const api::RunSummary& run, const std::vector<api::Metric>& metrics) {
    const QString path = QString::fromStdString(run.path);
    if (runFile() != path) leaveRun();
    m_run = run;
    m_window->topBar()->setRun(QString::fromStdString(run.name), QString::fromStdString(run.data));
    m_runsPage->setOpenRun(path);
    m_dataPage->setRun(&run);
    m_evaluateCommand->setEnabled(true);
    if (!m_trainer.busy()) {
        m_shownRun = path;
        m_trainPage->showRun(run, metrics);
    }
    // A run's rows are those that it kept of its data; the pages do not wait for them to be read. Kinds that keep all
    // have them in memory where they were trained here.
    const bool ours = m_trainer.runFile() == path && m_trainer.job().data && run.model != api::kMgvae;
    m_generatePage->setRun(run);
    m_evaluatePage->run()->setRun(run);
    showRunData(ours ? m_trainer.job().data : nullptr);
    if (!ours) m_desk.submit(Task::LoadRunData, api::LoadJob{{"run:" + run.path, {}}});
    if (m_continueWhenOpen != path) return;
    m_continueWhenOpen.clear();
    m_window->showPage(TrainIndex);
    auto* button = m_trainPage->header()->continueButton();
    if (button->isEnabled() && !button->isHidden()) button->click();
}

// What was asked of the run that was open is of no use any more: its results must not appear under another run's name.
void Studio::leaveRun() {
    for (const Task task :
         {Task::LoadRunData, Task::Inspect, Task::Sample, Task::Score, Task::Map, Task::Interpolate, Task::Propose})
        m_desk.abandon(task);
    m_generatePage->setStopped();
    m_explorePage->setStopped();
    m_window->rail()->setCount(GenerateIndex, {});
    if (!m_desk.busy()) m_window->deskLine()->setIdle({});
}

void Studio::showRunData(const api::DatasetPtr& data) {
    if (!m_run) return;
    m_inspectPage->setRun(*m_run, data);
    m_explorePage->setRun(*m_run, data);
}

void Studio::forgetRun(const QString& path) {
    listTakenNames();
    if (runFile() != path) return;
    leaveRun();
    m_run.reset();
    m_window->topBar()->setRun({}, {});
    m_runsPage->setOpenRun({});
    m_dataPage->setRun(nullptr);
    m_evaluateCommand->setEnabled(false);
    m_inspectPage->clearRun();
    m_generatePage->clearRun();
    m_explorePage->clearRun();
    m_evaluatePage->run()->clearRun();
    if (m_measuring == path) {
        m_bench.abandon(Task::Evaluate);
        endMeasuring(Task::Evaluate);
    }
}

void Studio::continueRun(const QString& path) {
    if (m_trainer.busy())
        return m_runsPage->showProblem(tr("Another run is being trained: stop it before you continue this one."));
    m_continueWhenOpen = path;
    openRun(path);
}

}  // namespace strata::app
