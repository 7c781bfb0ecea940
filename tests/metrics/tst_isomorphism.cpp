// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/isomorphism.h"

#include <set>

#include "tests/metrics/example_graphs.h"
#include "tests/support/test_main.h"

using namespace strata;
using namespace strata::tests;
using metrics::canonicalText;

namespace {

// How many classes the graphs on n labelled nodes fall into, with each node and each pair in one of so many states.
std::size_t classes(int n, int nodeClasses, int pairStates) {
    std::vector<std::pair<int, int>> pairs;
    for (int u = 0; u < n; ++u)
        for (int v = u + 1; v < n; ++v) pairs.emplace_back(u, v);
    std::set<std::string> texts;
    std::vector<int> digits(static_cast<std::size_t>(n) + pairs.size());
    for (;;) {
        api::Graph graph;
        graph.nodes.assign(digits.begin(), digits.begin() + n);
        for (std::size_t p = 0; p < pairs.size(); ++p) {
            const int type = digits[static_cast<std::size_t>(n) + p];
            if (type > 0) graph.edges.push_back({pairs[p].first, pairs[p].second, type});
        }
        texts.insert(canonicalText(graph));
        std::size_t i = 0;
        while (i < digits.size() && ++digits[i] == (i < static_cast<std::size_t>(n) ? nodeClasses : pairStates))
            digits[i++] = 0;
        if (i == digits.size()) return texts.size();
    }
}

}  // namespace

class IsomorphismTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The numbers of graphs up to isomorphism: OEIS A000088, A000666 (nodes of two colours), A004102 (edges of two
    // kinds).
    void classesAreCountedRight() {
        QCOMPARE(classes(3, 1, 2), 4u);
        QCOMPARE(classes(4, 1, 2), 11u);
        QCOMPARE(classes(5, 1, 2), 34u);
        QCOMPARE(classes(6, 1, 2), 156u);
        QCOMPARE(classes(3, 2, 2), 20u);
        QCOMPARE(classes(4, 2, 2), 90u);
        QCOMPARE(classes(3, 1, 3), 10u);
        QCOMPARE(classes(4, 1, 3), 66u);
    }

    void theOrderOfNodesPlaysNoPart() {
        std::mt19937 random(1);
        for (int i = 0; i < 300; ++i) {
            auto graph = randomGraph(1 + i % 25, 0.3, random);
            for (int& node : graph.nodes) node = static_cast<int>(random() % 3);
            if (i % 2 == 0)
                for (auto& edge : graph.edges) edge.type = 1 + static_cast<int>(random() % 3);
            auto other = shuffled(graph, random);
            other.name = "another name";
            QCOMPARE(canonicalText(other), canonicalText(graph));
        }
    }

    void regularGraphsAreToldApart() {
        QVERIFY(canonicalText(cycleGraph(6)) != canonicalText(together(cycleGraph(3), cycleGraph(3))));
        // The Petersen graph and the prism over a pentagon: ten nodes of degree three each.
        std::vector<std::pair<int, int>> petersen, prism;
        for (int i = 0; i < 5; ++i) {
            const int j = (i + 1) % 5, k = (i + 2) % 5;
            for (auto* edges : {&petersen, &prism}) {
                edges->emplace_back(std::minmax(i, j));
                edges->emplace_back(i, i + 5);
            }
            petersen.emplace_back(5 + std::min(i, k), 5 + std::max(i, k));
            prism.emplace_back(5 + std::min(i, j), 5 + std::max(i, j));
        }
        QVERIFY(canonicalText(makeGraph(10, petersen)) != canonicalText(makeGraph(10, prism)));
    }

    void oneClassOfEdgesIsAsGoodAsAnother() {
        auto doubled = cycleGraph(5);
        for (auto& edge : doubled.edges) edge.type = 2;
        QVERIFY(canonicalText(doubled) != canonicalText(cycleGraph(5)));
        std::mt19937 random(2);
        QCOMPARE(canonicalText(shuffled(doubled, random)), canonicalText(doubled));
    }

    void emptyGraphsHaveTexts() {
        QVERIFY(canonicalText({}) != canonicalText(makeGraph(1, {})));
        QVERIFY(canonicalText(makeGraph(1, {})) != canonicalText(makeGraph(2, {})));
    }

    // Counted with NetworkX: 52 of 100 and 82 of 200; 28 of the first 40 egos are isomorphic to one of the others.
    void classesOfTheBenchmarks() {
        const auto community = readGraph6(STRATA_SHARED_DATA "/community_small/community_small.g6");
        const auto ego = readGraph6(STRATA_SHARED_DATA "/ego_small/ego_small.g6");
        if (community.empty() || ego.empty()) QSKIP("community_small and ego_small are not here");
        std::set<std::string> communities, egos, training;
        for (const auto& graph : community) communities.insert(canonicalText(graph));
        QCOMPARE(communities.size(), 52u);
        for (const auto& graph : ego) egos.insert(canonicalText(graph));
        QCOMPARE(egos.size(), 82u);
        for (std::size_t i = 40; i < ego.size(); ++i) training.insert(canonicalText(ego[i]));
        int known = 0;
        for (std::size_t i = 0; i < 40; ++i) known += training.contains(canonicalText(ego[i]));
        QCOMPARE(known, 28);
    }
};

STRATA_TEST(IsomorphismTest, tst_isomorphism);
#include "tst_isomorphism.moc"
