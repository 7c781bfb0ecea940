// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSlider>
#include <QTableView>

#include "tests/support/fake_services.h"
#include "tests/support/test_main.h"
#include "tests/widgets/hierarchy/small_hierarchy.h"
#include "widgets/hierarchy/inspect_page.h"
#include "widgets/style/empty_state.h"
#include "widgets/style/message_bar.h"
#include "widgets/style/segmented.h"

using namespace strata;
using namespace strata::hierarchy;

class InspectPageTest : public QObject {
    Q_OBJECT
    tests::FakeServices m_services;
    std::unique_ptr<InspectPage> m_page;

    void show(const api::Hierarchy& hierarchy) {
        m_page->showHierarchy(std::make_shared<api::Hierarchy>(hierarchy));
        QTRY_VERIFY(m_page->view()->state().scene);
    }

private Q_SLOTS:
    void init() {
        m_page = std::make_unique<InspectPage>(m_services, nullptr, HierarchyView::Renderer::Painter);
        m_page->resize(1000, 700);
        m_page->show();
    }
    void cleanup() { m_page.reset(); }

    void beforeARunItSaysWhatToDo() {
        const auto states = m_page->findChildren<style::EmptyState*>();
        const auto shown = std::ranges::find_if(states, &QWidget::isVisible);
        QVERIFY(shown != states.end());
        auto* empty = *shown;
        QSignalSpy train(m_page.get(), &InspectPage::trainRequested);
        Q_EMIT empty->activated();
        QCOMPARE(train.count(), 1);
        m_page->setRun(m_services.runList[0], {});
        QVERIFY(!empty->isVisible());
        QVERIFY(m_page->picker()->isVisible());
        m_page->clearRun();
        QVERIFY(empty->isVisible());
    }

    void runsWithoutAHierarchyLeadToTheirFigures() {
        auto run = m_services.runList[0];
        run.model = api::kProperties;
        m_page->setRun(run, {});
        const auto states = m_page->findChildren<style::EmptyState*>();
        const auto shown = std::ranges::find_if(states, &QWidget::isVisible);
        QVERIFY(shown != states.end());
        QSignalSpy evaluate(m_page.get(), &InspectPage::evaluateRequested);
        Q_EMIT(*shown)->activated();
        QCOMPARE(evaluate.count(), 1);
    }

    void choosingARowOrTypingAsksForIt() {
        m_page->setRun(m_services.runList[0], tests::moleculeData(20));
        QSignalSpy asked(m_page.get(), &InspectPage::inspectRequested);
        auto* list = m_page->picker()->list();
        QCOMPARE(list->model()->rowCount(), 20);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(3, 0)).center());
        QCOMPARE(asked.last().first().toString(), QString("3"));
        QTest::keyClicks(m_page->picker()->search(), "c1ccncc1");
        QCOMPARE(list->model()->rowCount(), 2);  // rows 5 and 13
        QTest::keyClick(m_page->picker()->search(), Qt::Key_Return);
        QCOMPARE(asked.last().first().toString(), QString("c1ccncc1"));
        m_page->setFailed("Row 3 cannot be read.");
        QCOMPARE(m_page->findChild<style::MessageBar*>()->text(), QString("Row 3 cannot be read."));
    }

    // What the middle says while a graph is asked for, and that it does not stay.
    void theHintSaysWhatIsGoingOn() {
        m_page->setRun(m_services.runList[0], tests::moleculeData(20));
        const auto says = [&](const char* words) {
            for (const auto* label : m_page->findChildren<QLabel*>())
                if (label->text().contains(QLatin1String(words))) return true;
            return false;
        };
        QVERIFY(says("Choose a graph"));
        QTest::keyClicks(m_page->picker()->search(), "c1ccncc1");
        QTest::keyClick(m_page->picker()->search(), Qt::Key_Return);
        QVERIFY(says("Going through") && !says("Choose a graph"));
        m_page->setRun(m_services.runList[0], tests::moleculeData(20));  // its data have arrived
        QVERIFY(says("Going through"));
        show(tests::smallHierarchy());
        QVERIFY(says("Choose a graph") && !says("Going through"));
        QTest::keyClick(m_page->picker()->search(), Qt::Key_Return);
        m_page->setFailed("It cannot be read.");
        QVERIFY(says("Choose a graph") && !says("Going through"));
    }

    void selectionIsOneThing() {
        m_page->setRun(m_services.runList[0], {});
        show(tests::smallHierarchy());
        QCOMPARE(m_page->levels()->count(), 3);
        QCOMPARE(m_page->levels()->currentIndex(), 1);
        auto* details = m_page->details();
        QCOMPARE(details->table()->model()->rowCount(), 2);
        Q_EMIT details->drawing()->atomClicked(3);  // its cluster at the level shown
        QCOMPARE(m_page->view()->state().selectedNode, 6);
        QCOMPARE(details->table()->currentIndex().row(), 1);
        Q_EMIT m_page->view()->selected(5);
        QCOMPARE(details->table()->currentIndex().row(), 0);
        details->table()->setCurrentIndex(details->table()->model()->index(1, 0));
        QCOMPARE(m_page->view()->state().selectedNode, 6);
        Q_EMIT details->heatMap()->nodeClicked(0);
        QCOMPARE(m_page->view()->state().selectedNode, 5);
        m_page->levels()->setCurrentIndex(2);
        QCOMPARE(m_page->view()->state().level, 2);
        QCOMPARE(details->table()->model()->rowCount(), 1);
        QCOMPARE(m_page->view()->state().selectedNode, 5);
        Q_EMIT details->drawing()->atomClicked(-1);
        QCOMPARE(m_page->view()->state().selectedNode, -1);
    }

    void panelFollowsTheEpochSlider() {
        m_page->setRun(m_services.runList[0], tests::moleculeData(4));
        auto* source = m_page->picker()->source();
        QTRY_VERIFY(source->isVisible());
        QVERIFY(!m_page->epochs()->slider()->isVisible());
        source->setCurrentIndex(1);
        QVERIFY(m_page->epochs()->slider()->isVisible());
        QCOMPARE(m_page->epochs()->slider()->maximum(), 2);
        QCOMPARE(m_page->epochs()->slider()->value(), 2);
        QTRY_COMPARE(m_page->picker()->list()->model()->rowCount(), 4);
        Q_EMIT m_page->picker()->panelChosen(1);
        QTRY_VERIFY(m_page->view()->state().scene);
        QCOMPARE(m_page->view()->state().scene->levelSize(0), 6);
        const auto before = m_page->view()->state().scene;
        m_page->view()->setFocus();
        QTest::keyClick(m_page->view(), Qt::Key_Right);
        const float yaw = m_page->view()->state().camera.yaw();
        m_page->epochs()->slider()->setValue(0);
        QTRY_VERIFY(m_page->view()->state().scene != before);
        QCOMPARE(m_page->view()->state().camera.yaw(), yaw);  // nothing jumps from epoch to epoch
        m_services.epochList = {1, 5, 20, 21};
        m_page->refreshRun();
        QTRY_COMPARE(m_page->epochs()->slider()->maximum(), 3);
        QCOMPARE(m_page->epochs()->slider()->value(), 0);  // who looks at an old epoch goes on doing so
        m_services.epochList = {1, 5, 20};
    }

    void runsWithoutSnapshotsHaveNoPanel() {
        m_services.epochList = {};
        m_page->setRun(m_services.runList[0], tests::moleculeData(4));
        QTest::qWait(100);
        QVERIFY(!m_page->picker()->source()->isVisible());
        QVERIFY(!m_page->epochs()->slider()->isVisible());
        m_services.epochList = {1, 5, 20};
    }

    void generalGraphsAndSingleNodesWork() {
        const auto data = tests::communityData(2);
        auto run = m_services.runList[0];
        run.vocabulary = data->vocabulary;
        m_page->setRun(run, data);
        show(tests::hierarchyOf(data->graphs[0], data->vocabulary));
        QVERIFY(!m_page->grab().isNull());
        show(tests::hierarchyOf(tests::molecule(0), tests::moleculeVocabulary()));
        QTRY_COMPARE(m_page->levels()->count(), 1);
        QVERIFY(!m_page->grab().isNull());
    }
};

STRATA_TEST(InspectPageTest, tst_inspect_page);
#include "tst_inspect_page.moc"
