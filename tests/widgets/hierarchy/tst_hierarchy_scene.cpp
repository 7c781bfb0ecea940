// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>

#include "tests/support/fake_data.h"
#include "tests/support/test_main.h"
#include "tests/widgets/hierarchy/small_hierarchy.h"
#include "widgets/hierarchy/hierarchy_scene.h"

using namespace strata;
using namespace strata::hierarchy;

class HierarchySceneTest : public QObject {
    Q_OBJECT
    const HierarchyScene m_scene{tests::smallHierarchy(), tests::smallDrawing()};

private Q_SLOTS:
    void levelsAreStackedAndClustersStandOverTheirMembers() {
        QCOMPARE(m_scene.levelCount(), 3);
        QCOMPARE(int(m_scene.nodes().size()), 5 + 2 + 1);
        const auto at = [&](int level, int index) {
            return m_scene.nodes()[std::size_t(m_scene.number(level, index))].position;
        };
        QCOMPARE(at(0, 1), QVector3D(-2, 0, 0));
        QVERIFY((at(1, 0) - QVector3D(-3, 0, m_scene.height(1))).length() < 1e-5f);  // of x = -4 and -2
        QVERIFY((at(1, 1) - QVector3D(2, 0, m_scene.height(1))).length() < 1e-5f);   // of x = 0, 2 and 4
        QVERIFY((at(2, 0) - QVector3D(0, 0, m_scene.height(2))).length() < 1e-5f);   // of all five
        QVERIFY(m_scene.height(1) > 1 && qFuzzyCompare(m_scene.height(2), 2 * m_scene.height(1)));
        for (const auto& node : m_scene.nodes())
            QVERIFY((node.position - m_scene.centre()).length() <= m_scene.radius());
    }

    void edgesAndSizesFollowWeights() {
        QCOMPARE(int(m_scene.edges().size()), 4 + 1);
        const auto& between = m_scene.edges().back();
        QCOMPARE(between.a, m_scene.number(1, 0));
        QCOMPARE(between.b, m_scene.number(1, 1));
        QCOMPARE(between.weight, 1.0);
        const auto& nodes = m_scene.nodes();
        QVERIFY(nodes[6].radius > nodes[5].radius);                    // 2 inside against 1
        QVERIFY(nodes[7].radius > nodes[6].radius);                    // 4 inside
        QVERIFY(m_scene.edges()[2].width > m_scene.edges()[1].width);  // a double bond
        QCOMPARE(nodes[6].members, 3);
        QCOMPARE(nodes[7].members, 5);
        QCOMPARE(nodes[1].confidence, 0.7);
        QCOMPARE(nodes[0].symbol, QString("N"));
        QVERIFY(nodes[1].symbol.isEmpty());
    }

    void membersHaveTheColourOfTheirCluster() {
        for (int i = 0; i < 5; ++i) QCOMPARE(m_scene.colour(i, 1), i < 2 ? 0 : 1);
        QCOMPARE(m_scene.colour(5, 1), 0);
        QCOMPARE(m_scene.colour(6, 1), 1);
        QCOMPARE(m_scene.colour(7, 1), 1);                              // of its largest member
        for (int i = 0; i < 8; ++i) QCOMPARE(m_scene.colour(i, 2), 1);  // with the top chosen, all match it
        QCOMPARE(m_scene.colour(0, 0), 0);                              // at the input, the finest clustering
    }

    void selectionHoldsAllFinerMembers() {
        QCOMPARE(m_scene.closure(6), (std::vector<bool>{false, false, true, true, true, false, true, false}));
        QCOMPARE(m_scene.closure(0), (std::vector<bool>{true, false, false, false, false, false, false, false}));
        QCOMPARE(m_scene.closure(7), std::vector<bool>(8, true));
        QCOMPARE(m_scene.closure(-1), std::vector<bool>(8, false));
        QCOMPARE(m_scene.ancestor(1, 2), 7);
        QCOMPARE(m_scene.ancestor(7, 1), -1);
    }

    void clustersOverTheSamePlaceArePushedApart() {
        auto h = tests::smallHierarchy();
        h.levels[0].parent = {0, 1, 0, 1, 0};  // both centroids at x = 0
        const HierarchyScene scene(h, tests::smallDrawing());
        const auto &a = scene.nodes()[5], &b = scene.nodes()[6];
        QVERIFY((a.position - b.position).length() >= a.radius + b.radius);
        QCOMPARE(a.position.z(), scene.height(1));
    }

    void survivesWhatDoesNotFitTogether() {
        auto h = tests::smallHierarchy();
        h.levels[0].parent = {7, -2, 1};
        h.levels[0].confidence = {std::numeric_limits<double>::quiet_NaN()};
        h.levels[1].adjacency = {1, 2, 3};
        h.graph.nodes = {99};
        h.graph.edges.push_back({3, 40, 2});
        const HierarchyScene broken(h, {});
        QCOMPARE(int(broken.nodes().size()), 8);
        QCOMPARE(broken.nodes()[0].parent, -1);
        for (int i = 0; i < 8; ++i) QVERIFY(broken.colour(i, 1) >= 0);
        QCOMPARE(HierarchyScene().levelCount(), 0);
        QCOMPARE(HierarchyScene({}, {}).number(0, 0), -1);
        const HierarchyScene one(tests::hierarchyOf(tests::molecule(0), tests::moleculeVocabulary()), {});
        QCOMPARE(one.levelCount(), 1);
        QCOMPARE(one.colour(0, 1), 0);
    }
};

STRATA_TEST(HierarchySceneTest, tst_hierarchy_scene);
#include "tst_hierarchy_scene.moc"
