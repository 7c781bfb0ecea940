// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <cmath>
#include <filesystem>
#include <map>

#include "engine/api/error.h"
#include "engine/experiments/figure_file.h"
#include "tests/experiments/made_up_experiment.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::tests;
using namespace strata::experiments;

namespace {

/// Remembers progress; stops when told.
class Context final : public session::JobContext {
public:
    void emit(api::EventBody body) override {
        if (const auto* step = std::get_if<api::Progress>(&body))
            progress.push_back(*step);
        else
            ++others;
    }
    bool stopRequested() const override { return stopped; }
    void pausePoint() override { ++pauses; }

    std::vector<api::Progress> progress;
    int others = 0, pauses = 0;
    std::atomic<bool> stopped = false;
};

/// Training and measuring that only take notes.
struct Notes {
    std::map<std::string, RunState> states;
    std::map<std::string, std::vector<api::FigureLine>> figures;
    std::vector<std::string> log;
    Tools tools(Context& context, int stopAfter = -1) {
        Tools result;
        result.stateOf = [this](const Task& task) { return states[task.train.runFile]; };
        result.train = [this, &context, stopAfter](const api::TrainJob& job, session::JobContext& part) {
            log.push_back((job.resume ? "resume " : "train ") + job.runFile);
            part.emit(api::Progress{"Epoch 1 of 1", job.resume ? 0.5 : 0.0, -1, 100});
            part.emit(api::MetricsLogged{});
            part.pausePoint();
            if (static_cast<int>(log.size()) == stopAfter) {
                context.stopped = true;
                while (!part.stopRequested()) QThread::msleep(1);
            }
            states[job.runFile] = context.stopped ? RunState::Unfinished : RunState::Finished;
            part.emit(api::Progress{"Epoch 1 of 1", 1, 0, 100});
        };
        result.kept = [this](const api::EvaluateJob& job) {
            const auto found = figures.find(job.runFile);
            return found == figures.end() ? std::nullopt : std::optional(found->second);
        };
        result.keep = [this](const api::EvaluateJob& job, const std::vector<api::FigureLine>& lines) {
            figures[job.runFile] = lines;
        };
        result.evaluate = [this](const api::EvaluateJob& job, session::JobContext& part) {
            log.push_back("measure " + job.runFile);
            part.emit(api::EvaluationReady{madeUpLines(0.02)});
        };
        return result;
    }
};

}  // namespace

class ExperimentRunnerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void plansNameTheirRuns() {
        const auto experiment = madeUpExperiment();
        const auto plan = madeUpPlan(experiment);
        QCOMPARE(plan.tasks.size(), std::size_t{6});
        QCOMPARE(plan.tasks[4].train.runFile, std::string("runs/made-up-smoke-second-s1.strata"));
        QCOMPARE(plan.tasks[4].train.seed, std::uint64_t{1});
        QCOMPARE(plan.tasks[4].evaluate.runFile, plan.tasks[4].train.runFile);
        QCOMPARE(plan.tasks[4].evaluate.count, 50);
        QVERIFY(plan.standIn);
    }

    void aScaleMayDoItsFirstSystemsOnlyUnlessOthersAreNamed() {
        auto experiment = madeUpExperiment();
        experiment.extents[0].systems = 1;
        QCOMPARE(madeUpPlan(experiment).tasks.size(), std::size_t{3});
        api::ExperimentJob job{"made-up", "", "", api::Scale::Smoke};
        job.systems = {"second"};
        const auto plan = planOf(job, experiment);
        QCOMPARE(plan.tasks.size(), std::size_t{3});
        QCOMPARE(plan.tasks[0].system->key, std::string("second"));
    }

    void whatCannotBeDoneIsRefused() {
        const auto refusal = [](const api::ExperimentJob& job) {
            try {
                planOf(job);
            } catch (const api::Error& error) {
                return std::string(error.what());
            }
            return std::string();
        };
        QVERIFY(refusal({"no-such", "", "", api::Scale::Smoke}).find("qm9-generation") != std::string::npos);
        QVERIFY(refusal({"qm9-generation", "", "", api::Scale::Laptop}).find("--data") != std::string::npos);
        QVERIFY(refusal({"qm9-generation", "/no/such/folder", "", api::Scale::Laptop})
                    .find("/no/such/folder/qm9/qm9.csv.gz") != std::string::npos);
        api::ExperimentJob systems{"qm9-generation", "", "", api::Scale::Smoke};
        systems.systems = {"growth", "none"};
        QCOMPARE(refusal(systems).substr(0, 28), std::string("There is no system “none”").substr(0, 28));
        api::ExperimentJob paper{"qm9-generation", "", "", api::Scale::Smoke};
        paper.protocol = api::Protocol::Paper;
        QVERIFY(!refusal(paper).empty());
        QCOMPARE(refusal({"qm9-generation", "", "", api::Scale::Smoke}), std::string());
    }

    void everyTaskIsTrainedAndMeasured() {
        const auto experiment = madeUpExperiment();
        const auto plan = madeUpPlan(experiment, 2);
        Context context;
        Notes notes;
        const auto measurements = run(plan, notes.tools(context), 1, context);
        QVERIFY(measurements && measurements->size() == 4);
        QCOMPARE(notes.log.size(), std::size_t{8});
        QCOMPARE(notes.log[1], "measure " + plan.tasks[0].train.runFile);
        QCOMPARE(context.others, 0);  // metrics and figures of the parts are theirs
        QVERIFY(context.pauses > 0);
        for (std::size_t i = 1; i < context.progress.size(); ++i)
            QVERIFY(context.progress[i].fraction >= context.progress[i - 1].fraction);
        QVERIFY(context.progress.back().fraction > 0.9 && context.progress.back().fraction <= 1);
        QVERIFY(context.progress.front().phase.find("first, seed 0 (1 of 4): Epoch 1 of 1") == 0);
    }

    void finishedRunsAreNotTrainedAgain() {
        const auto experiment = madeUpExperiment();
        const auto plan = madeUpPlan(experiment, 1);
        Context context;
        Notes notes;
        notes.states[plan.tasks[0].train.runFile] = RunState::Finished;
        notes.states[plan.tasks[1].train.runFile] = RunState::Unfinished;
        QVERIFY(run(plan, notes.tools(context), 1, context));
        QVERIFY((notes.log == std::vector<std::string>{"measure " + plan.tasks[0].train.runFile,
                                                       "resume " + plan.tasks[1].train.runFile,
                                                       "measure " + plan.tasks[1].train.runFile}));
    }

    void stoppedPlansGoOnWhereTheyStopped() {
        const auto experiment = madeUpExperiment();
        const auto plan = madeUpPlan(experiment, 2);
        Context context;
        Notes notes;
        QVERIFY(!run(plan, notes.tools(context, 3), 1, context));  // train, measure, train: stopped there
        QCOMPARE(notes.log.size(), std::size_t{3});
        notes.log.clear();
        context.stopped = false;
        QVERIFY(run(plan, notes.tools(context), 1, context));
        QCOMPARE(notes.log[0], "resume " + plan.tasks[1].train.runFile);  // the first was measured before
        QCOMPARE(notes.log.size(), std::size_t{6});
    }

    void figuresAreKeptBesideTheirRun() {
        const QTemporaryDir folder;
        api::EvaluateJob job;
        job.runFile = folder.filePath("a.strata").toStdString();
        job.count = 7;
        QFile run(folder.filePath("a.strata"));
        QVERIFY(run.open(QIODevice::WriteOnly));
        run.close();
        QVERIFY(!keptFigures(job));
        const std::vector<api::FigureLine> lines{
            {"run", "A “run”", {{"w1_sa", 0.1 + 0.2, 0.25, 0.5}, {"nspdk", 1e-300}}}, {"floor", "Floor", {}}};
        keepFigures(job, lines);
        const auto kept = keptFigures(job);
        QVERIFY(kept && kept->size() == 2);
        QCOMPARE(kept->front().title, std::string("A “run”"));
        QCOMPARE(kept->front().figures[0].value, 0.1 + 0.2);
        QCOMPARE(kept->front().figures[0].high, 0.5);
        QVERIFY(std::isnan(kept->front().figures[1].low));

        auto other = job;
        other.draw.minProbability = 0.1;
        QVERIFY(!keptFigures(other));
        // A run that went on since has other figures.
        std::filesystem::last_write_time(job.runFile,
                                         std::filesystem::last_write_time(job.runFile) + std::chrono::hours(1));
        QVERIFY(!keptFigures(job));
        keepFigures(job, lines);
        std::filesystem::last_write_time(job.runFile,
                                         std::filesystem::last_write_time(job.runFile) - std::chrono::hours(2));
        QVERIFY(keptFigures(job));
        QFile broken(folder.filePath("a.figures.json"));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\"lines\": [");
        broken.close();
        QVERIFY(!keptFigures(job));

        job.runFile = "/proc/none/a.strata";
        QVERIFY_THROWS_EXCEPTION(api::Error, keepFigures(job, lines));
    }

    // The rest of the time comes from the work of this session alone: half of a resumed training is not taken for
    // speed.
    void theTimeLeftCountsOnlyWhatWasDone() {
        const auto experiment = madeUpExperiment();
        auto plan = madeUpPlan(experiment, 1);
        plan.tasks.resize(1);
        Context context;
        Notes notes;
        notes.states[plan.tasks[0].train.runFile] = RunState::Unfinished;
        auto tools = notes.tools(context);
        tools.train = [](const api::TrainJob&, session::JobContext& part) {
            part.emit(api::Progress{"", 0.5, -1, 0});
            QTest::qWait(100);
            part.emit(api::Progress{"", 0.75, -1, 0});
        };
        QVERIFY(run(plan, tools, 1, context));
        QVERIFY(context.progress[0].secondsLeft < 0);
        // A quarter took 0.1 s; a quarter and the measuring (0.15) are left: 0.16 s.
        QVERIFY2(context.progress[1].secondsLeft > 0.14 && context.progress[1].secondsLeft < 0.4,
                 qPrintable(QString::number(context.progress[1].secondsLeft)));
    }
};

STRATA_TEST(ExperimentRunnerTest, tst_experiment_runner);
#include "tst_experiment_runner.moc"
