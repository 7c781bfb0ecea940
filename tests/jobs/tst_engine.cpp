// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>

#include <array>
#include <cmath>
#include <random>

#include "engine/api/engine.h"
#include "engine/api/error.h"
#include "engine/api/services.h"
#include "tests/jobs/job_recorder.h"
#include "tests/support/test_main.h"

using namespace strata;
using tests::find;
using Recorder = tests::JobRecorder;

namespace {

const api::Settings kTiny{
    {"encoder.channels", 8LL}, {"decoder.channels", 8LL}, {"encoder.layers", 1LL}, {"decoder.layers", 1LL},
    {"data.sample", 8LL},      {"batch", 16LL},           {"epochs", 2LL}};
const api::DataSource kData{"builtin:nci", {{}, 10, 120}};

}  // namespace

class TestEngine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_run = m_folder.filePath("run.strata").toStdString();
        const auto events = run(trainJob(m_run));
        QVERIFY(find<api::Finished>(events));
        QVERIFY(find<api::MetricsLogged>(events));
        const auto* ended = find<api::EpochEnded>(events);
        QVERIFY(ended && ended->snapshot.panel.size() > 2 && ended->snapshot.samples.size() == 8);
    }

    void theRunTellsWhatItDid() {
        const auto summary = api::makeServices()->run(m_run);
        QCOMPARE(summary.epochsDone, 2);
        QCOMPARE(summary.state, std::string("finished"));
        QCOMPARE(summary.preset, std::string("molecules-small"));
        QVERIFY(summary.changed.contains("batch") && !summary.changed.contains("latent.beta"));
        QCOMPARE(summary.loss.size(), std::size_t{2});
    }

    void runsCarryTheirData() {
        const auto original = find<api::DatasetLoaded>(run(api::LoadJob{kData}))->data;
        const auto carried = find<api::DatasetLoaded>(run(api::LoadJob{{"run:" + m_run, {}}}))->data;
        QCOMPARE(carried->graphs.size(), original->graphs.size());
        for (std::size_t i = 0; i < carried->graphs.size(); ++i)
            QCOMPARE(carried->graphs[i].name, original->graphs[i].name);
    }

    void stoppedRunsAreSavedWithinABatch() {
        const auto path = m_folder.filePath("stopped.strata").toStdString();
        auto job = trainJob(path);
        job.settings["epochs"] = 1000LL;
        const auto id = m_engine->submit(job);
        QVERIFY(m_recorder.waitFor<api::MetricsLogged>(id));
        QElapsedTimer timer;
        timer.start();
        m_engine->stop(id);
        const auto events = m_recorder.wait(id);
        QVERIFY(find<api::Stopped>(events) && !find<api::Finished>(events));
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(api::makeServices()->run(path).state, std::string("stopped"));
    }

    void pausedRunsWaitAndGoOn() {
        auto job = trainJob(m_folder.filePath("paused.strata").toStdString());
        const auto id = m_engine->submit(job);
        m_engine->pause(id);
        QVERIFY(m_recorder.waitFor<api::Paused>(id));
        m_engine->resume(id);
        const auto events = m_recorder.wait(id);
        QVERIFY(find<api::Resumed>(events) && find<api::Finished>(events));
    }

    void hierarchiesGoFromTheGraphToOneNode() {
        const auto events = run(api::InspectJob{m_run, "CC(=O)OC"});
        const auto hierarchy = find<api::HierarchyReady>(events)->hierarchy;
        QCOMPARE(hierarchy->levels.size(), std::size_t{4});
        QCOMPARE(hierarchy->levels.front().size, 5);
        QCOMPARE(hierarchy->levels.back().size, 1);
        for (const auto& level : hierarchy->levels) {  // Def. 2's invariant, as shown
            double weight = 0;
            for (int i = 0; i < level.size; ++i)
                for (int j = i; j < level.size; ++j)
                    weight += level.adjacency[static_cast<std::size_t>(i * level.size + j)];
            QCOMPARE(weight, 4.0);
            for (const int parent : level.parent) QVERIFY(parent >= 0 && parent < (&level + 1)->size);
        }
        // The same graph in another node order has the same clusters.
        const auto other = find<api::HierarchyReady>(run(api::InspectJob{m_run, "COC(C)=O"}))->hierarchy;
        QVERIFY(other->levels[1].size == hierarchy->levels[1].size);
    }

    void mapsHaveTheDataAndAsManyDrawsAtEveryLevel() {
        for (int level = -1; level <= 3; ++level) {
            const auto events = run(api::MapJob{m_run, 50, level, 1});
            const auto* ready = find<api::MapReady>(events);
            QVERIFY(ready);
            const auto& map = *ready->map;
            QCOMPARE(map.level, level);
            QCOMPARE(map.levels, 3);
            QCOMPARE(map.points.size(), std::size_t{100});
            QVERIFY(map.explained[0] >= map.explained[1] && map.explained[0] <= 1);
            std::array<std::size_t, 3> origins{};
            double sum = 0;
            for (const auto& point : map.points) {
                ++origins[static_cast<std::size_t>(point.origin)];
                QVERIFY(std::isfinite(point.x) && std::isfinite(point.y));
                const bool drawn = point.origin == api::LatentMap::Origin::Prior;
                QCOMPARE(point.row < 0, drawn);
                QCOMPARE(point.graph.nodes.empty(), drawn);
                if (point.origin == api::LatentMap::Origin::Trained) sum += point.x;
            }
            QCOMPARE(origins[2], std::size_t{50});
            QVERIFY(origins[1] > 0);
            QVERIFY(std::abs(sum / static_cast<double>(origins[0])) < 1e-4);  // centred on what it was trained on
            // A point's row is the one by which a user names its graph.
            const auto data = find<api::DatasetLoaded>(run(api::LoadJob{{"run:" + m_run, {}}}))->data;
            for (const auto& point : map.points)
                if (point.row >= 0) QCOMPARE(data->graphs[static_cast<std::size_t>(point.row)].name, point.graph.name);
            for (const auto& column : map.values) QCOMPARE(column.values.size(), map.points.size());
            QCOMPARE(map.values.front().values.front(), static_cast<double>(map.points.front().graph.nodes.size()));
        }
        // Whatever the seed, the run's own too, most are of those that it was trained on.
        for (std::uint64_t seed = 0; seed < 4; ++seed) {
            const auto events = run(api::MapJob{m_run, 20, 1, seed});
            const auto& points = find<api::MapReady>(events)->map->points;
            QVERIFY(std::ranges::count(points, api::LatentMap::Origin::Trained, &api::LatentMap::Point::origin) > 10);
        }
        QVERIFY(find<api::Failed>(run(api::MapJob{m_run, 50, 4, 1})));
        QVERIFY(find<api::Failed>(run(api::MapJob{m_run, 1, 1, 1})));
    }

    void moleculesOfOneAtomAndFragmentsCanBeInspected() {
        for (const char* smiles : {"C", "O", "CC"})
            QVERIFY2(find<api::HierarchyReady>(run(api::InspectJob{m_run, smiles})), smiles);
    }

    void pathsHaveTheirEndsAndSteps() {
        for (const bool spherical : {false, true}) {
            const auto events =
                run(api::InterpolateJob{m_run, "CCO", "CC(C)CCC(=O)O", 6, spherical, api::Correction::ByProbability});
            const auto* ready = find<api::PathReady>(events);
            QVERIFY(ready);
            QCOMPARE(ready->path->steps.size(), std::size_t{6});
            QCOMPARE(ready->path->steps.front().t, 0.0);
            QCOMPARE(ready->path->steps.back().t, 1.0);
            for (const auto& step : ready->path->steps) QVERIFY(step.sample.valid && step.sample.graph.size() <= 8);
        }
        // From a molecule to itself nothing moves.
        const auto still =
            find<api::PathReady>(run(api::InterpolateJob{m_run, "CCO", "CCO", 4, false, api::Correction::None}))->path;
        for (const auto& step : still->steps) QCOMPARE(step.sample.graph.nodes.size(), std::size_t{3});
        for (const auto& step : still->steps) QVERIFY(step.sample.graph == still->steps.front().sample.graph);
    }

    void correctionMakesEverythingValidAndIsCountedApart() {
        const auto corrected =
            find<api::SamplesReady>(run(api::SampleJob{m_run, 60, 1, api::Correction::ByProbability, {}, 0}))->set;
        const auto raw = find<api::SamplesReady>(run(api::SampleJob{m_run, 60, 1, api::Correction::None, {}, 0}))->set;
        QCOMPARE(corrected->figures.valid, 60);
        QCOMPARE(corrected->figures.validRaw, raw->figures.valid);
        int seen = 0;
        for (const auto& sample : corrected->samples) seen += sample.unique;
        QCOMPARE(seen, corrected->figures.unique);
    }

    void loweringMakesEverythingValidToo() {
        const auto raw = find<api::SamplesReady>(run(api::SampleJob{m_run, 60, 1, api::Correction::None, {}, 0}))->set;
        const auto lowered =
            find<api::SamplesReady>(run(api::SampleJob{m_run, 60, 1, api::Correction::ByLowering, {}, 0}))->set;
        QCOMPARE(lowered->figures.valid, 60);
        QCOMPARE(lowered->figures.connected, 60);
        QCOMPARE(lowered->figures.validRaw, raw->figures.valid);
        // What was fine is left alone.
        for (std::size_t i = 0; i < 60; ++i)
            if (raw->samples[i].valid && raw->samples[i].connected)
                QVERIFY(lowered->samples[i].text == raw->samples[i].text);
    }

    void weightsThatAreNotThereAreToldAtOnce() {
        api::EvaluateJob job;
        job.runFile = m_run;
        job.count = 10;
        job.chemnet = m_folder.filePath("none.pt").toStdString();
        const auto events = run(job);
        const auto* failed = find<api::Failed>(events);
        QVERIFY(failed && failed->sentence.find(job.chemnet) != std::string::npos);
    }

    void everyFailureHasASentence_data() {
        QTest::addColumn<int>("which");
        for (const char* name : {"no file", "random bytes", "empty file", "no checkpoint", "a folder", "truncated"})
            QTest::newRow(name) << static_cast<int>(m_which++);
    }
    void everyFailureHasASentence() {
        QFETCH(int, which);
        const auto path = m_folder.filePath(QStringLiteral("bad%1.strata").arg(which));
        QFile good(QString::fromStdString(m_run));
        QVERIFY(good.open(QIODevice::ReadOnly));
        QFile bad(path);
        std::mt19937 random(1);
        if (which == 1 || which == 2 || which == 5) QVERIFY(bad.open(QIODevice::WriteOnly));
        if (which == 1)
            for (int i = 0; i < 5000; ++i) bad.putChar(static_cast<char>(random()));
        if (which == 5) bad.write(good.readAll().left(9000));
        if (which == 4) QVERIFY(QDir().mkdir(path));
        bad.close();
        if (which == 3) {
            auto job = trainJob(path.toStdString());
            job.settings["epochs"] = 1000LL;
            const auto id = m_engine->submit(job);
            QVERIFY(m_recorder.waitFor<api::MetricsLogged>(id));
            m_engine->stop(id);
            m_recorder.wait(id);
        }
        for (const api::Job& job :
             {api::Job(api::SampleJob{path.toStdString(), 5, 0, api::Correction::ByProbability, {}, 0}),
              api::Job(api::InspectJob{path.toStdString(), "C"})}) {
            const auto events = run(job);
            const auto* failed = find<api::Failed>(events);
            QVERIFY(failed);
            QVERIFY2(QString::fromStdString(failed->sentence).contains(path), failed->sentence.c_str());
        }
    }

    void aReadOnlyFolderIsToldBeforeTraining() {
        const auto events = run(trainJob("/proc/no-run-here.strata"));
        const auto* failed = find<api::Failed>(events);
        QVERIFY(failed && failed->sentence.find("/proc/no-run-here.strata") != std::string::npos);
    }

private:
    api::TrainJob trainJob(const std::string& path) const {
        api::TrainJob job;
        job.runFile = path;
        job.source = kData;
        job.settings = kTiny;
        job.preset = "molecules-small";
        job.seed = 3;
        return job;
    }
    std::vector<api::EventBody> run(const api::Job& job) { return m_recorder.wait(m_engine->submit(job)); }

    int m_which = 0;
    QTemporaryDir m_folder;
    std::string m_run;
    Recorder m_recorder;
    std::unique_ptr<api::Engine> m_engine = api::makeEngine(m_recorder);
};

STRATA_TEST(TestEngine, tst_engine);
#include "tst_engine.moc"
