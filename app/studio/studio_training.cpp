// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Studio that concerns training.
#include <QDir>
#include <QFileInfo>

#include "app/studio/main_window.h"
#include "app/studio/rail.h"
#include "app/studio/status_line.h"
#include "app/studio/status_text.h"
#include "app/studio/studio.h"
#include "app/studio/top_bar.h"
#include "widgets/hierarchy/inspect_page.h"
#include "widgets/runs/runs_page.h"
#include "widgets/training/run_header.h"
#include "widgets/training/train_page.h"

#include <QPushButton>

namespace strata::app {

void Studio::connectTraining() {
    connect(m_trainPage, &training::TrainPage::startRequested, this, &Studio::startTraining);
    connect(m_trainPage, &training::TrainPage::continueRequested, this, &Studio::continueTraining);
    connect(m_trainPage, &training::TrainPage::pauseRequested, &m_trainer, &Trainer::pause);
    connect(m_trainPage, &training::TrainPage::resumeRequested, &m_trainer, &Trainer::resume);
    connect(m_trainPage, &training::TrainPage::stopRequested, &m_trainer, &Trainer::stop);
    connect(m_trainPage, &training::TrainPage::dataPageRequested, this, [this] { m_window->showPage(DataIndex); });
    connect(m_window->topBar(), &TopBar::trainClicked, this, &Studio::trainOrResume);
    connect(m_window->topBar(), &TopBar::pauseClicked, &m_trainer, &Trainer::pause);
    connect(m_window->topBar(), &TopBar::stopClicked, &m_trainer, &Trainer::stop);
    connect(m_window->trainingLine(), &StatusLine::stopClicked, &m_trainer, &Trainer::stop);

    connect(&m_trainer, &Trainer::stateChanged, this, [this] {
        m_window->topBar()->setState(m_trainer.state());
        m_window->rail()->setDot(TrainIndex, m_trainer.state() == Trainer::State::Paused ? Rail::Dot::Pauses
                                             : m_trainer.busy()                          ? Rail::Dot::Works
                                                                                         : Rail::Dot::None);
        m_runsPage->setTrainingRun(m_trainer.busy() ? m_trainer.runFile() : QString());
        if (m_trainer.state() == Trainer::State::Running) m_window->trainingLine()->setBusy(tr("Training"), -1);
        if (m_trainer.state() == Trainer::State::Stopping) m_window->trainingLine()->setBusy(tr("Saving…"), -1);
    });
    connect(&m_trainer, &Trainer::started, this, [this](const QString& runFile) {
        m_shownRun = runFile;
        m_trainPage->setStarted(runFile);
    });
    connect(&m_trainer, &Trainer::metricsLogged, this, [this](const std::vector<api::Metric>& metrics) {
        for (const auto& metric : metrics)
            if (metric.name == "loss") m_lastLoss = metric.value;
        m_trainPage->appendMetrics(metrics);
    });
    connect(&m_trainer, &Trainer::progressed, this, &Studio::showTrainingProgress);
    connect(&m_trainer, &Trainer::epochEnded, this, &Studio::endEpoch);
    connect(&m_trainer, &Trainer::ended, this, &Studio::endTraining);
    connect(&m_trainer, &Trainer::paused, this, [this](bool on) {
        m_trainPage->setPaused(on);
        if (on) m_window->trainingLine()->setPaused(tr("Training is paused"));
    });
    m_window->trainingLine()->setIdle(tr("Ready"));
}

void Studio::startTraining(const QString& preset, const api::Settings& settings, quint64 seed, const QString& runName) {
    if (!m_data) return m_trainPage->setEnded(tr("Choose data first."), true);
    const QString folder = m_settings.runsFolder();
    if (!QDir().mkpath(folder))
        return m_trainPage->setEnded(
            tr("The folder for runs, “%1”, cannot be made: no permission, or the disk is full.").arg(folder), true);
    const QString name = runName.isEmpty() ? QString::fromStdString(m_data->name) : runName + QStringLiteral(".strata");
    m_follow = true;
    m_trainer.start(api::TrainJob{newRunFile(folder, name).toStdString(), false, m_data->source, m_data,
                                  preset.toStdString(), settings, seed});
}

void Studio::continueTraining() {
    if (m_shownRun.isEmpty()) return m_trainPage->setEnded(tr("No run is open."), true);
    api::TrainJob job;
    job.runFile = m_shownRun.toStdString();
    job.resume = true;
    job.settings = m_trainPage->continueSettings();
    if (m_trainer.job().runFile == job.runFile) job.data = m_trainer.job().data;
    m_follow = true;
    m_trainer.start(std::move(job));
}

// The bar's button presses what the page offers, so that both obey the same rules.
void Studio::trainOrResume() {
    const auto* header = m_trainPage->header();
    m_window->showPage(TrainIndex);
    for (auto* button :
         {header->resumeButton(), header->startButton(), header->continueButton(), header->newRunButton()})
        if (button->isEnabled() && !button->isHidden()) return button->click();
}

void Studio::showTrainingProgress(const api::Progress& progress) {
    m_trainPage->setProgress(progress);
    if (m_trainer.state() == Trainer::State::Running)
        m_window->trainingLine()->setBusy(trainingText(progress, m_lastLoss), progress.fraction);
}

void Studio::endEpoch(const api::EpochEnded& epoch) {
    m_trainPage->setEpochEnded(epoch);
    if (isTraining(runFile()))
        m_inspectPage->refreshRun();
    else if (m_follow && m_opener.opening().isEmpty())
        m_opener.open(m_trainer.runFile());
}

void Studio::endTraining(const QString& sentence, bool failed) {
    m_trainPage->setEnded(sentence, failed);
    m_window->trainingLine()->setIdle(failed ? tr("Training failed") : sentence);
    m_runsPage->refresh();
    listTakenNames();
    if (m_closing) return closeWhenSaved();
    const bool open = runFile() == m_trainer.runFile();
    if (open) m_inspectPage->refreshRun();
    if (!open && m_follow && QFileInfo::exists(m_trainer.runFile())) m_opener.open(m_trainer.runFile());
}

bool Studio::isTraining(const QString& runFile) const {
    return m_trainer.busy() && !runFile.isEmpty() && runFile == m_trainer.runFile();
}

void Studio::listTakenNames() {
    QStringList names;
    for (const auto& file : QDir(m_settings.runsFolder()).entryInfoList({QStringLiteral("*.strata")}, QDir::Files))
        names << file.completeBaseName();
    m_trainPage->setTakenRunNames(names);
}

}  // namespace strata::app
