// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QStringList>
#include <QThreadPool>
#include <QWidget>

#include <optional>
#include <vector>

#include "engine/api/services.h"
#include "widgets/training/run_stage.h"

QT_BEGIN_NAMESPACE
class QStackedWidget;
QT_END_NAMESPACE

namespace strata::style {
class MessageBar;
}

namespace strata::training {

class CurvesView;
class ParameterForm;
class ParameterModel;
class RunHeader;
class RunSetup;
class SamplesStrip;

/// The Train page: a new run's preset and options on the left, what a run does on the right. It only asks: the program
/// answers a request with setStarted, setPaused or setEnded, and until then the button shows that it was heard. GUI
/// thread; `services` must outlive it.
class TrainPage : public QWidget {
    Q_OBJECT
public:
    explicit TrainPage(const api::Services& services, QWidget* parent = nullptr);
    ~TrainPage() override;

    /// What a new run is trained on; null: nothing. While a run goes on, it is taken once that has ended.
    void setData(api::DatasetPtr data);
    /// Names of the runs that are there (without .strata): a new one cannot have these.
    void setTakenRunNames(const QStringList& names);
    /// Shows a run that was opened. Ignored while a run goes on.
    void showRun(const api::RunSummary& run, const std::vector<api::Metric>& metrics);

    void setStarted(const QString& runFile);  ///< clears the curves, unless the run was asked to continue
    void appendMetrics(const std::vector<api::Metric>& metrics);
    void setProgress(const api::Progress& progress);
    void setEpochEnded(const api::EpochEnded& ended);
    void setPaused(bool paused);
    /// `sentence` may be empty where nothing has to be said.
    void setEnded(const QString& sentence, bool failed);

    RunStage stage() const { return m_stage; }
    /// What continueRequested() changes of the shown run: {"epochs": n} if it was raised, else nothing.
    api::Settings continueSettings() const;

    RunHeader* header() const { return m_header; }
    RunSetup* setup() const { return m_setup; }
    ParameterForm* form() const { return m_form; }
    ParameterModel* options() const { return m_options; }
    CurvesView* curves() const { return m_curves; }
    SamplesStrip* strip() const { return m_strip; }
    style::MessageBar* message() const { return m_message; }

Q_SIGNALS:
    /// `settings`: those that differ from the preset.
    void startRequested(QString preset, strata::api::Settings settings, quint64 seed, QString runName);
    void pauseRequested();
    void resumeRequested();
    void stopRequested();
    void continueRequested();  ///< the run shown, with continueSettings()
    void dataPageRequested();  ///< there is no data: show where to choose some

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The run whose curves are shown.
    struct ShownRun {
        QString file;
        api::Vocabulary vocabulary;
        int epoch = 0;
        int epochs = 0;
        bool startedHere = false;  ///< its seed is the one in the form
    };

    QWidget* makeWorkplace();
    void connectHeader();
    void applyData();
    void nameData();
    void offerPresets(const std::vector<std::string>& kinds);
    void offerColumns();
    void applyPreset();
    /// Its options and their values; null: the ones there are, at their defaults.
    void takePreset(const api::Preset* preset);
    void setStage(RunStage stage);
    void refresh();
    void refreshOptions();
    QString startProblem() const;
    bool canContinue() const;
    QString detail() const;
    void start();
    void goOn();
    void newRun();
    void loadLastSnapshot(const QString& runFile);
    void showSnapshot();
    quint64 seed() const;
    int epochsRow() const;

    const api::Services& m_services;
    api::DatasetPtr m_data;
    std::vector<api::Preset> m_presets;
    QStringList m_takenNames;
    RunStage m_stage = RunStage::Ready;
    bool m_continuing = false;
    bool m_dataWaits = false;
    std::optional<ShownRun> m_run;
    std::optional<api::Progress> m_progress;
    QThreadPool m_pool;  ///< reads the last samples of an opened run
    QFutureWatcher<std::optional<api::Snapshot>> m_snapshot;

    std::string m_model = api::kMgvae;  ///< kind of model whose options are shown
    ParameterModel* m_options;
    QStackedWidget* m_stack;
    style::MessageBar* m_message;
    RunHeader* m_header;
    RunSetup* m_setup;
    ParameterForm* m_form;
    CurvesView* m_curves;
    SamplesStrip* m_strip;
};

}  // namespace strata::training
