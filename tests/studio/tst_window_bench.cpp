// SPDX-License-Identifier: GPL-3.0-or-later
#include <numeric>
#include <set>

#include "app/studio/bench_examples.h"
#include "app/studio/bench_frames.h"
#include "tests/support/fake_data.h"
#include "tests/support/test_main.h"
#include "widgets/hierarchy/hierarchy_scene.h"
#include "widgets/hierarchy/hierarchy_view.h"

using namespace strata;
using namespace strata::app;

class WindowBenchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void summariesAreOfTheSortedTimes() {
        std::vector<double> times(200);
        std::iota(times.rbegin(), times.rend(), 1);  // 200 .. 1
        const auto summary = summaryOf(times, 16);
        QCOMPARE(summary.median, 100.0);
        QCOMPARE(summary.ninetyNine, 198.0);
        QCOMPARE(summary.longest, 200.0);
        QCOMPARE(summary.within, 8.0);  // 16 of 200
        QCOMPARE(summaryOf({5}, 4).within, 0.0);
        QCOMPARE(summaryOf({5}, 5).ninetyNine, 5.0);
    }

    void theHeartFeelsAStall() {
        const HeartBeat heart;
        QTimer::singleShot(30, this, [] { QTest::qSleep(60); });
        QVERIFY(!runLoop(0.2));
        QVERIFY(heart.delays().size() > 3);
        const double longest = std::ranges::max(heart.delays());
        QVERIFY2(longest > 50 && longest < 5000, qPrintable(QString::number(longest)));
    }

    void theLoopEndsWhenDone() {
        int beats = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] { ++beats; });
        timer.start(1);
        QVERIFY(runLoop(30, [&] { return beats >= 5; }));
        QCOMPARE(beats, 5);
    }

    void framesHoldWhatTheyCause() {
        std::vector<int> steps;
        int posted = 0;
        QElapsedTimer clock;
        clock.start();
        const auto times = frameTimes(6, Pace::SixtyASecond, [&](int i) {
            steps.push_back(i);
            QMetaObject::invokeMethod(
                this,
                [&] {
                    QTest::qSleep(3);
                    ++posted;
                },
                Qt::QueuedConnection);
        });
        QCOMPARE(steps, (std::vector<int>{0, 1, 2, 3, 4, 5}));
        QCOMPARE(posted, 6);
        QVERIFY(std::ranges::min(times) >= 3);
        QVERIFY(clock.elapsed() >= 6 * 16);
    }

    void hierarchiesAreSquaresOfSquares() {
        const auto made = madeUpHierarchy(100);
        const auto& levels = made.hierarchy.levels;
        QCOMPARE(levels.size(), std::size_t{3});
        QCOMPARE(levels[1].size, 9);
        QCOMPARE(levels[2].size, 1);
        QCOMPARE(made.hierarchy.graph.edges.size(), std::size_t{2 * 10 * 9});
        QCOMPARE(levels[0].parent[0], 0);
        QCOMPARE(levels[0].parent[33], 0);  // row 3, column 3
        QCOMPARE(levels[0].parent[34], 1);
        QCOMPARE(levels[0].parent[99], 8);
        const hierarchy::HierarchyScene scene(made.hierarchy, made.drawing);
        QCOMPARE(scene.nodes().size(), std::size_t{110});
        QCOMPARE(scene.edges().size(), std::size_t{180 + 12});  // a grid of 3 × 3 has 12 edges
        QCOMPARE(scene.nodes().back().members, 100);
        for (int nodes : {1, 2, 7, 17, 31, 50}) {
            const auto other = madeUpHierarchy(nodes);
            QCOMPARE(other.hierarchy.levels.back().size, 1);
            for (const auto& level : other.hierarchy.levels) {
                std::set<int> parents(level.parent.begin(), level.parent.end());  // no cluster is empty
                const auto* next = &level == &other.hierarchy.levels.back() ? nullptr : &level + 1;
                QCOMPARE(int(parents.size()), next ? next->size : 0);
            }
        }
    }

    void samplesAreDrawnEachForItself() {
        const auto data = tests::moleculeData(8);
        const auto set = madeUpSamples(*data, 20);
        QCOMPARE(set->samples.size(), std::size_t{20});
        const auto &one = set->samples[2].graph, &again = set->samples[10].graph;  // CCO, and from its other end
        QCOMPARE(again.nodes, std::vector<int>(one.nodes.rbegin(), one.nodes.rend()));
        QVERIFY(again.nodes != one.nodes);
        QCOMPARE(again.edges, (std::vector<api::Edge>{{0, 1, 1}, {1, 2, 1}}));
        QVERIFY(set->samples[2].unique && !set->samples[10].unique);
    }

    void aLargeHierarchyCanBeTurned() {
        const auto made = madeUpHierarchy(400);
        hierarchy::HierarchyView view(nullptr, hierarchy::HierarchyView::Renderer::Painter);
        view.resize(300, 240);
        view.show();
        view.setScene(std::make_shared<hierarchy::HierarchyScene>(made.hierarchy, made.drawing));
        const float yaw = view.state().camera.yaw();
        const auto times = frameTimes(3, Pace::AtOnce, [&](int) { QTest::keyClick(&view, Qt::Key_Right); });
        QCOMPARE(times.size(), std::size_t{3});
        QVERIFY(view.state().camera.yaw() != yaw);
    }
};

STRATA_TEST(WindowBenchTest, tst_window_bench);
#include "tst_window_bench.moc"
