// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include "engine/links/hard_negatives.h"
#include "engine/links/link_split.h"
#include "tests/links/small_links.h"
#endif

#include <cmath>
#include <map>
#include <set>

#include "engine/api/error.h"
#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::links;
using namespace strata::tests;

namespace {

LinkGraph pathOf(int nodes) {
    api::Graph graph;
    graph.nodes.resize(static_cast<std::size_t>(nodes));
    for (int i = 1; i < nodes; ++i) graph.edges.push_back({i - 1, i, 1});
    return linkGraph(graph);
}

}  // namespace
#endif

class LinkDataTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLinkHasOnePlace() {
        const auto graph = smallLinkGraph();
        const auto split = splitLinks(graph, {}, 3);
        const auto n = graph.links.size();
        QCOMPARE(split.test.size(), n / 10);
        QCOMPARE(split.validation.size(), n / 20);
        QCOMPARE(split.testNonLinks.size(), split.test.size());
        QCOMPARE(split.validationNonLinks.size(), split.validation.size());
        std::set<Link> links, nonLinks;
        for (const auto* part : {&split.train, &split.validation, &split.test})
            links.insert(part->begin(), part->end());
        QCOMPARE(links.size(), n);
        QVERIFY(std::ranges::equal(links, graph.links));
        for (const auto* part : {&split.validationNonLinks, &split.testNonLinks})
            for (const auto& pair : *part) {
                QVERIFY(pair.u < pair.v && pair.v < graph.nodes);
                QVERIFY(!links.contains(pair));
                QVERIFY(nonLinks.insert(pair).second);
            }
    }

    void everySeedSplitsAnew() {
        const auto graph = smallLinkGraph();
        QVERIFY(splitLinks(graph, {}, 3).test == splitLinks(graph, {}, 3).test);
        QVERIFY(splitLinks(graph, {}, 3).test != splitLinks(graph, {}, 4).test);
    }

    void whatCannotBeSplit() {
        QVERIFY_EXCEPTION_THROWN(splitLinks(pathOf(8), {}, 0), api::Error);
        api::Graph complete;
        complete.nodes.resize(12);
        for (int i = 0; i < 12; ++i)
            for (int j = i + 1; j < 12; ++j) complete.edges.push_back({i, j, 1});
        QVERIFY_EXCEPTION_THROWN(splitLinks(linkGraph(complete), {}, 0), api::Error);
        QVERIFY_EXCEPTION_THROWN(linkGraph(complete, {{1}}, 3), api::Error);
        api::Dataset two;
        two.graphs = {complete, complete};
        QVERIFY_EXCEPTION_THROWN(linkGraph(two), api::Error);
    }

    void neighboursByHand() {
        const Neighbours path(4, {{0, 1}, {1, 2}});
        QCOMPARE(path.degree(1), 2);
        QCOMPARE(path.degree(3), 0);
        QVERIFY(path.linked(2, 1) && !path.linked(0, 2));
    }

    // Of the ten pairs of a path of five, six have no link.
    void nonLinksAreUniform() {
        const auto graph = pathOf(5);
        std::mt19937_64 random(2);
        std::map<Link, int> counts;
        for (const auto& pair : drawNonLinks(5, Neighbours(5, graph.links), 6000, random)) ++counts[pair];
        QCOMPARE(counts.size(), std::size_t{6});
        for (const auto& [pair, count] : counts)
            QVERIFY2(std::abs(count - 1000) < 150, qPrintable(QString::number(count)));
    }

    // Node 1 shares its neighbour 0 with 2 and 3; node 4 is alike to none, so that its first non-neighbours are taken.
    void hardNegativesShareAnEndAndLookAlike() {
        api::Graph star;
        star.nodes.resize(7);
        star.edges = {{0, 1, 1}, {0, 2, 1}, {0, 3, 1}, {1, 4, 1}, {4, 5, 1}};
        const auto graph = linkGraph(star);
        const auto hard = hardNegatives(graph, {{0, 1}, {0, 2}, {0, 3}, {4, 5}}, {{1, 4}}, 4);
        QCOMPARE(hard.pairs.size(), std::size_t{4});
        QCOMPARE(hard.pairs[0], (Link{1, 2}));
        QCOMPARE(hard.pairs[1], (Link{1, 3}));
        for (std::size_t i = 0; i < 4; ++i) {
            QCOMPARE(hard.owner[i], std::size_t{0});
            const auto& pair = hard.pairs[i];
            const int end = i < 2 ? 1 : 4;
            QVERIFY(pair.u == end || pair.v == end);
            QVERIFY(!std::ranges::binary_search(graph.links, pair));
        }
    }
};

STRATA_TEST(LinkDataTest, tst_link_data);
#include "tst_link_data.moc"
