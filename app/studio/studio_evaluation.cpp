// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Studio that measures.
#include "app/studio/main_window.h"
#include "app/studio/rail.h"
#include "app/studio/status_line.h"
#include "app/studio/status_text.h"
#include "app/studio/studio.h"
#include "widgets/evaluation/evaluate_page.h"
#include "widgets/evaluation/run_section.h"

namespace strata::app {

void Studio::connectEvaluation() {
    auto* section = m_evaluatePage->run();
    section->setChemnet(m_settings.chemnetFile());
    connect(section, &evaluation::RunSection::runsRequested, this, [this] { m_window->showPage(RunsIndex); });
    connect(section, &evaluation::RunSection::evaluateRequested, this, [this](const api::EvaluateJob& job) {
        m_settings.setChemnetFile(QString::fromStdString(job.chemnet));
        m_bench.submit(Task::Evaluate, job);
    });
    connect(section, &evaluation::RunSection::cancelRequested, this, [this] { m_bench.cancel(Task::Evaluate); });
    connect(m_window->benchLine(), &StatusLine::stopClicked, &m_bench, &Desk::cancelAll);
    connect(&m_bench, &Desk::progressed, this, [this, section](Task task, const api::Progress& progress) {
        m_window->benchLine()->setBusy(statusText(progress), progress.fraction);
        m_window->rail()->setDot(EvaluateIndex, true);
        if (task == Task::Evaluate) section->setProgress(progress);
    });
    connect(&m_bench, &Desk::delivered, this, [section](Task, const api::EventBody& result) {
        if (const auto* figures = std::get_if<api::EvaluationReady>(&result)) section->showLines(figures->lines);
    });
    connect(&m_bench, &Desk::stopped, this, [section](Task task) {
        if (task == Task::Evaluate) section->setStopped();
    });
    connect(&m_bench, &Desk::failed, this, [section](Task task, const QString& sentence) {
        if (task == Task::Evaluate) section->setFailed(sentence);
    });
    connect(&m_bench, &Desk::finished, this, &Studio::endMeasuring);
    connect(&m_bench, &Desk::stopped, this, &Studio::endMeasuring);
    connect(&m_bench, &Desk::failed, this, &Studio::endMeasuring);
}

void Studio::endMeasuring(Task) {
    if (m_bench.busy()) return;
    m_window->benchLine()->setIdle({});
    m_window->rail()->setDot(EvaluateIndex, false);
    closeWhenSaved();
}

void Studio::evaluateRun(const QString& path) {
    if (runFile() != path) openRun(path);
    m_window->showPage(EvaluateIndex);
}

}  // namespace strata::app
