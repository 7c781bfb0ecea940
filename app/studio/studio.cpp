// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio.h"

#include "app/studio/main_window.h"
#include "app/studio/rail.h"
#include "app/studio/status_line.h"
#include "app/studio/status_text.h"
#include "app/studio/top_bar.h"
#include "widgets/data/data_page.h"
#include "widgets/evaluation/evaluate_page.h"
#include "widgets/generation/generate_page.h"
#include "widgets/generation/link_panel.h"
#include "widgets/hierarchy/inspect_page.h"
#include "widgets/latent/explore_page.h"
#include "widgets/runs/runs_page.h"
#include "widgets/style/number.h"
#include "widgets/training/train_page.h"

#include <QApplication>
#include <QFileInfo>

namespace strata::app {

std::unique_ptr<MainWindow> Studio::makeWindow(const StudioSettings& settings) {
    auto window = std::make_unique<MainWindow>();
    window->addPage(QStringLiteral("data"), tr("Data"));
    window->addPage(QStringLiteral("train"), tr("Train"));
    window->addPage(QStringLiteral("inspect"), tr("Inspect"));
    window->addPage(QStringLiteral("generate"), tr("Generate"));
    window->addPage(QStringLiteral("explore"), tr("Explore"));
    window->addPage(QStringLiteral("evaluate"), tr("Evaluate"));
    window->addPage(QStringLiteral("runs"), tr("Runs"));
    window->addCommand(tr("Quit"), QKeySequence::Quit, [frame = window.get()] { frame->close(); });
    if (!settings.geometry().isEmpty()) window->restoreGeometry(settings.geometry());
    return window;
}

Studio::Studio(const api::Services& services, const EngineFactory& engines, StudioSettings& settings,
               const evaluation::TableTools& tables, std::unique_ptr<MainWindow> window)
    : m_settings(settings),
      m_window(window ? std::move(window) : makeWindow(settings)),
      m_opener(services),
      m_desk(engines),
      m_bench(engines),
      m_trainer(engines) {
    makePages(services, tables);
    connectWindow();
    connectData();
    connectTraining();
    connectPages();
    connectRuns();
    connectEvaluation();
    addCommands();
    m_dataPage->setRecent(m_settings.recentFiles());
    m_runsPage->setFolder(m_settings.runsFolder());
    listTakenNames();
}

Studio::~Studio() = default;

void Studio::makePages(const api::Services& services, const evaluation::TableTools& tables) {
    m_window->setPage(DataIndex, m_dataPage = new data::DataPage(services));
    m_window->setPage(TrainIndex, m_trainPage = new training::TrainPage(services));
    m_window->setPage(InspectIndex, m_inspectPage = new hierarchy::InspectPage(services));
    m_window->setPage(GenerateIndex, m_generatePage = new generation::GeneratePage(services));
    m_window->setPage(ExploreIndex, m_explorePage = new latent::ExplorePage(services));
    m_window->setPage(EvaluateIndex, m_evaluatePage = new evaluation::EvaluatePage(services, tables));
    m_window->setPage(RunsIndex, m_runsPage = new runs::RunsPage(services));
}

void Studio::connectWindow() {
    m_window->setCloseGuard([this] { return mayClose(); });
    connect(m_window.get(), &MainWindow::pageShown, this, [this](int page) {
        if (page == RunsIndex || page == GenerateIndex) m_runsPage->refresh();
    });
    connect(m_window->deskLine(), &StatusLine::stopClicked, &m_desk, &Desk::cancelAll);
    connect(&m_desk, &Desk::progressed, this, &Studio::showDeskProgress);
    connect(&m_desk, &Desk::delivered, this, &Studio::deliver);
    connect(&m_desk, &Desk::stopped, this, &Studio::stopTask);
    connect(&m_desk, &Desk::failed, this, &Studio::failTask);
    const auto rest = [this] {
        if (!m_desk.busy()) m_window->deskLine()->setIdle({});
    };
    connect(&m_desk, &Desk::finished, this, rest);
    connect(&m_desk, &Desk::stopped, this, rest);
    connect(&m_desk, &Desk::failed, this, rest);
}

void Studio::connectData() {
    connect(m_dataPage, &data::DataPage::loadRequested, this, [this](const api::DataSource& source) {
        const QString location = QString::fromStdString(source.location);
        if (location.endsWith(QLatin1String(".strata"), Qt::CaseInsensitive)) {
            m_dataPage->setStopped();
            m_window->showPage(TrainIndex);
            return openRun(location);
        }
        m_loading = location;
        m_desk.submit(Task::LoadData, api::LoadJob{source});
    });
    connect(m_dataPage, &data::DataPage::cancelRequested, this, [this] { m_desk.cancel(Task::LoadData); });
    connect(m_dataPage, &data::DataPage::dataChosen, this, [this](const api::DatasetPtr& data) {
        m_data = data;
        m_trainPage->setData(data);
        m_window->rail()->setCount(DataIndex, style::count(static_cast<long long>(data->size())));
        m_window->showPage(TrainIndex);
    });
}

void Studio::connectPages() {
    const auto toTrain = [this] { m_window->showPage(TrainIndex); };
    const auto toEvaluate = [this] { m_window->showPage(EvaluateIndex); };
    connect(m_inspectPage, &hierarchy::InspectPage::evaluateRequested, this, toEvaluate);
    connect(m_generatePage, &generation::GeneratePage::evaluateRequested, this, toEvaluate);
    connect(m_explorePage, &latent::ExplorePage::evaluateRequested, this, toEvaluate);
    connect(m_inspectPage, &hierarchy::InspectPage::trainRequested, this, toTrain);
    connect(m_inspectPage, &hierarchy::InspectPage::inspectRequested, this, [this](const QString& graph) {
        if (m_run) m_desk.submit(Task::Inspect, api::InspectJob{m_run->path, graph.toStdString()});
    });
    connect(m_generatePage, &generation::GeneratePage::trainRequested, this, toTrain);
    connect(m_generatePage, &generation::GeneratePage::inspectRequested, this, [this](const QString& graph) {
        m_inspectPage->inspect(graph);
        m_window->showPage(InspectIndex);
    });
    connect(m_generatePage, &generation::GeneratePage::walkRequested, this, [this](const QString& graph, bool from) {
        (from ? m_explorePage->from() : m_explorePage->to())->setText(graph);
        m_window->showPage(ExploreIndex);
    });
    connect(m_generatePage, &generation::GeneratePage::generateRequested, this, [this](api::SampleJob job) {
        if (job.runFile.empty() && m_run) job.runFile = m_run->path;
        m_desk.submit(Task::Sample, std::move(job));
    });
    connect(m_generatePage->links(), &generation::LinkPanel::proposeRequested, this,
            [this](const api::ProposeJob& job) { m_desk.submit(Task::Propose, job); });
    connect(m_generatePage->links(), &generation::LinkPanel::cancelRequested, this,
            [this] { m_desk.cancel(Task::Propose); });
    connect(m_generatePage, &generation::GeneratePage::scoreRequested, this,
            [this](const api::PredictJob& job) { m_desk.submit(Task::Score, job); });
    connect(m_generatePage, &generation::GeneratePage::scoreCancelled, this, [this] { m_desk.abandon(Task::Score); });
    connect(m_generatePage, &generation::GeneratePage::cancelRequested, this, [this] { m_desk.cancel(Task::Sample); });
    connect(m_explorePage, &latent::ExplorePage::trainRequested, this, toTrain);
    connect(m_explorePage, &latent::ExplorePage::interpolateRequested, this, [this](api::InterpolateJob job) {
        if (job.runFile.empty() && m_run) job.runFile = m_run->path;
        m_desk.submit(Task::Interpolate, std::move(job));
    });
    connect(m_explorePage->mapPanel(), &latent::MapPanel::mapRequested, this,
            [this](const api::MapJob& job) { m_desk.submit(Task::Map, job); });
    connect(m_explorePage, &latent::ExplorePage::cancelRequested, this, [this] { m_desk.cancel(Task::Interpolate); });
}

void Studio::connectRuns() {
    connect(m_runsPage, &runs::RunsPage::openRequested, this, [this](const QString& path) {
        openRun(path);
        m_window->showPage(TrainIndex);
    });
    connect(m_runsPage, &runs::RunsPage::continueRequested, this, &Studio::continueRun);
    connect(m_runsPage, &runs::RunsPage::evaluateRequested, this, &Studio::evaluateRun);
    connect(m_runsPage, &runs::RunsPage::listed, m_generatePage->score(), &generation::ScoreButton::setRuns);
    connect(m_runsPage, &runs::RunsPage::deleted, this, &Studio::forgetRun);
    connect(m_runsPage, &runs::RunsPage::renamed, this, [this](const QString& from, const QString& to) {
        listTakenNames();
        if (runFile() == from) openRun(to);
    });
    connect(m_runsPage, &runs::RunsPage::trainRequested, this, [this] { m_window->showPage(TrainIndex); });
    connect(&m_opener, &RunOpener::opened, this, &Studio::showRun);
    connect(&m_opener, &RunOpener::failed, this, [this](const QString& path, const QString& sentence) {
        if (path == m_continueWhenOpen) m_continueWhenOpen.clear();
        // Nobody asked for the run in training: the user is somewhere else and stays there.
        if (std::exchange(m_follow, false)) return;
        m_runsPage->showProblem(sentence);
        m_window->showPage(RunsIndex);
    });
}

void Studio::addCommands() {
    m_window->addCommand(tr("Open file…"), QKeySequence::Open, [this] {
        m_window->showPage(DataIndex);
        m_dataPage->chooseFile();
    });
    m_evaluateCommand = m_window->addCommand(tr("Evaluate this run"), {}, [this] { evaluateRun(runFile()); });
    m_evaluateCommand->setEnabled(false);
    m_window->addCommand(tr("Show the paper's tables"), {}, [this] {
        m_evaluatePage->showExperiments();
        m_window->showPage(EvaluateIndex);
    });
    m_window->addCommand(tr("Train, or go on"), QKeySequence(Qt::Key_F5), [this] { trainOrResume(); });
    auto* pause = m_window->addCommand(tr("Pause training"), {}, [this] { m_trainer.pause(); });
    auto* stop = m_window->addCommand(tr("Stop training and save"), QKeySequence(Qt::SHIFT | Qt::Key_F5),
                                      [this] { m_trainer.stop(); });
    const auto follow = [this, pause, stop] {
        pause->setEnabled(m_trainer.state() == Trainer::State::Running);
        stop->setEnabled(m_trainer.busy());
    };
    connect(&m_trainer, &Trainer::stateChanged, this, follow);
    follow();
    const auto theme = [this](style::Mode mode) {
        return [this, mode] {
            style::apply(*qApp, mode);
            m_settings.setTheme(mode);
        };
    };
    m_window->addCommand(tr("Light colours"), {}, theme(style::Mode::Light));
    m_window->addCommand(tr("Dark colours"), {}, theme(style::Mode::Dark));
    m_window->addCommand(tr("Colours of the system"), {}, theme(style::Mode::System));
}

void Studio::open(const QString& location) {
    m_window->showPage(DataIndex);
    const bool made = location.startsWith(QLatin1String("builtin:")) || location.startsWith(QLatin1String("ego:"));
    m_dataPage->load(made ? location : QFileInfo(location).absoluteFilePath());
}

void Studio::deliver(Task task, const api::EventBody& result) {
    if (const auto* loaded = std::get_if<api::DatasetLoaded>(&result)) {
        if (task == Task::LoadRunData) return showRunData(loaded->data);
        m_dataPage->setLoaded(loaded->data);
        if (!m_loading.startsWith(QLatin1String("builtin:"))) {
            m_settings.addRecentFile(m_loading);
            m_dataPage->setRecent(m_settings.recentFiles());
        }
    } else if (const auto* samples = std::get_if<api::SamplesReady>(&result)) {
        m_generatePage->showSamples(samples->set);
        m_window->rail()->setCount(GenerateIndex, style::count(static_cast<long long>(samples->set->samples.size())));
    } else if (const auto* pictures = std::get_if<api::PicturesReady>(&result)) {
        if (task == Task::Sample) m_generatePage->showPictures(pictures->pictures);
        if (task == Task::Interpolate) m_explorePage->showPictures(pictures->pictures);
        if (task == Task::Inspect) m_inspectPage->showPictures(pictures->pictures);
    } else if (const auto* predictions = std::get_if<api::PredictionsReady>(&result)) {
        m_generatePage->showScores(predictions->predictions);
    } else if (const auto* path = std::get_if<api::PathReady>(&result)) {
        m_explorePage->showPath(path->path);
    } else if (const auto* map = std::get_if<api::MapReady>(&result)) {
        m_explorePage->mapPanel()->showMap(map->map);
    } else if (const auto* links = std::get_if<api::LinksReady>(&result)) {
        m_generatePage->links()->showLinks(links->links);
    } else if (const auto* hierarchy = std::get_if<api::HierarchyReady>(&result)) {
        m_inspectPage->showHierarchy(hierarchy->hierarchy);
    }
}

void Studio::showDeskProgress(Task task, const api::Progress& progress) {
    m_window->deskLine()->setBusy(statusText(progress), progress.fraction);
    if (task == Task::LoadData) m_dataPage->setProgress(progress);
    if (task == Task::Sample) m_generatePage->setProgress(progress);
    if (task == Task::Map) m_explorePage->mapPanel()->setProgress(progress);
    if (task == Task::Interpolate) m_explorePage->setProgress(progress);
    if (task == Task::Propose) m_generatePage->links()->setProgress(progress);
}

void Studio::stopTask(Task task) {
    if (task == Task::LoadData) m_dataPage->setStopped();
    if (task == Task::Sample) m_generatePage->setStopped();
    if (task == Task::Score) m_generatePage->score()->choose({});
    if (task == Task::Map) m_explorePage->mapPanel()->setStopped();
    if (task == Task::Interpolate) m_explorePage->setStopped();
    if (task == Task::Propose) m_generatePage->links()->setStopped();
    if (task == Task::Inspect) m_inspectPage->setFailed(tr("Stopped."));
}

void Studio::failTask(Task task, const QString& sentence) {
    if (task == Task::LoadData) m_dataPage->setFailed(sentence);
    if (task == Task::Sample) m_generatePage->setFailed(sentence);
    if (task == Task::Score) m_generatePage->setScoreFailed(sentence);
    if (task == Task::Map) m_explorePage->mapPanel()->setFailed(sentence);
    if (task == Task::Interpolate) m_explorePage->setFailed(sentence);
    if (task == Task::Propose) m_generatePage->links()->setFailed(sentence);
    if (task == Task::Inspect) m_inspectPage->setFailed(sentence);
    if (task == Task::LoadRunData)
        m_inspectPage->setFailed(tr("The data of this run cannot be read: %1").arg(sentence));
}

// While a run is trained, on its own or in an experiment, the window stays until it is saved; what ends last then
// closes it.
bool Studio::mayClose() {
    m_settings.setGeometry(m_window->saveGeometry());
    if (!m_trainer.busy() && !m_bench.busy()) return true;
    m_closing = true;
    m_window->setSaving();
    m_trainer.stop();
    m_bench.cancelAll();
    return false;
}

void Studio::closeWhenSaved() {
    if (m_closing && !m_trainer.busy() && !m_bench.busy()) m_window->close();
}

}  // namespace strata::app
