// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"

#include "widgets/training/run_name.h"
#include "widgets/training/run_stage.h"
#include "widgets/training/series_name.h"

using namespace strata::training;

class RunWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void metricsHaveTitles_data() {
        QTest::addColumn<ChartPart>("part");
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("title");
        QTest::newRow("loss") << ChartPart::Loss << ""
                              << "Total loss"
                              << "Total loss";
        QTest::newRow("loss.kl.2") << ChartPart::Loss << "KL"
                                   << "2"
                                   << "KL, level 2";
        QTest::newRow("loss.reconstruction.edges.input") << ChartPart::Loss << "Edges"
                                                         << "input"
                                                         << "Edges, input";
        QTest::newRow("loss.balance.3") << ChartPart::Loss << "Balance"
                                        << "3"
                                        << "Balance, level 3";
        QTest::newRow("loss.new_term") << ChartPart::Loss << ""
                                       << "New term"
                                       << "New term";
        QTest::newRow("sample.valid_raw") << ChartPart::Sample << ""
                                          << "Valid without correction"
                                          << "Valid without correction";
        QTest::newRow("sample.mmd_degree") << ChartPart::Sample << ""
                                           << "MMD of degrees"
                                           << "MMD of degrees";
        QTest::newRow("gumbel.temperature") << ChartPart::Other << "Gumbel"
                                            << "Temperature"
                                            << "Gumbel, Temperature";
        QTest::newRow("") << ChartPart::Other << ""
                          << ""
                          << "";
    }

    void metricsHaveTitles() {
        QFETCH(ChartPart, part);
        QFETCH(QString, group);
        QFETCH(QString, item);
        QFETCH(QString, title);
        const SeriesName name = seriesName(QTest::currentDataTag());
        QCOMPARE(name.part, part);
        QCOMPARE(name.group, group);
        QCOMPARE(name.item, item);
        QCOMPARE(name.title, title);
    }

    void sharesAreKnown() {
        QVERIFY(seriesName("sample.valid").share);
        QVERIFY(!seriesName("sample.mmd_degree").share);
        QVERIFY(!seriesName("loss.valid").share);
    }

    void suggestedNamesAreNewAndUsable() {
        QCOMPARE(suggestedRunName("NCI molecules", {}), QString("nci-molecules-1"));
        QCOMPARE(suggestedRunName("NCI molecules", {"NCI-Molecules-1"}), QString("nci-molecules-2"));
        QCOMPARE(suggestedRunName("qm9.csv.gz", {}), QString("qm9-1"));
        QCOMPARE(suggestedRunName("../..", {}), QString("run-1"));
        for (const QString& data : {QString(500, 'x'), QString("a/b\\c:*?"), QString("Größe 分子")})
            QVERIFY2(runNameProblem(suggestedRunName(data, {}), {}).isEmpty(), qPrintable(data));
    }

    void badNamesAreExplained() {
        for (const char* name : {"", "  ", "a/b", "..", ".hidden", "a:b", "a\nb", " a", "a "})
            QVERIFY2(!runNameProblem(name, {}).isEmpty(), name);
        QVERIFY(!runNameProblem(QString(121, 'x'), {}).isEmpty());
        QVERIFY(!runNameProblem("First", {"first"}).isEmpty());
        QVERIFY(runNameProblem("first run 2", {"first"}).isEmpty());
    }

    void onlyWhatMakesSenseIsAllowed() {
        QCOMPARE(actionsIn(RunStage::Training), (RunActions{.pause = true, .stop = true}));
        QCOMPARE(actionsIn(RunStage::Paused), (RunActions{.resume = true, .stop = true}));
        QCOMPARE(actionsIn(RunStage::Stopping), RunActions{});
        for (const auto stage :
             {RunStage::Ready, RunStage::Starting, RunStage::Training, RunStage::Pausing, RunStage::Paused,
              RunStage::Resuming, RunStage::Stopping, RunStage::Ended, RunStage::Failed, RunStage::Opened}) {
            const RunActions allowed = actionsIn(stage);
            QVERIFY(!stageWords(stage).isEmpty());
            QVERIFY(!(isRunning(stage) && (allowed.start || allowed.options || allowed.goOn)));
            QVERIFY(isRunning(stage) || !(allowed.stop || allowed.pause || allowed.resume));
        }
    }
};

STRATA_TEST(RunWordsTest, tst_run_words);
#include "tst_run_words.moc"
