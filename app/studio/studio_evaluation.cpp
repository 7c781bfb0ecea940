// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Studio that measures.
#include "app/studio/main_window.h"
#include "app/studio/rail.h"
#include "app/studio/status_line.h"
#include "app/studio/status_text.h"
#include "app/studio/studio.h"
#include "widgets/evaluation/evaluate_page.h"
#include "widgets/evaluation/experiment_form.h"
#include "widgets/evaluation/experiment_section.h"
#include "widgets/evaluation/run_section.h"
#include "widgets/runs/runs_page.h"
#include "widgets/style/path_field.h"

namespace strata::app {

void Studio::connectEvaluation() {
    auto* run = m_evaluatePage->run();
    run->setChemnet(m_settings.chemnetFile());
    connect(run, &evaluation::RunSection::runsRequested, this, [this] { m_window->showPage(RunsIndex); });
    connect(run, &evaluation::RunSection::cancelRequested, this, [this] { m_bench.cancel(Task::Evaluate); });
    connect(run, &evaluation::RunSection::evaluateRequested, this, [this](const api::EvaluateJob& job) {
        if (!job.chemnet.empty()) m_settings.setChemnetFile(QString::fromStdString(job.chemnet));
        m_measuring = QString::fromStdString(job.runFile);
        m_bench.submit(Task::Evaluate, job);
    });

    auto* experiments = m_evaluatePage->experiments();
    experiments->form()->data()->setPath(m_settings.dataFolder());
    experiments->form()->out()->setPath(m_settings.runsFolder());
    experiments->form()->chemnet()->setPath(m_settings.chemnetFile());
    connect(experiments, &evaluation::ExperimentSection::runActivated, m_runsPage, &runs::RunsPage::openRequested);
    connect(experiments, &evaluation::ExperimentSection::cancelRequested, this,
            [this] { m_bench.cancel(Task::Experiment); });
    connect(experiments, &evaluation::ExperimentSection::experimentRequested, this,
            [this](const api::ExperimentJob& job) {
                if (!job.chemnet.empty()) m_settings.setChemnetFile(QString::fromStdString(job.chemnet));
                m_settings.setDataFolder(QString::fromStdString(job.data));
                m_bench.submit(Task::Experiment, job);
            });

    connect(m_window->benchLine(), &StatusLine::stopClicked, &m_bench, &Desk::cancelAll);
    connect(&m_bench, &Desk::progressed, this, &Studio::showMeasuring);
    connect(&m_bench, &Desk::delivered, this, [run, experiments](Task, const api::EventBody& result) {
        if (const auto* figures = std::get_if<api::EvaluationReady>(&result)) run->showFigures(*figures);
        if (const auto* table = std::get_if<api::ExperimentReady>(&result)) experiments->showTable(table->table);
    });
    connect(&m_bench, &Desk::stopped, this, [run, experiments](Task task) {
        if (task == Task::Evaluate)
            run->setStopped();
        else
            experiments->setStopped();
    });
    connect(&m_bench, &Desk::failed, this, [run, experiments](Task task, const QString& sentence) {
        if (task == Task::Evaluate)
            run->setFailed(sentence);
        else
            experiments->setFailed(sentence);
    });
    for (const auto end : {&Desk::finished, &Desk::stopped}) connect(&m_bench, end, this, &Studio::endMeasuring);
    connect(&m_bench, &Desk::failed, this, &Studio::endMeasuring);
}

void Studio::showMeasuring(Task task, api::Progress progress) {
    progress.perSecond = 0;  // parts of the whole, not graphs
    m_window->benchLine()->setBusy(statusText(progress), progress.fraction);
    m_window->rail()->setDot(EvaluateIndex, Rail::Dot::Works);
    if (task == Task::Evaluate)
        m_evaluatePage->run()->setProgress(progress);
    else
        m_evaluatePage->experiments()->setProgress(progress);
}

void Studio::endMeasuring(Task task) {
    if (task == Task::Experiment) {
        m_runsPage->refresh();  // it may have trained some
        listTakenNames();
    }
    if (m_bench.busy()) return;
    m_window->benchLine()->setIdle({});
    m_window->rail()->setDot(EvaluateIndex, Rail::Dot::None);
    closeWhenSaved();
}

void Studio::evaluateRun(const QString& path) {
    if (!path.isEmpty() && runFile() != path) openRun(path);
    m_evaluatePage->showRun();
    m_window->showPage(EvaluateIndex);
}

}  // namespace strata::app
