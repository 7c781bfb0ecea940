// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>
#include <optional>

#include "app/studio/desk.h"
#include "app/studio/run_opener.h"
#include "app/studio/studio_settings.h"
#include "app/studio/trainer.h"
#include "engine/api/services.h"
#include "widgets/evaluation/table_tools.h"

namespace strata::data {
class DataPage;
}
namespace strata::evaluation {
class EvaluatePage;
}
namespace strata::generation {
class GeneratePage;
}
namespace strata::hierarchy {
class InspectPage;
}
namespace strata::latent {
class ExplorePage;
}
namespace strata::runs {
class RunsPage;
}
namespace strata::training {
class TrainPage;
}

class QAction;

namespace strata::app {

class MainWindow;

/// The whole window: makes the pages and the engines (one trains, one does everything quick, one measures) and connects
/// all of it. It knows which data are chosen and which run is open. `services` and `settings` must outlive it.
class Studio : public QObject {
    Q_OBJECT
public:
    enum Page { DataIndex, TrainIndex, InspectIndex, GenerateIndex, ExploreIndex, EvaluateIndex, RunsIndex };

    /// `window` comes from makeWindow(), which need not wait for an engine; without one a new one is made.
    Studio(const api::Services& services, const EngineFactory& engines, StudioSettings& settings,
           const evaluation::TableTools& tables = {}, std::unique_ptr<MainWindow> window = {});
    ~Studio() override;

    /// The window with its pages still empty, where it was when it was closed last.
    static std::unique_ptr<MainWindow> makeWindow(const StudioSettings& settings);

    MainWindow& window() { return *m_window; }
    data::DataPage& dataPage() { return *m_dataPage; }
    training::TrainPage& trainPage() { return *m_trainPage; }
    hierarchy::InspectPage& inspectPage() { return *m_inspectPage; }
    generation::GeneratePage& generatePage() { return *m_generatePage; }
    latent::ExplorePage& explorePage() { return *m_explorePage; }
    evaluation::EvaluatePage& evaluatePage() { return *m_evaluatePage; }
    runs::RunsPage& runsPage() { return *m_runsPage; }
    Trainer& trainer() { return m_trainer; }

    /// Opens a data file, a "builtin:..." or a run (*.strata), as if chosen in the window.
    void open(const QString& location);
    void openRun(const QString& runFile);
    QString runFile() const;  ///< of the run that is open; empty: none

private:
    // studio.cpp: making and connecting
    void makePages(const api::Services& services, const evaluation::TableTools& tables);
    void connectWindow();
    void connectData();
    void connectPages();
    void connectRuns();
    void addCommands();
    void deliver(Task task, const api::EventBody& result);
    void showDeskProgress(Task task, const api::Progress& progress);
    void stopTask(Task task);
    void failTask(Task task, const QString& sentence);
    bool mayClose();
    void closeWhenSaved();

    // studio_training.cpp
    void connectTraining();
    void startTraining(const QString& preset, const api::Settings& settings, quint64 seed, const QString& runName);
    void continueTraining();
    void trainOrResume();
    void showTrainingProgress(const api::Progress& progress);
    void endEpoch(const api::EpochEnded& epoch);
    void endTraining(const QString& sentence, bool failed);
    bool isTraining(const QString& runFile) const;
    void listTakenNames();

    // studio_evaluation.cpp
    void connectEvaluation();
    void evaluateRun(const QString& runFile);
    void showMeasuring(Task task, api::Progress progress);
    void endMeasuring(Task task);

    // studio_runs.cpp
    void showRun(const api::RunSummary& run, const std::vector<api::Metric>& metrics);
    void leaveRun();
    void showRunData(const api::DatasetPtr& data);
    void forgetRun(const QString& runFile);
    void continueRun(const QString& runFile);

    StudioSettings& m_settings;
    std::unique_ptr<MainWindow> m_window;
    QAction* m_evaluateCommand = nullptr;
    data::DataPage* m_dataPage = nullptr;
    training::TrainPage* m_trainPage = nullptr;
    hierarchy::InspectPage* m_inspectPage = nullptr;
    generation::GeneratePage* m_generatePage = nullptr;
    latent::ExplorePage* m_explorePage = nullptr;
    evaluation::EvaluatePage* m_evaluatePage = nullptr;
    runs::RunsPage* m_runsPage = nullptr;

    api::DatasetPtr m_data;                ///< chosen for the next run
    std::optional<api::RunSummary> m_run;  ///< the one that is open
    QString m_measuring;                   ///< the run that was evaluated last, or is
    QString m_shownRun;                    ///< whose curves the Train page shows
    QString m_continueWhenOpen;            ///< a run to be continued as soon as it is read
    QString m_loading;                     ///< what the Data page waits for
    bool m_follow = false;                 ///< open the run that is trained once it has a checkpoint
    bool m_closing = false;
    double m_lastLoss = 0;

    RunOpener m_opener;
    Desk m_desk;   ///< everything quick
    Desk m_bench;  ///< evaluations and experiments
    Trainer m_trainer;
};

}  // namespace strata::app
