// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>

#include "tests/support/fake_data.h"
#include "tests/support/test_main.h"
#include "tests/widgets/hierarchy/small_hierarchy.h"
#include "widgets/hierarchy/cluster_model.h"
#include "widgets/hierarchy/graph_list_model.h"
#include "widgets/hierarchy/heat_map.h"

using namespace strata;
using namespace strata::hierarchy;

class HierarchyModelsTest : public QObject {
    Q_OBJECT
    const api::HierarchyPtr m_hierarchy = std::make_shared<api::Hierarchy>(tests::smallHierarchy());
    const ScenePtr m_scene = std::make_shared<HierarchyScene>(*m_hierarchy, tests::smallDrawing());

private Q_SLOTS:
    void clusterTableCountsByHand() {
        ClusterModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setLevel(m_hierarchy, m_scene, 1);
        QCOMPARE(model.rowCount(), 2);
        const auto raw = [&](int row, int column) { return model.index(row, column).data(Qt::UserRole); };
        QCOMPARE(raw(0, ClusterModel::Size).toInt(), 2);
        QCOMPARE(raw(1, ClusterModel::Size).toInt(), 3);
        QCOMPARE(raw(0, ClusterModel::Atoms).toString(), QString("CN"));
        QCOMPARE(raw(1, ClusterModel::Atoms).toString(), QString("C2O"));
        QCOMPARE(raw(0, ClusterModel::Inside).toDouble(), 1.0);
        QCOMPARE(raw(1, ClusterModel::Inside).toDouble(), 2.0);
        QCOMPARE(raw(0, ClusterModel::Outside).toDouble(), 1.0);
        QCOMPARE(raw(0, ClusterModel::Confidence).toDouble(), 0.8);  // of 0.9 and 0.7
        QCOMPARE(model.index(0, ClusterModel::Confidence).data().toString(), QString("80 %"));
        QVERIFY(model.index(0, 0).data(Qt::DecorationRole).value<QColor>() !=
                model.index(1, 0).data(Qt::DecorationRole).value<QColor>());
        model.setLevel(m_hierarchy, m_scene, 0);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(model.index(0, ClusterModel::Confidence).data().toString(), QString("–"));
        QCOMPARE(raw(2, ClusterModel::Outside).toDouble(), 2.0);  // its degree
        model.setLevel(m_hierarchy, m_scene, 9);
        QCOMPARE(model.rowCount(), 0);
        model.setLevel({}, {}, 1);
        QCOMPARE(model.rowCount(), 0);
    }

    void formulaIsInHillsOrder() {
        QCOMPARE(formula(*m_hierarchy, {0, 1, 2, 3, 4}), QString("C3NO"));
        QCOMPARE(formula(*m_hierarchy, {4, 0}), QString("NO"));
        QCOMPARE(formula(*m_hierarchy, {77}), QString());
    }

    void listSearchesAndSorts() {
        GraphListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDataset(tests::moleculeData(16));
        QCOMPARE(model.rowCount(), 16);
        model.setFilter("CC(=O)O");
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1).data(Qt::UserRole).toInt(), 11);
        model.setFilter("12");  // row 12, and no SMILES contains it
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0).data(Qt::UserRole).toInt(), 12);
        model.setFilter("cc");  // aromatic only: letter case counts
        QCOMPARE(model.rowCount(), 4);
        model.setFilter("");
        model.setOrder(GraphListModel::Order::LargestFirst);
        QCOMPARE(model.index(0).data(Qt::UserRole).toInt(), 7);   // nine atoms
        QCOMPARE(model.index(1).data(Qt::UserRole).toInt(), 15);  // the same again: order of the file
        model.setOrder(GraphListModel::Order::SmallestFirst);
        QCOMPARE(model.index(0).data(GraphListModel::SizeRole).toInt(), 1);
        auto worse = tests::smallHierarchy();
        worse.reconstructionError = 0.5;
        model.setOrder(GraphListModel::Order::LargestErrorFirst);
        model.setPanel({tests::smallHierarchy(), worse});
        QCOMPARE(model.index(0).data(Qt::UserRole).toInt(), 1);
        QCOMPARE(model.index(0).data(GraphListModel::ErrorRole).toDouble(), 0.5);
        model.setDataset({});
        QCOMPARE(model.rowCount(), 0);
    }

    void aHundredThousandRowsAreQuick() {
        GraphListModel model;
        const auto data = tests::moleculeData(130'000);
        QElapsedTimer clock;
        clock.start();
        model.setDataset(data);
        model.setOrder(GraphListModel::Order::LargestFirst);
        model.setFilter("C#N");
        qInfo("130,000 rows listed, sorted and filtered in %lld ms", clock.elapsed());
        QCOMPARE(model.rowCount(), 16'250);
        QVERIFY(clock.elapsed() < 6000);
    }

    void heatMapsShareAScaleAndStandInBlocks() {
        auto level = m_hierarchy->levels[0];
        level.parent = {1, 0, 1, 0, 1};
        HeatMap map;
        map.resize(320, 220);
        map.setLevel(level);
        QCOMPARE(map.maximum(), 1.0);
        QCOMPARE(map.order(), (std::vector<int>{1, 3, 0, 2, 4}));
        const QRectF left = map.mapRect(0), right = map.mapRect(1);
        QCOMPARE(left.size(), right.size());
        const double cell = left.width() / 5;
        const auto found = map.cellAt(right.topLeft() + QPointF(2.5 * cell, 0.5 * cell));
        QCOMPARE(found.map, 1);
        QCOMPARE(found.row, 1);
        QCOMPARE(found.column, 0);
        QCOMPARE(map.cellAt({0, 0}).map, -1);
        QSignalSpy clicked(&map, &HeatMap::nodeClicked);
        QTest::mouseClick(&map, Qt::LeftButton, {}, (left.topLeft() + QPointF(0.5 * cell, 4.5 * cell)).toPoint());
        QCOMPARE(clicked.last().first().toInt(), 4);
        const QImage picture = map.grab().toImage();  // nodes 1 and 0 are joined, 1 and 3 are not
        const auto colour = [&](int row, int column) {
            return picture.pixelColor((left.topLeft() + QPointF((column + 0.2) * cell, (row + 0.2) * cell)).toPoint());
        };
        QCOMPARE(colour(0, 2).name(), QString("#fde725"));
        QCOMPARE(colour(0, 1).name(), QString("#440154"));
        map.setLevel({});
        map.grab();
        level.adjacency.resize(3);  // of the wrong size
        map.setLevel(level);
        map.grab();
    }
};

STRATA_TEST(HierarchyModelsTest, tst_hierarchy_models);
#include "tst_hierarchy_models.moc"
