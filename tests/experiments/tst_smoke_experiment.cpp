// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <condition_variable>
#include <mutex>

#include "engine/api/engine.h"
#include "engine/api/services.h"
#include "engine/jobs/process.h"
#include "tests/support/test_main.h"

using namespace strata;

namespace {

/// Collects a job's events; can stop it at its first progress of a given kind.
class Recorder final : public api::EventSink {
public:
    void publish(const api::Event& event) override {
        const std::lock_guard lock(m_mutex);
        if (const auto* ready = std::get_if<api::ExperimentReady>(&event.body)) table = ready->table;
        if (const auto* failed = std::get_if<api::Failed>(&event.body)) sentence = failed->sentence;
        if (const auto* progress = std::get_if<api::Progress>(&event.body)) phases.push_back(progress->phase);
        ended = ended || std::holds_alternative<api::Finished>(event.body) ||
                std::holds_alternative<api::Stopped>(event.body) || std::holds_alternative<api::Failed>(event.body);
        m_changed.notify_all();
    }
    bool waitForEnd() {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::minutes(4), [&] { return ended; });
    }
    bool waitForPhase(const std::string& part) {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::minutes(2), [&] {
            return std::ranges::any_of(phases,
                                       [&](const std::string& phase) { return phase.find(part) != std::string::npos; });
        });
    }

    api::ExperimentTablePtr table;
    std::string sentence;
    std::vector<std::string> phases;
    bool ended = false;

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
};

api::ExperimentJob smoke(const char* name, const QString& out) {
    api::ExperimentJob job;
    job.name = name;
    job.out = out.toStdString();
    job.scale = api::Scale::Smoke;
    return job;
}

struct Outcome {
    api::ExperimentTablePtr table;
    std::string sentence;
};

Outcome run(const api::ExperimentJob& job) {
    Recorder recorder;
    const auto engine = api::makeEngine(recorder);
    engine->submit(job);
    recorder.waitForEnd();
    return {recorder.table, recorder.sentence};
}

/// Every figure of the rows measured here, for comparing tables bit by bit.
std::vector<double> figures(const api::ExperimentTable& table) {
    std::vector<double> values;
    for (const auto& row : table.rows)
        for (const auto& cell : row.cells)
            for (const double value : {cell.figure.value, cell.figure.low, cell.figure.high})
                values.push_back(std::isnan(value) ? -1 : value);
    return values;
}

}  // namespace

class SmokeExperimentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        jobs::prepareProcess(1);
    }  // as every program does: threads would wait for each other on tiny models

    void everyExperimentRunsOnBuiltInData_data() {
        QTest::addColumn<QString>("name");
        for (const auto& entry : api::makeServices()->experiments())
            QTest::newRow(entry.name.c_str()) << QString::fromStdString(entry.name);
    }
    void everyExperimentRunsOnBuiltInData() {
        QFETCH(QString, name);
        const auto builtin = api::makeServices()->builtinDatasets();
        const auto fashion = std::ranges::find(builtin, "builtin:fashion-mnist", &api::BuiltinDataset::location);
        if (name == "mnist" && !fashion->available) QSKIP("dataset-fashion-mnist is not installed");
        const auto outcome = run(smoke(name.toUtf8(), m_folder.path()));
        QVERIFY2(outcome.table, outcome.sentence.c_str());
        QStringList keys;
        for (const auto& row : outcome.table->rows) {
            keys += QString::fromStdString(row.key);
            QCOMPARE(row.cells.size(), outcome.table->columns.size());
        }
        const bool generates = keys.contains("copies");
        for (const char* key : {"floor", "copies", "untrained", "paper.mgvae"})
            if (generates) QVERIFY2(keys.contains(key), qPrintable(keys.join(' ')));
        const auto has = [&](api::RowOrigin origin) {
            return std::ranges::any_of(outcome.table->rows, [&](const auto& row) { return row.origin == origin; });
        };
        QVERIFY(has(api::RowOrigin::Run) && has(api::RowOrigin::Reference) && has(api::RowOrigin::Paper));
        QVERIFY(std::isfinite(outcome.table->rows.front().cells.front().figure.value));
        QVERIFY(QFile::exists(QString::fromStdString(outcome.table->rows.front().runs.front())));
        // Its runs are its own when it is asked for again, and give the same table.
        const auto again = run(smoke(name.toUtf8(), m_folder.path()));
        QVERIFY2(again.table, again.sentence.c_str());
        QCOMPARE(figures(*again.table), figures(*outcome.table));
    }

    // Stopped in its training and asked for again, an experiment ends in the table that it would have had.
    void interruptedExperimentsEndInTheSameTable() {
        const auto whole = run(smoke("community-small", m_folder.filePath("whole")));
        QVERIFY2(whole.table, whole.sentence.c_str());
        const auto job = smoke("community-small", m_folder.filePath("interrupted"));
        {
            Recorder recorder;
            const auto engine = api::makeEngine(recorder);
            const auto id = engine->submit(job);
            QVERIFY(recorder.waitForPhase("Epoch"));
            engine->stop(id);
            QVERIFY(recorder.waitForEnd());
            QVERIFY(!recorder.table);
        }
        QVERIFY(!QDir(m_folder.filePath("interrupted")).isEmpty());
        const auto again = run(job);
        QVERIFY2(again.table, again.sentence.c_str());
        QCOMPARE(figures(*again.table), figures(*whole.table));
        // Finished runs are measured again without being trained.
        const auto file = QFileInfo(QString::fromStdString(again.table->rows.front().runs.front()));
        const auto trained = api::makeServices()->metrics(file.filePath().toStdString()).size();
        QCOMPARE(figures(*run(job).table), figures(*whole.table));
        QCOMPARE(api::makeServices()->metrics(file.filePath().toStdString()).size(), trained);
    }

    void thePapersProtocolSaysWhatItIs() {
        auto job = smoke("community-small", m_folder.filePath("whole"));
        job.protocol = api::Protocol::Paper;
        const auto outcome = run(job);
        QVERIFY2(outcome.table, outcome.sentence.c_str());
        QVERIFY(outcome.table->rows.front().protocol.find("leaks training graphs") != std::string::npos);
    }

    void runsMadeOtherwiseAreNotUsed() {
        auto job = smoke("community-small", m_folder.filePath("other"));
        api::TrainJob training;
        training.runFile = m_folder.filePath("other/community-small-smoke-small-s0.strata").toStdString();
        training.source = {"builtin:community-small", {}};
        training.preset = "graphs-small";
        training.settings = {
            {"epochs", 1LL}, {"encoder.channels", 8LL}, {"decoder.channels", 8LL}, {"data.sample", 8LL}};
        QVERIFY(QDir().mkpath(m_folder.filePath("other")));
        {
            Recorder recorder;
            const auto engine = api::makeEngine(recorder);
            engine->submit(training);
            QVERIFY(recorder.waitForEnd());
        }
        const auto outcome = run(job);
        QVERIFY(!outcome.table);
        QVERIFY2(outcome.sentence.find("other settings") != std::string::npos, outcome.sentence.c_str());
    }

private:
    QTemporaryDir m_folder;
};

STRATA_TEST(SmokeExperimentTest, tst_smoke_experiment);
#include "tst_smoke_experiment.moc"
