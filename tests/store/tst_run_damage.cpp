// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/stat.h>

#include <fstream>
#include <iterator>
#include <random>
#include <set>

#include "tests/store/example_run.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::tests;
using api::ErrorCode;
using store::RunFile;

namespace {

std::string bytesOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

// Reads and trains on what may be damaged. True if all of it could be used.
bool survives(const std::string& path) {
    try {
        readAll(RunFile::open(path, RunFile::Mode::Read));
        auto run = RunFile::open(path, RunFile::Mode::Train);
        const auto snapshot = exampleSnapshot(50);
        run.commit(exampleCheckpoint(50), exampleMetrics(50), &snapshot);
        return true;
    } catch (const api::Error& error) {
        const QString sentence = error.what();
        if (error.code() == ErrorCode::Internal || !sentence.contains(QString::fromStdString(path)) ||
            !sentence.endsWith('.'))
            qFatal("a poor error: %s", error.what());
        return false;
    }
}

}  // namespace

class RunDamageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_good, m_bad;

    ErrorCode codeOfOpening() {
        return errorOf([&] { readAll(RunFile::open(m_bad, RunFile::Mode::Read)); }).code();
    }
    QString sentenceOfOpening() {
        return errorOf([&] { readAll(RunFile::open(m_bad, RunFile::Mode::Read)); }).what();
    }
    void copyGood() {
        QFile::remove(QString::fromStdString(m_bad));
        QVERIFY(QFile::copy(QString::fromStdString(m_good), QString::fromStdString(m_bad)));
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_good = m_folder->filePath("good.strata").toStdString();
        m_bad = m_folder->filePath("bad.strata").toStdString();
        makeRun(m_good, 5);
    }

    void whatIsNoFileIsRefused() {
        QCOMPARE(codeOfOpening(), ErrorCode::FileUnreadable);
        QVERIFY(sentenceOfOpening().endsWith("does not exist."));
        QCOMPARE(::mkfifo(m_bad.c_str(), 0600), 0);
        QCOMPARE(codeOfOpening(), ErrorCode::RunUnusable);  // and does not wait for a writer
        QFile::remove(QString::fromStdString(m_bad));
        QVERIFY(QDir(m_folder->path()).mkdir("bad.strata"));
        QCOMPARE(codeOfOpening(), ErrorCode::RunUnusable);
    }

    void otherFilesAreNotRuns() {
        write(m_bad, "");
        QVERIFY(sentenceOfOpening().endsWith("is not a Strata run."));
        write(m_bad, "C1CCCCC1\nCCO\n");
        QVERIFY(sentenceOfOpening().contains("is not a Strata run"));
        QFile::remove(QString::fromStdString(m_bad));
        sql(m_bad, "CREATE TABLE spec (a)");
        QVERIFY(sentenceOfOpening().endsWith("is not a Strata run."));
    }

    void randomBytesAreAnError() {
        std::mt19937 random(1);
        for (int i = 0; i < 30; ++i) {
            std::string bytes(random() % 20000, '\0');
            for (char& byte : bytes) byte = static_cast<char>(random());
            if (i % 2 == 0) bytes.replace(0, 16, std::string("SQLite format 3\0", 16));
            write(m_bad, bytes);
            QCOMPARE(codeOfOpening(), ErrorCode::RunUnusable);
        }
    }

    void aTruncatedFileIsAnError() {
        const auto bytes = bytesOf(m_good);
        std::mt19937 random(2);
        for (int i = 0; i < 50; ++i) {
            const auto length = random() % bytes.size();
            write(m_bad, bytes.substr(0, length));
            QVERIFY2(!survives(m_bad), qPrintable(QString::number(length)));
        }
    }

    void changedBytesNeverCrash() {
        const auto bytes = bytesOf(m_good);
        std::mt19937 random(3);
        int refused = 0;
        for (int i = 0; i < 150; ++i) {
            auto changed = bytes;
            for (int k = 0; k < 1 + i % 20; ++k) changed[random() % changed.size()] = static_cast<char>(random());
            if (i % 3 == 0) changed[random() % 600] = static_cast<char>(random());
            write(m_bad, changed);
            refused += survives(m_bad) ? 0 : 1;
        }
        QVERIFY2(refused > 50, qPrintable(QString::number(refused)));
    }

    void aChangedCheckpointIsNoticed() {
        auto bytes = bytesOf(m_good);
        const auto at = bytes.find("optimiser 5");
        QVERIFY(at != std::string::npos);
        bytes[at + 10] = '6';
        write(m_bad, bytes);
        QCOMPARE(codeOfOpening(), ErrorCode::RunUnusable);
        QVERIFY(sentenceOfOpening().contains("the checkpoint of step 50 is not as it was written"));
    }

    void aNewerFormatIsNamed() {
        copyGood();
        sql(m_bad, "PRAGMA user_version=7");
        QCOMPARE(codeOfOpening(), ErrorCode::RunUnusable);
        QVERIFY(sentenceOfOpening().contains("was made by a newer Strata: its format is 7"));
    }

    void anOlderFormatIsNamed() {
        copyGood();
        sql(m_bad, "PRAGMA user_version=1");
        QCOMPARE(codeOfOpening(), ErrorCode::RunUnusable);
        QVERIFY(sentenceOfOpening().contains("was made by an older Strata: its format is 1, this one reads format 2"));
    }

    void foreignTablesViewsAndTriggersAreRefused() {
        for (const char* change :
             {"DROP TABLE metrics", "ALTER TABLE metrics ADD COLUMN more", "DROP INDEX metrics_by_name",
              "CREATE VIEW v AS WITH RECURSIVE r(x) AS (VALUES(1) UNION ALL SELECT x FROM r) SELECT * FROM r",
              "CREATE TRIGGER t AFTER INSERT ON metrics BEGIN DELETE FROM checkpoints; END"}) {
            copyGood();
            sql(m_bad, change);
            QVERIFY2(codeOfOpening() == ErrorCode::RunUnusable, change);
        }
        copyGood();
        sql(m_bad, "CREATE TABLE notes_of_mine (a)");
        QCOMPARE(sentenceOfOpening(), QString("no error"));
    }

    void wrongValuesAreAnError_data() {
        QTest::addColumn<QString>("change");
        const auto spec = [](const char* key, const char* value) {
            return QString("UPDATE spec SET value=%2 WHERE key='%1'").arg(key, value);
        };
        QTest::newRow("missing key") << "DELETE FROM spec WHERE key='seed'";
        QTest::newRow("seed") << spec("seed", "'-1'");
        QTest::newRow("threads") << spec("threads", "'99999999999'");
        QTest::newRow("settings") << spec("settings", "'[1]'");
        QTest::newRow("no JSON") << spec("vocabulary", "'{'");
        QTest::newRow("deep JSON") << spec("settings", "replace(hex(zeroblob(500000)), '0', '[')");
        QTest::newRow("vocabulary kind") << spec("vocabulary",
                                                 "'{\"kind\":\"x\",\"nodeClasses\":[],\"edgeNames\":[]}'");
        QTest::newRow("vocabulary too small")
            << spec("vocabulary", "'{\"kind\":\"graphs\",\"nodeClasses\":[],\"edgeNames\":[]}'");
        QTest::newRow("filter") << spec("data.filter", "'{\"elements\":[],\"maxNodes\":1e99,\"limit\":-1}'");
        QTest::newRow("graphs") << spec("data.train", "x'00'");
        QTest::newRow("rows") << spec("data.trainRows", "(SELECT value FROM spec WHERE key='data.heldOutRows')");
        QTest::newRow("parent")
            << "UPDATE snapshots SET snapshot=json_set(snapshot, '$.panel[0].levels[0].parent[0]', 5)";
        QTest::newRow("parent fraction")
            << "UPDATE snapshots SET snapshot=json_set(snapshot, '$.panel[0].levels[0].parent[0]', 1e300)";
        QTest::newRow("matrix")
            << "UPDATE snapshots SET snapshot=json_set(snapshot, '$.panel[0].levels[1].size', 50000)";
        QTest::newRow("size") << "UPDATE snapshots SET snapshot=json_set(snapshot, '$.panel[0].levels[0].size', -3)";
        QTest::newRow("edge")
            << "UPDATE snapshots SET snapshot=json_set(snapshot, '$.samples[0].graph.edges[0][1]', 3)";
        QTest::newRow("edge type")
            << "UPDATE snapshots SET snapshot=json_set(snapshot, '$.samples[0].graph.edges[0][2]', 0)";
        QTest::newRow("node class") << "UPDATE samples SET graph=json_set(graph, '$.nodes[0]', -1)";
        QTest::newRow("epoch") << "UPDATE metrics SET epoch=99999999999";
    }

    void wrongValuesAreAnError() {
        QFETCH(QString, change);
        copyGood();
        QCOMPARE(sql(m_bad, change.toStdString()), std::string("no row"));
        QCOMPARE(sentenceOfOpening().contains("is damaged"), true);
        QCOMPARE(codeOfOpening(), ErrorCode::RunUnusable);
    }

    void aLogCutShortGivesAnEarlierEpoch() {
        const auto log = m_bad + "-wal";
        QCOMPARE(inChild([&]() -> int {
                     auto run = RunFile::create(m_bad, exampleSpec(), exampleData());
                     for (int epoch = 1; epoch <= 6; ++epoch)
                         run.commit(exampleCheckpoint(epoch), exampleMetrics(epoch));
                     _exit(0);
                 }),
                 0);
        const auto file = bytesOf(m_bad), whole = bytesOf(log);
        QVERIFY(whole.size() > 50000);
        std::mt19937 random(4);
        std::set<int> seen;
        for (int i = 0; i < 50; ++i) {
            for (const char* suffix : {"-wal", "-shm"}) QFile::remove(QString::fromStdString(m_bad + suffix));
            write(m_bad, file);
            write(log, whole.substr(0, random() % whole.size()));
            const auto run = RunFile::open(m_bad, RunFile::Mode::Read);
            readAll(run);
            const auto last = run.lastCheckpoint();
            const int epoch = last ? last->epoch : 0;
            QCOMPARE(run.metrics().size(), static_cast<std::size_t>(3 * epoch));
            if (last) QCOMPARE(last->model, exampleCheckpoint(epoch).model);
            seen.insert(epoch);
        }
        QVERIFY(seen.size() >= 4);
    }
};

STRATA_TEST(RunDamageTest, tst_run_damage);
#include "tst_run_damage.moc"
