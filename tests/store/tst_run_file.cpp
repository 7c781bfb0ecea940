// SPDX-License-Identifier: GPL-3.0-or-later
#include <bit>
#include <cmath>
#include <fstream>

#include "tests/store/example_run.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::tests;
using api::ErrorCode;
using store::RunFile;

namespace {

bool sameBits(double a, double b) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

}  // namespace

class RunFileTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_path;

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath("ein Lauf?#%41 ü.strata").toStdString();
    }

    void specAndDataComeBackExactly() {
        makeRun(m_path, 1);
        const auto run = RunFile::open(m_path, RunFile::Mode::Read);
        const auto expected = exampleSpec();
        const auto spec = run.spec();
        QCOMPARE(spec.source, expected.source);
        QCOMPARE(spec.dataName, expected.dataName);
        QCOMPARE(spec.dataSha256, expected.dataSha256);
        QCOMPARE(spec.vocabulary, expected.vocabulary);
        QCOMPARE(spec.preset, expected.preset);
        QCOMPARE(spec.settings, expected.settings);
        QVERIFY(sameBits(std::get<double>(spec.settings.at("negative")), -0.0));
        QCOMPARE(spec.changed, expected.changed);
        QCOMPARE(spec.seed, expected.seed);
        QCOMPARE(spec.threads, 2);
        QCOMPARE(spec.device, expected.device);
        QCOMPARE(spec.created, expected.created);
        QCOMPARE(spec.programVersion, expected.programVersion);
        QCOMPARE(spec.libraries, expected.libraries);
        QCOMPARE(spec.note, expected.note);
        QCOMPARE(run.data(), exampleData());
    }

    void runsFromBeforeThereWereOtherKindsAreOfTheFirst() {
        auto spec = exampleSpec();
        spec.model = "links";
        (void)RunFile::create(m_path, spec, exampleData());
        QCOMPARE(RunFile::open(m_path, RunFile::Mode::Read).spec().model, std::string("links"));
        QCOMPARE(RunFile::open(m_path, RunFile::Mode::Read).summary().model, std::string("links"));
        sql(m_path, "DELETE FROM spec WHERE key='model'");
        QCOMPARE(RunFile::open(m_path, RunFile::Mode::Read).spec().model, std::string(api::kMgvae));
    }

    void emptyListsAndEmptyNamesDiffer() {
        const store::RunData data{{""}, {}, {0}, {}};
        (void)RunFile::create(m_path, exampleSpec(), data);
        QCOMPARE(RunFile::open(m_path, RunFile::Mode::Read).data(), data);
    }

    void namesWithLineBreaksAreRefused() {
        const auto error = errorOf([&] { (void)RunFile::create(m_path, {}, {{"C\nC"}, {}, {0}, {}}); });
        QCOMPARE(error.code(), ErrorCode::BadInput);
        QVERIFY(!QFile::exists(QString::fromStdString(m_path)));
    }

    void anyoneCanReadTheTables() {
        makeRun(m_path, 3);
        QCOMPARE(sql(m_path, "SELECT value FROM spec WHERE key='seed'"), std::string("18446744073709551615"));
        QCOMPARE(sql(m_path, "SELECT json_extract(value, '$.epochs') FROM spec WHERE key='settings'"),
                 std::string("50"));
        QCOMPARE(sql(m_path, "SELECT value FROM metrics WHERE name='loss' AND epoch=2"), std::string("0.5"));
        QCOMPARE(sql(m_path, "SELECT value FROM metrics WHERE name='loss.kl.1' AND epoch=2"), std::string("NULL"));
        QCOMPARE(sql(m_path, "SELECT json_extract(snapshot, '$.panel[0].levels[0].parent[2]') FROM snapshots"),
                 std::string("1"));
        QCOMPARE(sql(m_path, "SELECT text FROM samples WHERE label='first'"), std::string("CC=O"));
        QCOMPARE(sql(m_path, "PRAGMA journal_mode"), std::string("wal"));
        QCOMPARE(sql(m_path, "PRAGMA integrity_check"), std::string("ok"));
    }

    void metricsComeBackBitByBit() {
        auto run = RunFile::create(m_path, exampleSpec(), exampleData());
        std::vector<api::Metric> metrics;
        for (const double value : {1.0 / 3, -0.0, 4.9e-324, 1.7976931348623157e308, 0.1 + 0.2, HUGE_VAL, -HUGE_VAL})
            metrics.push_back({7, 1, "value", value});
        metrics.push_back({7, 1, "nan", std::nan("")});
        run.commit(exampleCheckpoint(1), metrics);
        const auto read = run.metrics();
        QCOMPARE(read.size(), metrics.size());
        for (std::size_t i = 0; i + 1 < read.size(); ++i) {
            QVERIFY2(sameBits(read[i].value, metrics[i].value) || (read[i].value == 0 && metrics[i].value == 0),
                     qPrintable(QString::number(metrics[i].value)));
            QCOMPARE(read[i].step, 7);
        }
        QVERIFY(std::isnan(read.back().value));
    }

    void keepsTheLastTwoCheckpointsAndTheBest() {
        makeRun(m_path, 9);
        const auto run = RunFile::open(m_path, RunFile::Mode::Read);
        QCOMPARE(sql(m_path, "SELECT group_concat(epoch) FROM (SELECT epoch FROM checkpoints ORDER BY id)"),
                 std::string("3,8,9"));
        const auto last = run.lastCheckpoint();
        QVERIFY(last);
        QCOMPARE(last->epoch, 9);
        QCOMPARE(last->step, 90);
        QCOMPARE(last->model, exampleCheckpoint(9).model);
        QCOMPARE(last->optimiser, exampleCheckpoint(9).optimiser);
        QCOMPARE(last->state, exampleCheckpoint(9).state);
        QCOMPARE(last->score, 6.5);
        QCOMPARE(run.bestCheckpoint()->epoch, 3);
    }

    void checkpointsWithoutScoreAreNeverTheBest() {
        auto run = RunFile::create(m_path, exampleSpec(), exampleData());
        QVERIFY(!run.lastCheckpoint());
        QVERIFY(!run.bestCheckpoint());
        auto checkpoint = exampleCheckpoint(1);
        checkpoint.score = std::nan("");
        run.commit(checkpoint, {});
        QCOMPARE(run.bestCheckpoint()->epoch, 1);
        QVERIFY(std::isnan(run.bestCheckpoint()->score));
        run.commit(exampleCheckpoint(2), {});
        checkpoint.epoch = 3;
        run.commit(checkpoint, {});
        QCOMPARE(run.bestCheckpoint()->epoch, 2);
        QCOMPARE(run.lastCheckpoint()->epoch, 3);
    }

    void snapshotsAndSamplesComeBack() {
        makeRun(m_path, 3);
        const auto run = RunFile::open(m_path, RunFile::Mode::Read);
        QCOMPARE(run.snapshotEpochs(), (std::vector<int>{1, 2, 3}));
        const auto expected = exampleSnapshot(2);
        const auto snapshot = run.snapshot(2);
        QCOMPARE(snapshot.epoch, 2);
        QCOMPARE(snapshot.panel.size(), 1u);
        QCOMPARE(snapshot.panel[0].graph, expected.panel[0].graph);
        QCOMPARE(snapshot.panel[0].vocabulary, expected.panel[0].vocabulary);
        QCOMPARE(snapshot.panel[0].levels.size(), 3u);
        for (std::size_t l = 0; l < 3; ++l) {
            const auto &level = snapshot.panel[0].levels[l], &right = expected.panel[0].levels[l];
            QCOMPARE(level.title, right.title);
            QCOMPARE(level.adjacency, right.adjacency);
            QCOMPARE(level.reconstruction, right.reconstruction);
            QCOMPARE(level.parent, right.parent);
            QCOMPARE(level.confidence, right.confidence);
        }
        QCOMPARE(snapshot.panel[0].ancestor(2, 2), 0);

        QCOMPARE(run.sampleLabels(), std::vector<std::string>{"first"});
        for (const auto& samples : {snapshot.samples, run.samples("first")}) {
            QCOMPARE(samples.size(), 2u);
            QCOMPARE(samples[1].graph, expected.samples[1].graph);
            QVERIFY(samples[1].valid && samples[1].novel && !samples[1].validRaw && !samples[1].unique);
            QVERIFY(samples[1].connectedRaw && !samples[1].connected);
            QVERIFY(sameBits(samples[1].qed, 0.1 + 0.2));
            QVERIFY(std::isnan(samples[1].logP));
            QCOMPARE(samples[1].weight, -HUGE_VAL);
            QVERIFY(sameBits(samples[1].sa, 2.5 + 0.1));
            QCOMPARE(samples[1].rings, 3.0);
        }
        QCOMPARE(errorOf([&] { run.snapshot(4); }).code(), ErrorCode::BadInput);
    }

    void aSetOfSamplesReplacesTheOneOfItsLabel() {
        makeRun(m_path, 1);
        auto run = RunFile::open(m_path, RunFile::Mode::Write);
        run.addSamples({m_path, exampleSpec().vocabulary, {exampleSnapshot(1).samples[0]}, {}}, "first");
        QCOMPARE(run.samples("first").size(), 1u);
    }

    void anExistingFileIsNotReplaced() {
        makeRun(m_path, 1);
        const auto error = errorOf([&] { (void)RunFile::create(m_path, exampleSpec(), exampleData()); });
        QCOMPARE(error.code(), ErrorCode::BadInput);
        QVERIFY(QString(error.what()).contains("exists already"));
        QCOMPARE(RunFile::open(m_path, RunFile::Mode::Read).metrics().size(), 3u);
    }

    void aMissingFolderIsNamed() {
        const auto error =
            errorOf([&] { (void)RunFile::create(m_folder->filePath("no/run.strata").toStdString(), {}, {}); });
        QCOMPARE(error.code(), ErrorCode::FileUnwritable);
        QVERIFY(QString(error.what()).contains("No such file or directory"));
    }

    void aSecondTrainerIsRefused() {
        auto first = RunFile::create(m_path, exampleSpec(), exampleData());
        first.commit(exampleCheckpoint(1), exampleMetrics(1));
        const auto refused = [&] { return errorOf([&] { (void)RunFile::open(m_path, RunFile::Mode::Train); }); };
        QVERIFY(QString(refused().what()).endsWith("is being trained by another process."));
        QCOMPARE(inChild([&] { return QString(refused().what()).contains("being trained") ? 0 : 1; }), 0);
        // Reading and adding a note go on beside it.
        QCOMPARE(inChild([&] {
                     RunFile::open(m_path, RunFile::Mode::Write).setNote("from elsewhere");
                     return RunFile::open(m_path, RunFile::Mode::Read).metrics().size() == 3 ? 0 : 1;
                 }),
                 0);
        first.commit(exampleCheckpoint(2), exampleMetrics(2));
        QCOMPARE(first.spec().note, std::string("from elsewhere"));
        { const auto closed = std::move(first); }
        QCOMPARE(RunFile::open(m_path, RunFile::Mode::Train).lastCheckpoint()->epoch, 2);
    }

    void theLockIsTheFilesNotTheNames() {
        const auto link = m_folder->filePath("link.strata").toStdString();
        const auto first = RunFile::create(m_path, exampleSpec(), exampleData());
        QVERIFY(QFile::link(QString::fromStdString(m_path), QString::fromStdString(link)));
        QCOMPARE(errorOf([&] { (void)RunFile::open(link, RunFile::Mode::Train); }).code(), ErrorCode::FileUnwritable);
    }

    void onlyATrainerCommits() {
        makeRun(m_path, 1);
        auto run = RunFile::open(m_path, RunFile::Mode::Write);
        QCOMPARE(errorOf([&] { run.commit(exampleCheckpoint(2), {}); }).code(), ErrorCode::Internal);
        auto reader = RunFile::open(m_path, RunFile::Mode::Read);
        QCOMPARE(errorOf([&] { reader.setNote("x"); }).code(), ErrorCode::Internal);
    }

    void aFailedCommitLeavesNothing() {
        auto run = RunFile::create(m_path, exampleSpec(), exampleData());
        run.commit(exampleCheckpoint(1), exampleMetrics(1));
        sql(m_path, "CREATE TRIGGER boom BEFORE INSERT ON snapshots BEGIN SELECT RAISE(ABORT, 'no'); END");
        sql(m_path, "DROP TABLE snapshots");
        const auto snapshot = exampleSnapshot(2);
        QCOMPARE(errorOf([&] { run.commit(exampleCheckpoint(2), exampleMetrics(2), &snapshot); }).code(),
                 ErrorCode::RunUnusable);
        QCOMPARE(run.lastCheckpoint()->epoch, 1);
        QCOMPARE(run.metrics().size(), 3u);
    }

    void oneFileIsLeftAfterClosing() {
        {
            auto run = RunFile::create(m_path, exampleSpec(), exampleData());
            run.commit(exampleCheckpoint(1), exampleMetrics(1));
            QVERIFY(QFileInfo::exists(QString::fromStdString(m_path + "-wal")));
            // While a reader stays, the file is complete by itself nevertheless.
            const auto reader = RunFile::open(m_path, RunFile::Mode::Read);
            { const auto closed = std::move(run); }
            QVERIFY(QFile::copy(QString::fromStdString(m_path), m_folder->filePath("copy.strata")));
        }
        for (int i = 0; i < 3; ++i) (void)RunFile::open(m_path, RunFile::Mode::Read).summary();
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 2);
        const auto copy = RunFile::open(m_folder->filePath("copy.strata").toStdString(), RunFile::Mode::Read);
        QCOMPARE(copy.lastCheckpoint()->epoch, 1);
    }

    void aReaderSeesWhatWasCommittedMeanwhile() {
        auto run = RunFile::create(m_path, exampleSpec(), exampleData());
        const auto reader = RunFile::open(m_path, RunFile::Mode::Read);
        for (int epoch = 1; epoch <= 3; ++epoch) {
            run.commit(exampleCheckpoint(epoch), exampleMetrics(epoch));
            QCOMPARE(reader.summary().epochsDone, epoch);
        }
    }

    void aLogLeftByADeletedRunIsNotTaken() {
        {
            const int result = inChild([&]() -> int {
                auto run = RunFile::create(m_path, exampleSpec(), exampleData());
                run.commit(exampleCheckpoint(1), exampleMetrics(1));
                _exit(0);  // without closing: the log stays
            });
            QCOMPARE(result, 0);
        }
        QVERIFY(QFileInfo(QString::fromStdString(m_path + "-wal")).size() > 0);
        QVERIFY(QFile::remove(QString::fromStdString(m_path)));
        const auto run = RunFile::create(m_path, exampleSpec(), exampleData());
        QVERIFY(run.metrics().empty());
    }

    void settingsCanGrowWhenResuming() {
        makeRun(m_path, 1);
        auto run = RunFile::open(m_path, RunFile::Mode::Train);
        auto settings = run.spec().settings;
        settings["epochs"] = 80LL;
        run.setSettings(settings, {{"epochs", 80LL}});
        QCOMPARE(run.summary().epochs, 80);
        QCOMPARE(run.summary().changed, (api::Settings{{"epochs", 80LL}}));
    }
};

STRATA_TEST(RunFileTest, tst_run_file);
#include "tst_run_file.moc"
