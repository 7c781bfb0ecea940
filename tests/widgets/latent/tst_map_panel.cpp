// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>

#include "tests/support/fake_services.h"
#include "tests/support/test_main.h"
#include "widgets/latent/map_panel.h"
#include "widgets/pictures/picture_grid.h"

using namespace strata;
using namespace strata::latent;

class MapPanelTest : public QObject {
    Q_OBJECT
    tests::FakeServices m_services;
    std::unique_ptr<molecules::DrawingCache> m_cache;
    std::unique_ptr<MapPanel> m_panel;

    api::LatentMapPtr mapOf(const api::RunSummary& run) const {
        auto map = std::make_shared<api::LatentMap>(tests::latentMap());
        map->runFile = run.path;
        return map;
    }
    void click(int point) {
        QTest::mouseClick(m_panel->view(), Qt::LeftButton, {}, m_panel->view()->place(point).toPoint());
    }

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<strata::api::MapJob>(); }
    void init() {
        m_cache = std::make_unique<molecules::DrawingCache>(m_services);
        m_panel = std::make_unique<MapPanel>(m_cache.get());
        m_panel->resize(900, 400);
    }
    void cleanup() {
        m_panel.reset();
        m_cache.reset();
    }

    // A map takes a while: it is asked for once somebody looks.
    void asksForTheMapOnceItIsSeen() {
        QSignalSpy asked(m_panel.get(), &MapPanel::mapRequested);
        const auto& run = m_services.runList[0];
        m_panel->setRun(run, {});
        QCOMPARE(asked.count(), 0);
        m_panel->show();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().value<api::MapJob>().runFile, run.path);
        m_panel->setRun(run, {});  // the same one
        m_panel->hide();
        m_panel->show();
        QCOMPARE(asked.count(), 1);
        auto other = m_services.runList[1];
        other.model = api::kProperties;
        m_panel->setRun(other, {});
        QCOMPARE(asked.count(), 1);
        m_panel->showMap(mapOf(run));  // of the run before: not shown
        QVERIFY(!m_panel->view()->map());
    }

    void aChosenPointBecomesAnEnd() {
        const auto& run = m_services.runList[0];
        m_panel->show();
        m_panel->setRun(run, {});
        m_panel->showMap(mapOf(run));
        QVERIFY(!m_panel->card()->fromButton()->isEnabled());
        click(3);
        QCOMPARE(m_panel->view()->chosen(), 3);
        QVERIFY2(m_panel->card()->text().contains("held out"), qPrintable(m_panel->card()->text()));
        QVERIFY(m_panel->card()->text().contains("0.75"));  // logP
        QSignalSpy from(m_panel.get(), &MapPanel::fromChosen), to(m_panel.get(), &MapPanel::toChosen);
        QTest::mouseClick(m_panel->card()->fromButton(), Qt::LeftButton);
        QCOMPARE(from.first().first().toString(), QString::fromStdString(tests::molecule(3).name));
        click(5);
        QTest::mouseClick(m_panel->card()->toButton(), Qt::LeftButton);
        QCOMPARE(to.first().first().toString(), QString::fromStdString(tests::molecule(5).name));
        m_panel->setEnds("3", QString::fromStdString(tests::molecule(5).name));
        QVERIFY(!m_panel->grab().isNull());
        // Draws from the prior are no graphs, and where nothing is nothing is chosen.
        click(20);
        QCOMPARE(m_panel->view()->chosen(), -1);
        QVERIFY(!m_panel->card()->toButton()->isEnabled());
    }

    // Of images: levels by their pixels, a chosen one as a picture once the data are there, its row as an end.
    void imagesAreShownAsPictures() {
        auto run = m_services.runList[0];
        run.model = "images";
        run.vocabulary = {};
        run.vocabulary.kind = api::DataKind::Images;
        QSignalSpy asked(m_panel.get(), &MapPanel::mapRequested);
        m_panel->show();
        m_panel->setRun(run, {});
        QCOMPARE(asked.count(), 1);
        auto map = std::make_shared<api::LatentMap>(tests::latentMap());
        map->runFile = run.path;
        map->vocabulary = run.vocabulary;
        map->levels = 5;
        for (auto& point : map->points) point.graph = {};
        m_panel->showMap(map);
        QCOMPARE(m_panel->level()->count(), 6);  // all, 2 × 2 to 32 × 32
        QVERIFY(m_panel->level()->itemText(1).startsWith("2 ") && m_panel->level()->itemText(5).startsWith("32 "));
        click(3);
        auto* picture = m_panel->findChild<pictures::PictureGrid*>();
        QVERIFY(!picture->isVisible());  // the data are still being read
        auto data = std::make_shared<api::Dataset>();
        data->vocabulary = run.vocabulary;
        data->images = std::make_shared<api::Images>(api::Images{2, 1, {0, 0, 1, 1, 2, 2, 9, 8}, {}});
        m_panel->setRun(run, data);
        QVERIFY(picture->isVisible());
        QCOMPARE(picture->pictures()->rows.front().pixels, (std::vector<std::uint8_t>{9, 8}));
        QSignalSpy from(m_panel.get(), &MapPanel::fromChosen);
        m_panel->card()->fromButton()->click();
        QCOMPARE(from.first().first().toString(), QString("3"));
    }

    void pointsAreColouredAndDrawsHidden() {
        const auto& run = m_services.runList[0];
        m_panel->show();
        m_panel->setRun(run, {});
        m_panel->showMap(mapOf(run));
        QCOMPARE(m_panel->colouring()->count(), 3);
        const auto before = m_panel->view()->grab().toImage();
        m_panel->colouring()->setCurrentIndex(2);
        Q_EMIT m_panel->colouring()->activated(2);
        const auto coloured = m_panel->view()->grab().toImage();
        QVERIFY(before != coloured);
        m_panel->prior()->setChecked(false);
        QVERIFY(m_panel->view()->grab().toImage() != coloured);
        QSignalSpy asked(m_panel.get(), &MapPanel::mapRequested);
        QCOMPARE(m_panel->level()->count(), 5);  // all, 1 to 3, nodes
        m_panel->level()->setCurrentIndex(2);
        Q_EMIT m_panel->level()->activated(2);
        QCOMPARE(asked.first().first().value<api::MapJob>().level, 2);
        m_panel->setFailed("The run has no checkpoint yet.");
        QVERIFY(!m_panel->view()->isVisible());
    }

    void wheelZoomsKeysWalk() {
        const auto& run = m_services.runList[0];
        m_panel->show();
        m_panel->setRun(run, {});
        m_panel->showMap(mapOf(run));
        auto* view = m_panel->view();
        const QPointF fixed = view->place(2);
        QWheelEvent wheel(fixed, view->mapToGlobal(fixed), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(view, &wheel);
        QVERIFY(view->zoom() > 1.2);
        QVERIFY((view->place(2) - fixed).manhattanLength() < 1e-6);
        QTest::mouseDClick(view, Qt::LeftButton, {}, {5, 5});
        QCOMPARE(view->zoom(), 1.0);
        view->choose(0);  // the rightmost
        QTest::keyClick(view, Qt::Key_Right);
        QCOMPARE(view->chosen(), 0);
        QTest::keyClick(view, Qt::Key_Up);
        QCOMPARE(view->chosen(), 1);
        // Dragging moves the map and chooses nothing.
        const QPointF place = view->place(4);
        QTest::mousePress(view, Qt::LeftButton, {}, {100, 100});
        QMouseEvent move(QEvent::MouseMove, QPointF(130, 90), view->mapToGlobal(QPointF(130, 90)), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view, &move);
        QTest::mouseRelease(view, Qt::LeftButton, {}, {130, 90});
        QCOMPARE(view->chosen(), 1);
        QVERIFY((view->place(4) - place - QPointF(30, -10)).manhattanLength() < 6);
    }

    void oddMapsAreSurvived() {
        const auto& run = m_services.runList[0];
        m_panel->show();
        m_panel->setRun(run, {});
        auto map = std::make_shared<api::LatentMap>();
        map->runFile = run.path;
        m_panel->showMap(map);  // nothing on it
        QVERIFY(!m_panel->grab().isNull());
        QTest::keyClick(m_panel->view(), Qt::Key_Up);
        auto same = std::make_shared<api::LatentMap>(tests::latentMap());
        same->runFile = run.path;
        for (auto& point : same->points) point.x = point.y = 7;  // all in one place
        m_panel->showMap(same);
        QVERIFY(m_panel->view()->rect().contains(m_panel->view()->place(0).toPoint()));
        m_panel->resize(120, 80);
        QVERIFY(!m_panel->grab().isNull());
    }
};

STRATA_TEST(MapPanelTest, tst_map_panel);
#include "tst_map_panel.moc"
