// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/run_list.h"

#include <cmath>

#include "tests/store/example_run.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::tests;
using store::RunFile;

class RunListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSummarySaysWhatTheRunIs() {
        const QTemporaryDir folder;
        const auto path = folder.filePath("qm9 lauf.strata").toStdString();
        makeRun(path, 3);
        const auto summary = store::summarise(path);
        QCOMPARE(summary.problem, std::string());
        QCOMPARE(summary.path, path);
        QCOMPARE(summary.name, std::string("qm9 lauf"));
        QCOMPARE(summary.note, exampleSpec().note);
        QCOMPARE(summary.data, std::string("qm9.csv.gz"));
        QCOMPARE(summary.source, exampleSpec().source);
        QCOMPARE(summary.vocabulary, exampleSpec().vocabulary);
        QCOMPARE(summary.settings, exampleSpec().settings);
        QCOMPARE(summary.state, std::string("finished"));
        QCOMPARE(summary.epochsDone, 3);
        QCOMPARE(summary.epochs, 50);
        QCOMPARE(summary.loss, (std::vector<double>{1.0, 0.5, 1.0 / 3}));
        QCOMPARE(summary.lastLoss, 1.0 / 3);
        QCOMPARE(summary.validRaw, 0.75);
    }

    void theStateIsWhatTrainingSaid() {
        const QTemporaryDir folder;
        const auto path = folder.filePath("a.strata").toStdString();
        auto run = RunFile::create(path, exampleSpec(), exampleData());
        QCOMPARE(store::summarise(path).state, std::string("unfinished"));
        QCOMPARE(store::summarise(path).epochsDone, 0);
        QCOMPARE(store::summarise(path).validRaw, -1.0);
        run.setState("stopped");
        QCOMPARE(store::summarise(path).state, std::string("stopped"));
        QCOMPARE(errorOf([&] { run.setState("asleep"); }).code(), api::ErrorCode::Internal);
    }

    void generalGraphsHaveNoValidity() {
        const QTemporaryDir folder;
        const auto path = folder.filePath("a.strata").toStdString();
        auto spec = exampleSpec();
        spec.vocabulary = {api::DataKind::Graphs, {{}}, {"none", "edge"}};
        auto run = RunFile::create(path, spec, exampleData());
        run.commit(exampleCheckpoint(1), exampleMetrics(1));
        QCOMPARE(store::summarise(path).validRaw, -1.0);
    }

    void aFolderIsListedNewestFirstWithItsProblems() {
        const QTemporaryDir folder;
        const auto file = [&](const char* name) { return folder.filePath(name).toStdString(); };
        makeRun(file("old.strata"), 1);
        QTest::qSleep(20);
        makeRun(file("new.strata"), 1);
        QTest::qSleep(20);
        QFile broken(folder.filePath("broken.strata"));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("this is no run") > 0);
        broken.close();
        QVERIFY(QDir(folder.path()).mkdir("folder.strata"));
        QFile other(folder.filePath("notes.txt"));
        QVERIFY(other.open(QIODevice::WriteOnly));

        const auto runs = store::listRuns(folder.path().toStdString());
        QCOMPARE(runs.size(), 4u);
        QCOMPARE(runs[2].name, std::string("new"));
        QCOMPARE(runs[3].name, std::string("old"));
        QCOMPARE(runs[2].problem, std::string());
        QVERIFY(!runs[0].problem.empty() && !runs[1].problem.empty());
        for (const auto& run : runs) {
            if (run.name == "broken") QVERIFY(QString::fromStdString(run.problem).contains("is not a Strata run"));
            if (run.name == "folder") QVERIFY(QString::fromStdString(run.problem).contains("is not a file"));
        }
    }

    void aMissingFolderHasNoRuns() {
        const QTemporaryDir folder;
        QVERIFY(store::listRuns(folder.filePath("none").toStdString()).empty());
        QVERIFY(store::listRuns(folder.path().toStdString()).empty());
    }
};

STRATA_TEST(RunListTest, tst_run_list);
#include "tst_run_list.moc"
