// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/layout.h"

#include <cmath>

#include "tests/metrics/example_graphs.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::tests;
using metrics::drawGraph;

namespace {

double length(const api::Drawing& drawing, int u, int v) {
    const auto &a = drawing.atoms[static_cast<std::size_t>(u)], &b = drawing.atoms[static_cast<std::size_t>(v)];
    return std::hypot(a.x - b.x, a.y - b.y);
}

double meanLength(const api::Drawing& drawing) {
    double sum = 0;
    for (const auto& bond : drawing.bonds) sum += length(drawing, bond.u, bond.v);
    return sum / static_cast<double>(drawing.bonds.size());
}

double smallestDistance(const api::Drawing& drawing) {
    double smallest = HUGE_VAL;
    for (int u = 0; u < static_cast<int>(drawing.atoms.size()); ++u)
        for (int v = 0; v < u; ++v) smallest = std::min(smallest, length(drawing, u, v));
    return smallest;
}

}  // namespace

class LayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void smallGraphsHaveTheirShape() {
        // Kamada-Kawai draws a triangle with equal sides, a square with equal diagonals, and a path straight.
        const auto triangle = drawGraph(completeGraph(3));
        for (const auto& edge : triangle.bonds) QVERIFY(std::abs(length(triangle, edge.u, edge.v) - 1) < 1e-3);
        const auto square = drawGraph(cycleGraph(4));
        QVERIFY(std::abs(length(square, 0, 2) / length(square, 1, 3) - 1) < 1e-3);
        const auto path = drawGraph(pathGraph(5));
        QVERIFY2(length(path, 0, 4) > 3.9, qPrintable(QString::number(length(path, 0, 4))));
    }

    void edgesAreOneLongAndTheWholeIsCentred() {
        std::mt19937 random(1);
        for (const int n : {2, 5, 17, 40, 120}) {
            auto graph = randomGraph(n, 4.0 / n, random);
            graph.edges.insert(graph.edges.begin(), {0, 1, 1});
            const auto drawing = drawGraph(graph);
            QCOMPARE(drawing.atoms.size(), static_cast<std::size_t>(n));
            QCOMPARE(drawing.bonds, graph.edges);
            QVERIFY(std::abs(meanLength(drawing) - 1) < 1e-9);
            using Atom = api::Drawing::Atom;
            const auto [left, right] = std::ranges::minmax_element(drawing.atoms, {}, &Atom::x);
            const auto [low, high] = std::ranges::minmax_element(drawing.atoms, {}, &Atom::y);
            QVERIFY(std::abs(left->x + right->x) < 1e-9 && std::abs(low->y + high->y) < 1e-9);
            QVERIFY2(smallestDistance(drawing) > 0.01, qPrintable(QString::number(smallestDistance(drawing))));
        }
    }

    void graphsWithoutEdgesAreDrawnToo() {
        QVERIFY(drawGraph({}).atoms.empty());
        const auto one = drawGraph(makeGraph(1, {}));
        QCOMPARE(one.atoms.size(), 1u);
        QCOMPARE(one.atoms[0].x, 0.0);
        QCOMPARE(one.atoms[0].y, 0.0);
        QCOMPARE(one.atoms[0].label, std::string());
        const auto many = drawGraph(makeGraph(30, {}));
        QVERIFY(smallestDistance(many) >= 0.99);
        for (const auto& atom : many.atoms) QVERIFY(std::abs(atom.x) < 6 && std::abs(atom.y) < 6);
    }

    void componentsDoNotOverlap() {
        const auto drawing = drawGraph(together(together(completeGraph(5), cycleGraph(6)), makeGraph(3, {})));
        for (int u = 0; u < 5; ++u)
            for (int v = 5; v < 14; ++v) QVERIFY(length(drawing, u, v) > 0.9);
        QVERIFY(smallestDistance(drawing) > 0.3);
    }

    void theSameGraphGivesTheSameDrawing() {
        std::mt19937 random(2);
        for (const int n : {30, 300}) {
            const auto graph = randomGraph(n, 3.0 / n, random);
            const auto first = drawGraph(graph);
            drawGraph(completeGraph(7));
            const auto second = drawGraph(graph);
            for (std::size_t i = 0; i < first.atoms.size(); ++i) {
                QCOMPARE(first.atoms[i].x, second.atoms[i].x);
                QCOMPARE(first.atoms[i].y, second.atoms[i].y);
            }
        }
    }

    void someHundredNodesAreQuick_data() {
        QTest::addColumn<int>("nodes");
        for (const int n : {38, 100, 200, 250, 400, 1500}) QTest::addRow("%d", n) << n;
    }

    void someHundredNodesAreQuick() {
        QFETCH(int, nodes);
        std::mt19937 random(3);
        const auto graph = together(randomGraph(nodes - 1, 5.0 / nodes, random), makeGraph(1, {}));
        QElapsedTimer timer;
        timer.start();
        const auto drawing = drawGraph(graph);
        qInfo("%d nodes: %lld ms", nodes, timer.elapsed());
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(std::abs(meanLength(drawing) - 1) < 1e-9);
    }
};

STRATA_TEST(LayoutTest, tst_layout);
#include "tst_layout.moc"
