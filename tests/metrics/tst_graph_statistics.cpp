// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/graph_statistics.h"

#include <cmath>
#include <numeric>
#include <thread>

#include "engine/api/error.h"
#include "tests/metrics/example_graphs.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::tests;
using metrics::Orbits;

namespace {

Orbits sum(const std::vector<Orbits>& orbits) {
    Orbits total{};
    for (const auto& node : orbits)
        for (std::size_t k = 0; k < total.size(); ++k) total[k] += node[k];
    return total;
}

}  // namespace

class GraphStatisticsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void degrees() {
        QCOMPARE(metrics::degreeHistogram(starGraph(4)), (std::vector<int>{0, 4, 0, 0, 1}));
        QCOMPARE(metrics::degreeHistogram(makeGraph(3, {})), std::vector<int>{3});
        QCOMPARE(metrics::degreeHistogram({}), std::vector<int>{});
        // NetworkX: degree_histogram(karate_club_graph())
        QCOMPARE(metrics::degreeHistogram(fromGraph6(kKarateClub)),
                 (std::vector<int>{0, 1, 11, 6, 6, 3, 2, 0, 0, 1, 1, 0, 1, 0, 0, 0, 1, 1}));
    }

    void clustering() {
        QCOMPARE(metrics::clusteringCoefficients(completeGraph(4)), std::vector<double>(4, 1.0));
        QCOMPARE(metrics::clusteringCoefficients(starGraph(3)), std::vector<double>(4, 0.0));
        // A triangle with a tail: the joint has three pairs of neighbours, one joined.
        QCOMPARE(metrics::clusteringCoefficients(makeGraph(4, {{0, 1}, {0, 2}, {1, 2}, {2, 3}})),
                 (std::vector<double>{1, 1, 1.0 / 3, 0}));
        // NetworkX: clustering(karate_club_graph())
        const auto club = metrics::clusteringCoefficients(fromGraph6(kKarateClub));
        QCOMPARE(club.at(0), 0.15);
        QCOMPARE(club.at(8), 0.5);
        QCOMPARE(club.at(11), 0.0);
        QVERIFY(std::abs(club.at(33) - 0.1102941176) < 1e-10);
    }

    void orbitsOfSmallGraphsByHand() {
        QCOMPARE(metrics::orbitCounts(completeGraph(3)), std::vector<Orbits>(3, {2, 0, 0, 1}));
        QCOMPARE(metrics::orbitCounts(pathGraph(3)), (std::vector<Orbits>{{1, 1, 0}, {2, 0, 1}, {1, 1, 0}}));
        QCOMPARE(metrics::orbitCounts(pathGraph(4)),
                 (std::vector<Orbits>{{1, 1, 0, 0, 1}, {2, 1, 1, 0, 0, 1}, {2, 1, 1, 0, 0, 1}, {1, 1, 0, 0, 1}}));
        // Each leaf ends two paths through the centre; the centre is the middle of all three.
        QCOMPARE(metrics::orbitCounts(starGraph(3)),
                 (std::vector<Orbits>{
                     {3, 0, 3, 0, 0, 0, 0, 1}, {1, 2, 0, 0, 0, 0, 1}, {1, 2, 0, 0, 0, 0, 1}, {1, 2, 0, 0, 0, 0, 1}}));
        QCOMPARE(metrics::orbitCounts(cycleGraph(4)), std::vector<Orbits>(4, {2, 2, 1, 0, 0, 0, 0, 0, 1}));
        QCOMPARE(metrics::orbitCounts(completeGraph(4)),
                 std::vector<Orbits>(4, {3, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
        // The paw: ears 0 and 1, joint 2, tail 3.
        QCOMPARE(metrics::orbitCounts(makeGraph(4, {{0, 1}, {0, 2}, {1, 2}, {2, 3}})),
                 (std::vector<Orbits>{{2, 1, 0, 1, 0, 0, 0, 0, 0, 0, 1},
                                      {2, 1, 0, 1, 0, 0, 0, 0, 0, 0, 1},
                                      {3, 0, 2, 1, 0, 0, 0, 0, 0, 0, 0, 1},
                                      {1, 2, 0, 0, 0, 0, 0, 0, 0, 1}}));
        // The diamond: 0 and 3 outside, 1 and 2 on the diagonal.
        QCOMPARE(metrics::orbitCounts(makeGraph(4, {{0, 1}, {0, 2}, {1, 2}, {1, 3}, {2, 3}})),
                 (std::vector<Orbits>{{2, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1},
                                      {3, 0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1},
                                      {3, 0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1},
                                      {2, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1}}));
        QCOMPARE(metrics::orbitCounts(makeGraph(5, {})), std::vector<Orbits>(5, Orbits{}));
        QVERIFY(metrics::orbitCounts({}).empty());
    }

    // Every subset of three and four nodes matched against templates by NetworkX's GraphMatcher.
    void orbitsOfLargerGraphs() {
        const auto club = metrics::orbitCounts(fromGraph6(kKarateClub));
        QCOMPARE(sum(club), (Orbits{156, 786, 393, 135, 1362, 1362, 3294, 1098, 144, 452, 904, 452, 170, 170, 44}));
        QCOMPARE(club[0], (Orbits{16, 17, 102, 18, 81, 197, 13, 352, 10, 6, 34, 171, 2, 30, 7}));
        QCOMPARE(club[11], (Orbits{1, 15, 0, 0, 17, 0, 87, 0, 0, 18, 0, 0, 0, 0, 0}));
        const auto random = metrics::orbitCounts(fromGraph6(kRandom16));
        QCOMPARE(sum(random), (Orbits{108, 352, 176, 171, 592, 592, 300, 100, 220, 270, 540, 270, 230, 230, 100}));
        QCOMPARE(random[3], (Orbits{10, 19, 24, 21, 24, 55, 9, 15, 17, 3, 44, 56, 19, 35, 14}));
    }

    // ORCA's figures for the first graphs of the two benchmark files.
    void orbitsOfTheBenchmarks() {
        const auto community = readGraph6(STRATA_SHARED_DATA "/community_small/community_small.g6");
        const auto ego = readGraph6(STRATA_SHARED_DATA "/ego_small/ego_small.g6");
        if (community.empty() || ego.empty()) QSKIP("community_small and ego_small are not here");
        QCOMPARE(sum(metrics::orbitCounts(community[0])),
                 (Orbits{52, 86, 43, 33, 94, 94, 30, 10, 28, 21, 42, 21, 24, 24, 0}));
        QCOMPARE(sum(metrics::orbitCounts(ego[0])), (Orbits{20, 20, 10, 18, 0, 0, 12, 4, 0, 4, 8, 4, 10, 10, 4}));
    }

    void orbitsOfADenseGraphAreQuick() {
        std::mt19937 random(1);
        const auto graph = randomGraph(40, 0.5, random);
        QElapsedTimer timer;
        timer.start();
        metrics::orbitCounts(graph);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    }

    void spectrum() {
        const auto near = [](const std::vector<double>& found, const std::vector<double>& expected) {
            QCOMPARE(found.size(), expected.size());
            for (std::size_t i = 0; i < found.size(); ++i) QVERIFY(std::abs(found[i] - expected[i]) < 1e-12);
        };
        near(metrics::laplacianSpectrum(completeGraph(4)), {0, 4.0 / 3, 4.0 / 3, 4.0 / 3});
        near(metrics::laplacianSpectrum(starGraph(3)), {0, 1, 1, 2});
        near(metrics::laplacianSpectrum(cycleGraph(4)), {0, 1, 1, 2});
        near(metrics::laplacianSpectrum(makeGraph(3, {{0, 1}})), {0, 0, 2});
        near(metrics::laplacianSpectrum(makeGraph(1, {})), {0});
        near(metrics::laplacianSpectrum({}), {});
        // NumPy: eigvalsh(normalized_laplacian_matrix(karate_club_graph()))
        const auto club = metrics::laplacianSpectrum(fromGraph6(kKarateClub));
        QVERIFY(std::abs(club[1] - 0.13227232922951498) < 1e-12);
        QVERIFY(std::abs(club[2] - 0.28704898538503565) < 1e-12);
        QVERIFY(std::abs(club[32] - 1.6119095875050382) < 1e-12);
        QVERIFY(std::abs(club[33] - 1.7146113474736215) < 1e-12);
        QVERIFY(std::abs(std::accumulate(club.begin(), club.end(), 0.0) - 34) < 1e-10);
    }

    void isolatedNodesAreLeftOut() {
        auto graph = makeGraph(5, {{1, 3}, {3, 4}});
        graph.nodes = {0, 1, 2, 3, 4};
        const auto rest = metrics::withoutIsolatedNodes(graph);
        QCOMPARE(rest.nodes, (std::vector<int>{1, 3, 4}));
        QCOMPARE(rest.edges, (std::vector<api::Edge>{{0, 1, 1}, {1, 2, 1}}));
        QVERIFY(metrics::withoutIsolatedNodes(makeGraph(4, {})).nodes.empty());
    }

    void graphsThatAreTooLargeAreRefused() {
        QVERIFY_EXCEPTION_THROWN(metrics::laplacianSpectrum(makeGraph(2001, {})), api::Error);
        QVERIFY_EXCEPTION_THROWN(metrics::orbitCounts(makeGraph(5000, {})), api::Error);
    }

    void threadsDoNotDisturbEachOther() {
        const auto expected = metrics::laplacianSpectrum(fromGraph6(kKarateClub));
        std::atomic<int> wrong = 0;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t) {
                threads.emplace_back([&] {
                    for (int i = 0; i < 50; ++i)
                        wrong += metrics::laplacianSpectrum(fromGraph6(kKarateClub)) != expected;
                });
            }
        }
        QCOMPARE(wrong.load(), 0);
    }
};

STRATA_TEST(GraphStatisticsTest, tst_graph_statistics);
#include "tst_graph_statistics.moc"
