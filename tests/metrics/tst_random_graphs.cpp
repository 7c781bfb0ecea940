// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/random_graphs.h"

#include <cmath>
#include <map>

#include "engine/metrics/mmd.h"
#include "tests/metrics/example_graphs.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::tests;

class RandomGraphsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // 2,000 graphs of 10 nodes at the density of a cycle, 10/45: 20,000 edges of 90,000 pairs expected, standard
    // deviation 125.
    void densityIsTheModels() {
        std::size_t edges = 0;
        for (const auto& graph : metrics::erdosRenyiGraphs({cycleGraph(10)}, 2000, 1)) {
            QCOMPARE(graph.size(), 10);
            edges += graph.edges.size();
        }
        QVERIFY2(std::abs(static_cast<double>(edges) - 20'000) < 500, qPrintable(QString::number(edges)));
    }

    // A size comes with the density of its own graph: complete graphs of 4 stay complete, pairs without an edge stay
    // without.
    void sizesAndDensitiesGoTogether() {
        std::map<int, int> sizes;
        for (const auto& graph :
             metrics::erdosRenyiGraphs({completeGraph(4), makeGraph(2, {}), makeGraph(1, {})}, 3000, 2)) {
            ++sizes[graph.size()];
            QCOMPARE(graph.edges.size(), graph.size() == 4 ? std::size_t{6} : std::size_t{0});
            QVERIFY(std::ranges::is_sorted(graph.edges, {}, [](const api::Edge& e) { return std::pair(e.u, e.v); }));
        }
        for (const int size : {1, 2, 4})
            QVERIFY2(std::abs(sizes[size] - 1000) < 130, qPrintable(QString::number(size)));
    }

    void seedsDecide() {
        QVERIFY(metrics::erdosRenyiGraphs({cycleGraph(10)}, 5, 1) == metrics::erdosRenyiGraphs({cycleGraph(10)}, 5, 1));
        QVERIFY(metrics::erdosRenyiGraphs({cycleGraph(10)}, 5, 1) != metrics::erdosRenyiGraphs({cycleGraph(10)}, 5, 2));
        QVERIFY(metrics::erdosRenyiGraphs({}, 5, 1).empty());
    }

    // The mean over a kernel matrix's parts is the squared MMD.
    void kernelMatricesGiveTheSameDiscrepancy() {
        std::mt19937 random(4);
        std::vector<api::Graph> a, b;
        for (int i = 0; i < 6; ++i)
            a.push_back(randomGraph(9, 0.3, random)), b.push_back(randomGraph(7 + i, 0.5, random));
        const auto x = metrics::describe(a), y = metrics::describe(b);
        const auto mean = [](const metrics::KernelMatrix& matrix) {
            double sum = 0;
            for (const float value : matrix.values) sum += static_cast<double>(value);
            return sum / static_cast<double>(matrix.values.size());
        };
        for (const auto kernel : {metrics::Kernel::GaussianEmd, metrics::Kernel::GaussianTv}) {
            const auto expected = metrics::mmd(x, y, kernel);
            const auto actual = [&](metrics::Statistic s) {
                return mean(metrics::kernelMatrix(x, x, s, kernel)) + mean(metrics::kernelMatrix(y, y, s, kernel)) -
                       2 * mean(metrics::kernelMatrix(x, y, s, kernel));
            };
            QVERIFY(std::abs(actual(metrics::Statistic::Degree) - expected.degree) < 1e-6);
            QVERIFY(std::abs(actual(metrics::Statistic::Clustering) - expected.clustering) < 1e-6);
            QVERIFY(std::abs(actual(metrics::Statistic::Orbit) - expected.orbit) < 1e-6);
            QVERIFY(std::abs(actual(metrics::Statistic::Spectral) - expected.spectral) < 1e-6);
        }
    }
};

STRATA_TEST(RandomGraphsTest, tst_random_graphs);
#include "tst_random_graphs.moc"
