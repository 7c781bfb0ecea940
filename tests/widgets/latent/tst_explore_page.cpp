// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QPushButton>
#include <QSpinBox>

#include <cmath>
#include <limits>

#include "tests/support/fake_services.h"
#include "tests/support/test_main.h"
#include "widgets/latent/explore_page.h"
#include "widgets/latent/rebuilt_ends.h"
#include "widgets/sampling/correction_choice.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/segmented.h"

using namespace strata;
using namespace strata::latent;

class ExplorePageTest : public QObject {
    Q_OBJECT
    tests::FakeServices m_services;
    std::unique_ptr<ExplorePage> m_page;

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<strata::api::InterpolateJob>(); }
    void init() {
        m_services.exportProblem.clear();
        m_page = std::make_unique<ExplorePage>(m_services);
        m_page->resize(1100, 700);
        m_page->show();
    }
    void cleanup() { m_page.reset(); }

    void asksForAWalkOnceBothEndsAreGood() {
        QVERIFY(!m_page->button()->isVisible());  // no run yet: the empty page
        m_page->setRun(m_services.runList[0], {});
        QVERIFY(!m_page->button()->isEnabled());
        m_page->from()->setText("CCO");
        QVERIFY(!m_page->button()->isEnabled());
        m_page->to()->setText("not a molecule");
        QVERIFY(!m_page->button()->isEnabled());
        m_page->to()->setText("12");
        QVERIFY(m_page->button()->isEnabled());
        m_page->steps()->setValue(11);
        m_page->shape()->setCurrentIndex(1);
        m_page->correction()->setCorrection(api::Correction::ByLowering);
        QSignalSpy asked(m_page.get(), &ExplorePage::interpolateRequested),
            cancelled(m_page.get(), &ExplorePage::cancelRequested);
        QTest::mouseClick(m_page->button(), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        const auto job = asked.first().first().value<api::InterpolateJob>();
        QCOMPARE(job.from, std::string("CCO"));
        QCOMPARE(job.to, std::string("12"));
        QCOMPARE(job.steps, 11);
        QVERIFY(job.spherical && job.correction == api::Correction::ByLowering && job.runFile.empty());
        m_page->setProgress({"Decoding", 0.5, -1, 0});
        QTest::mouseClick(m_page->button(), Qt::LeftButton);
        QCOMPARE(cancelled.count(), 1);
        m_page->setStopped();
        QVERIFY(m_page->button()->isEnabled());
    }

    void dataGivesTwoEndsToStartFrom() {
        m_page->setRun(m_services.runList[0], tests::moleculeData(8));
        QVERIFY(m_page->from()->isUsable() && m_page->to()->isUsable());
        QVERIFY(m_page->button()->isEnabled());
    }

    void showsTheWalkWithItsSimilarities() {
        m_page->setRun(m_services.runList[0], {});
        m_page->showPath(std::make_shared<api::LatentPath>(tests::latentPath(8)));
        auto* strip = m_page->walkPanel()->strip();
        QTRY_VERIFY(strip->isVisible());
        QVERIFY(!strip->chartRect().isEmpty());
        for (int i = 1; i < 8; ++i) QVERIFY(strip->cellRect(i).left() > strip->cellRect(i - 1).right());
        QSignalSpy chosen(strip, &PathStrip::currentStepChanged);
        QTest::mouseClick(strip, Qt::LeftButton, {}, strip->cellRect(2).center().toPoint());
        QCOMPARE(chosen.last().first().toInt(), 2);
        QTest::keyClick(strip, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("CCO"));
        QTest::keyClick(strip, Qt::Key_Right);
        QCOMPARE(strip->currentStep(), 3);
        for (int i = 0; i < 20; ++i) QTest::keyClick(strip, Qt::Key_Right);
        QCOMPARE(strip->currentStep(), 7);
        QVERIFY(!m_page->grab().isNull());
    }

    void unknownSimilaritiesLeaveNoChart() {
        m_page->setRun(m_services.runList[0], {});
        auto path = std::make_shared<api::LatentPath>(tests::latentPath(5));
        for (auto& step : path->steps)
            step.similarityToFrom = step.similarityToTo = std::numeric_limits<double>::quiet_NaN();
        m_page->showPath(path);
        QVERIFY(m_page->walkPanel()->strip()->chartRect().isEmpty());
        QVERIFY(!m_page->grab().isNull());
        m_page->showPath(std::make_shared<api::LatentPath>());  // no steps at all
        QVERIFY(!m_page->grab().isNull());
    }

    void endsThatAreRebuiltOtherwiseAreNamed() {
        auto path = tests::latentPath(3);
        path.steps.front().similarityToFrom = path.steps.back().similarityToTo = 1;
        QVERIFY(rebuiltEnds(path).isEmpty());
        path.steps.front().similarityToFrom = 0.25;
        QVERIFY(rebuiltEnds(path).contains("0.25"));
        path.steps.back().similarityToTo = std::nan("");
        QVERIFY(rebuiltEnds(path).contains("not valid"));
        path.vocabulary.kind = api::DataKind::Graphs;
        path.steps.front().sample.graph = path.from;
        path.steps.back().sample.graph = path.to;
        QVERIFY(rebuiltEnds(path).isEmpty());
        path.steps.back().sample.graph.edges.pop_back();
        QVERIFY(rebuiltEnds(path).contains(
            QString("%1 instead of %2").arg(path.to.edges.size() - 1).arg(path.to.edges.size())));
        m_page->setRun(m_services.runList[0], {});
        m_page->showPath(std::make_shared<api::LatentPath>(path));
        QVERIFY(m_page->message()->text().contains("instead of"));
    }

    void longWalksPaintOnlyWhatIsSeen() {
        m_page->setRun(m_services.runList[0], {});
        auto path = std::make_shared<api::LatentPath>(tests::latentPath(200));
        m_page->showPath(path);
        QTRY_VERIFY(m_page->walkPanel()->strip()->width() > 20'000);
        QTest::qWait(50);
        const int before = m_page->walkPanel()->strip()->paintedCells();
        m_page->walkPanel()->strip()->repaint();
        QVERIFY2(m_page->walkPanel()->strip()->paintedCells() - before < 15,
                 qPrintable(QString::number(m_page->walkPanel()->strip()->paintedCells() - before)));
    }

    void exportsAndReports() {
        m_page->setRun(m_services.runList[0], {});
        m_page->showPath(std::make_shared<api::LatentPath>(tests::latentPath(8)));
        QSignalSpy done(m_page->walkPanel(), &WalkPanel::exported), failed(m_page->walkPanel(), &WalkPanel::failed);
        m_page->walkPanel()->exportTo("/x/walk.smi");
        QVERIFY(done.wait());
        QCOMPARE(m_services.exported().at("/x/walk.smi").size(), std::size_t(8));
        m_services.exportProblem = "/x/walk.sdf: permission denied.";
        m_page->walkPanel()->exportTo("/x/walk.sdf");
        QVERIFY(failed.wait());
        QCOMPARE(m_page->message()->text(), QString("/x/walk.sdf: permission denied."));
        m_page->setRun(m_services.runList[1], {});
        QVERIFY(!m_page->walkPanel()->strip()->path());
        m_page->walkPanel()->exportTo("/x/nothing.smi");
        QCOMPARE(failed.count(), 2);
    }
};

STRATA_TEST(ExplorePageTest, tst_explore_page);
#include "tst_explore_page.moc"
