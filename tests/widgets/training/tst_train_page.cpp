// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"

#include "tests/support/fake_services.h"
#include "widgets/style/message_bar.h"
#include "widgets/training/curves_view.h"
#include "widgets/training/number_box.h"
#include "widgets/training/parameter_form.h"
#include "widgets/training/parameter_model.h"
#include "widgets/training/parameter_row.h"
#include "widgets/training/run_header.h"
#include "widgets/training/run_setup.h"
#include "widgets/training/samples_strip.h"
#include "widgets/training/train_page.h"

using namespace strata;
using namespace strata::training;

class TrainPageTest : public QObject {
    Q_OBJECT

    tests::FakeServices m_services;
    std::unique_ptr<TrainPage> m_page;

    RunHeader& header() { return *m_page->header(); }
    void change(const char* key, const QVariant& value) {
        QVERIFY(m_page->options()->setData(m_page->options()->index(m_page->options()->rowOf(key)), value));
    }
    static bool usable(const QPushButton* button) { return !button->isHidden() && button->isEnabled(); }
    /// Which of start, pause, resume, stop and continue can be pressed: "sprtc".
    QString buttons() {
        QString can;
        if (usable(header().startButton())) can += 's';
        if (usable(header().pauseButton())) can += 'p';
        if (usable(header().resumeButton())) can += 'r';
        if (usable(header().stopButton())) can += 't';
        if (usable(header().continueButton())) can += 'c';
        return can;
    }
    api::EpochEnded epoch(int epoch, int epochs) { return {epoch, epochs, {epoch, {}, tests::sampleSet(5).samples}}; }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void init() {
        m_page = std::make_unique<TrainPage>(m_services);
        m_page->resize(1000, 700);
        m_page->show();
    }

    void cleanup() { m_page.reset(); }

    void withoutDataItPointsToTheDataPage() {
        QSignalSpy spy(m_page.get(), &TrainPage::dataPageRequested);
        QCOMPARE(buttons(), QString());
        for (auto* button : m_page->findChildren<QPushButton*>())
            if (button->isVisible()) QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
        m_page->setData(tests::moleculeData());
        QCOMPARE(buttons(), QString("s"));
        m_page->setData(nullptr);
        QCOMPARE(buttons(), QString());
    }

    void presetsFollowTheKindOfData() {
        m_page->setData(tests::moleculeData());
        QCOMPARE(m_page->setup()->preset()->name, std::string("molecules-small"));
        QCOMPARE(std::get<long long>(m_page->options()->all().at("epochs")), 20LL);
        m_page->setData(tests::communityData());
        QCOMPARE(m_page->setup()->preset()->name, std::string("graphs-small"));
        QCOMPARE(std::get<long long>(m_page->options()->all().at("epochs")), 100LL);
        QCOMPARE(m_page->findChildren<QComboBox*>("preset").front()->count(), 1);
    }

    void theEngineSaysWhichPresetIsUsual() {
        tests::FakeServices services;
        services.presetList.push_back(services.presetList.front());
        services.presetList.back().name = services.usualPreset = "molecules-large";
        TrainPage page(services);
        page.setData(tests::moleculeData());
        QCOMPARE(page.setup()->preset()->name, std::string("molecules-large"));
        QCOMPARE(page.findChildren<QComboBox*>("preset").front()->count(), 2);
    }

    void dataAreDescribed() {
        QCOMPARE(dataSentence(*tests::moleculeData(8)), QString("8 molecules, up to 9 atoms"));
        QCOMPARE(dataSentence(*tests::communityData(6)), QString("6 graphs, up to 12 nodes"));
        QCOMPARE(dataSentence(*tests::communityData(1)), QString("One graph of 8 nodes and 13 edges"));
    }

    void startTellsWhatDiffersFromThePreset() {
        m_page->setData(tests::moleculeData());
        change("latent.dimension", 32);
        QVERIFY(m_page->form()->row("latent.dimension")->label()->font().bold());
        m_page->findChild<NumberBox*>("seed")->setValue(7);
        QSignalSpy spy(m_page.get(), &TrainPage::startRequested);
        QTest::mouseClick(header().startButton(), Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy[0][0].toString(), QString("molecules-small"));
        const api::Settings expected{{"latent.dimension", 32LL}};
        QCOMPARE(spy[0][1].value<api::Settings>(), expected);
        QCOMPARE(spy[0][2].toULongLong(), 7ULL);
        QVERIFY(!spy[0][3].toString().isEmpty());
        QCOMPARE(m_page->stage(), RunStage::Starting);
        QTest::mouseClick(header().startButton(), Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
    }

    void buttonsFollowTheRun() {
        m_page->setData(tests::moleculeData());
        QSignalSpy paused(m_page.get(), &TrainPage::pauseRequested), resumed(m_page.get(), &TrainPage::resumeRequested),
            stopped(m_page.get(), &TrainPage::stopRequested);
        QTest::mouseClick(header().startButton(), Qt::LeftButton);
        QCOMPARE(buttons(), QString("t"));
        m_page->setStarted("/runs/third.strata");
        QCOMPARE(buttons(), QString("pt"));
        QVERIFY(!m_page->form()->row("levels")->editor()->isEnabled());
        QVERIFY(!m_page->form()->reason().isEmpty());
        QTest::mouseClick(header().pauseButton(), Qt::LeftButton);
        QCOMPARE(paused.count(), 1);
        QCOMPARE(buttons(), QString("t"));
        m_page->setPaused(true);
        QCOMPARE(buttons(), QString("rt"));
        QTest::mouseClick(header().resumeButton(), Qt::LeftButton);
        QCOMPARE(resumed.count(), 1);
        m_page->setPaused(false);
        QCOMPARE(buttons(), QString("pt"));
        m_page->setEpochEnded(epoch(3, 20));
        QTest::mouseClick(header().stopButton(), Qt::LeftButton);
        QCOMPARE(stopped.count(), 1);
        QCOMPARE(buttons(), QString());
        m_page->setPaused(true);  // too late
        QCOMPARE(m_page->stage(), RunStage::Stopping);
        m_page->setEnded("Stopped after epoch 3.", false);
        QCOMPARE(buttons(), QString("sc"));
        QCOMPARE(m_page->message()->text(), QString("Stopped after epoch 3."));
        QVERIFY(m_page->form()->row("levels")->editor()->isEnabled());
    }

    void failureIsToldAndNothingIsLost() {
        m_page->setData(tests::moleculeData());
        change("levels", 4);
        QTest::mouseClick(header().startButton(), Qt::LeftButton);
        m_page->setStarted("/runs/third.strata");
        m_page->appendMetrics(tests::metrics(2));
        m_page->setEnded("The disk is full.", true);
        QCOMPARE(m_page->stage(), RunStage::Failed);
        QCOMPARE(m_page->message()->text(), QString("The disk is full."));
        QCOMPARE(buttons(), QString("s"));  // no epoch was saved, so it cannot go on
        QVERIFY(!m_page->curves()->book().empty());
        QCOMPARE(std::get<long long>(m_page->options()->changed().at("levels")), 4LL);
    }

    void aNewRunGetsANewNameAndFreshCurves() {
        m_page->setData(tests::moleculeData());
        const QString first = m_page->setup()->name();
        QTest::mouseClick(header().startButton(), Qt::LeftButton);
        m_page->setStarted("/runs/" + first + ".strata");
        m_page->appendMetrics(tests::metrics(2));
        m_page->setEnded({}, false);
        const QString second = m_page->setup()->name();
        QVERIFY(second != first);
        QTest::mouseClick(header().startButton(), Qt::LeftButton);
        QVERIFY(!m_page->curves()->book().empty());  // until it has really started
        m_page->setStarted("/runs/" + second + ".strata");
        QVERIFY(m_page->curves()->book().empty());
    }

    void badNamesAndOptionsCannotStart() {
        m_page->setTakenRunNames({"mine"});
        m_page->setData(tests::moleculeData());
        auto* name = m_page->findChild<QLineEdit*>("name");
        name->selectAll();
        QTest::keyClicks(name, "mine");
        QCOMPARE(buttons(), QString());
        QVERIFY(!header().startButton()->toolTip().isEmpty());
        QTest::keyClicks(name, " 2");
        QCOMPARE(buttons(), QString("s"));
        change("levels", 99);
        QCOMPARE(buttons(), QString());
        QVERIFY(header().detail().contains("99 is not between"));
        m_page->options()->resetAll();
        QCOMPARE(buttons(), QString("s"));
    }

    void progressAndSamplesAreShown() {
        m_page->setData(tests::moleculeData());
        QTest::mouseClick(header().startButton(), Qt::LeftButton);
        m_page->setStarted("/runs/third.strata");
        m_page->setProgress({"Epoch 4 of 20", 0.2, 185, 2140});
        QCOMPARE(header().detail(), QString("Epoch 4 of 20 · 3 min left · 2,140 graphs/s"));
        m_page->setEpochEnded(epoch(4, 20));
        QCOMPARE(m_page->strip()->title(), QString("Samples of epoch 4: 4 of 5 valid"));
        QCOMPARE(m_page->strip()->tiles()->samples().size(), std::size_t(5));
        m_page->setEpochEnded({5, 20, {}});  // no samples: the last ones stay
        QVERIFY(m_page->strip()->isVisible());
    }

    void openedRunCanGoOnIfEpochsAreLeft() {
        m_page->showRun(m_services.runList[1], m_services.metrics(m_services.runList[1].path));  // 7 of 20 epochs
        QCOMPARE(m_page->stage(), RunStage::Opened);
        QCOMPARE(buttons(), QString("c"));
        QVERIFY(m_page->findChild<NumberBox*>("seed")->isHidden());  // not known of an opened run
        QVERIFY(!m_page->form()->row("levels")->editor()->isEnabled());
        QVERIFY(!m_page->curves()->book().empty());
        QTRY_VERIFY(m_page->strip()->isVisible());  // the last snapshot
        QSignalSpy spy(m_page.get(), &TrainPage::continueRequested);
        const auto before = m_page->curves()->book().lastStep();
        QTest::mouseClick(header().continueButton(), Qt::LeftButton);
        QCOMPARE(spy.count(), 1);
        QVERIFY(m_page->continueSettings().empty());
        m_page->setStarted(QString::fromStdString(m_services.runList[1].path));
        QCOMPARE(m_page->curves()->book().lastStep(), before);
        QCOMPARE(buttons(), QString("pt"));
    }

    void finishedRunGoesOnWithMoreEpochs() {
        const api::RunSummary run = m_services.runList[0];
        m_page->showRun(run, {});
        QCOMPARE(buttons(), QString());
        change("epochs", run.epochs + 10);
        QCOMPARE(buttons(), QString("c"));
        const api::Settings expected{{"epochs", static_cast<long long>(run.epochs + 10)}};
        QCOMPARE(m_page->continueSettings(), expected);
        connect(m_page.get(), &TrainPage::continueRequested, this,
                [&] { QCOMPARE(m_page->continueSettings(), expected); });
        QTest::mouseClick(header().continueButton(), Qt::LeftButton);
    }

    void openedRunsOptionsMakeANewRun() {
        m_page->setData(tests::moleculeData());
        api::RunSummary run = m_services.runList[0];
        run.settings["levels"] = 2LL;
        m_page->showRun(run, {});
        QTest::mouseClick(header().newRunButton(), Qt::LeftButton);
        QCOMPARE(m_page->stage(), RunStage::Ready);
        QCOMPARE(buttons(), QString("s"));
        QCOMPARE(std::get<long long>(m_page->options()->all().at("levels")), 2LL);
    }

    void unusableRunsAreExplained() {
        m_page->showRun(m_services.runList[2], {});
        QCOMPARE(m_page->message()->text(), QString::fromStdString(m_services.runList[2].problem));
        QCOMPARE(m_page->stage(), RunStage::Ready);
    }

    void newDataWaitForTheEndOfTheRun() {
        m_page->setData(tests::moleculeData());
        QTest::mouseClick(header().startButton(), Qt::LeftButton);
        m_page->setStarted("/runs/third.strata");
        m_page->setData(tests::communityData());
        QCOMPARE(m_page->setup()->preset()->name, std::string("molecules-small"));
        m_page->showRun(m_services.runList[0], {});  // ignored
        QCOMPARE(m_page->stage(), RunStage::Training);
        m_page->setEnded({}, false);
        QCOMPARE(m_page->setup()->preset()->name, std::string("graphs-small"));
    }

    void seedMayBeAnOption() {
        tests::FakeServices services;
        services.parameterList.push_back({"seed", "Seed", "Optimiser", "Of everything random.", "", 3LL, 0, 1e9, {}});
        TrainPage page(services);
        page.setData(tests::moleculeData());
        QVERIFY(page.findChild<QWidget*>("seed", Qt::FindChildrenRecursively));
        QSignalSpy spy(&page, &TrainPage::startRequested);
        page.header()->startButton()->click();
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy[0][2].toULongLong(), 3ULL);
    }
};

STRATA_TEST(TrainPageTest, tst_train_page);
#include "tst_train_page.moc"
