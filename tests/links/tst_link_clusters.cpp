// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include "engine/links/cluster_level.h"
#include "engine/links/deep_walk.h"
#include "engine/links/given_clusters.h"
#include "engine/links/k_means.h"
#include "engine/links/pair_dots.h"
#include "tests/links/small_links.h"
#include "tests/support/properties.h"
#endif

#include <cmath>

#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::links;
using namespace strata::tests;

namespace {

torch::Tensor randomRows(std::int64_t n, std::int64_t d, std::uint64_t seed) {
    return at::randn({n, d}, generator(seed), torch::TensorOptions(torch::kFloat64));
}

}  // namespace
#endif

class LinkClustersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kMeansFindsSeparateGroups() {
        const auto noise = 0.1 * randomRows(90, 3, 1);
        const auto middles = 10 * torch::eye(3, torch::kFloat64);
        const auto group = torch::arange(90).remainder(3);
        const auto found = kMeans(noise + middles.index_select(0, group), 3, 10, false, 5);
        for (std::int64_t i = 3; i < 90; ++i)
            QCOMPARE(found.parent[i].item<std::int64_t>(), found.parent[i % 3].item<std::int64_t>());
        QVERIFY(found.parent[0].item<std::int64_t>() != found.parent[1].item<std::int64_t>());
        // Each centre is the mean of its rows.
        const auto mine = (noise + middles.index_select(0, group)).index({group == 0}).mean(0);
        QVERIFY(distance(found.centres[found.parent[0].item<std::int64_t>()], mine) < 1e-12);
    }

    void kMeansOfFewRows() {
        const auto found = kMeans(randomRows(4, 2, 2), 7, 5, false, 1);
        QCOMPARE(found.centres.size(0), 7);
        QCOMPARE(std::get<0>(at::_unique(found.parent)).size(0), 4);
        const auto equal = kMeans(torch::ones({9, 2}, torch::kFloat64), 3, 5, true, 1);
        QVERIFY(torch::isfinite(equal.centres).all().item<bool>());
    }

    // Loads 3, 1, 0 of 4 in three clusters: excesses 1.25, -0.25, -1.
    void pricesByHand() {
        const auto logits = torch::tensor({{2.0, 0.0, 0.0}, {2.0, 1.5, 0.0}, {3.0, 0.0, 0.0}, {0.0, 1.0, 0.5}});
        const auto prices = torch::zeros({3});
        const auto held = loads(logits, prices, torch::ones({4}));
        QVERIFY(torch::equal(held, torch::tensor({3.0F, 1.0F, 0.0F})));
        const auto moved = movedPrices(prices, held, 0.2, 0.3);
        QVERIFY(torch::allclose(moved, torch::tensor({-0.25F, 0.0F, 0.2F})));
        QVERIFY(torch::equal(loads(logits, prices, torch::tensor({1.0F, 1.0F, 5.0F, 2.0F})),
                             torch::tensor({7.0F, 2.0F, 0.0F})));
    }

    void settledPricesBalance() {
        // All rows prefer the first clusters.
        const auto logits = 3 * randomRows(2000, 20, 3) - 0.15 * torch::arange(20).to(torch::kFloat64);
        const auto ones = torch::ones({2000}, torch::kFloat64);
        const auto before = loads(logits, torch::zeros({20}, torch::kFloat64), ones);
        const auto prices = settledPrices(logits, torch::zeros({20}, torch::kFloat64), ones, {0.2, 0.2});
        const auto balance = balanceOf(loads(logits, prices, ones));
        QVERIFY(balanceOf(before).divergence > 0.1);
        QVERIFY(balance.divergence < 0.02);
        QVERIFY(balance.smallest >= 80 && balance.largest <= 120);
    }

    // Sizes 1 and 3: mean 2, deviation 1; KL = 1/4 ln(1/2) + 3/4 ln(3/2).
    void balanceByHand() {
        const auto balance = balanceOf(torch::tensor({1.0F, 3.0F}));
        QCOMPARE(balance.smallest, 1.0);
        QCOMPARE(balance.largest, 3.0);
        QCOMPARE(balance.deviation, 1.0);
        QVERIFY(std::abs(balance.divergence - (0.25 * std::log(0.5) + 0.75 * std::log(1.5))) < 1e-12);
        QVERIFY(std::abs(balanceOf(torch::tensor({0.0F, 4.0F})).divergence - std::log(2.0)) < 1e-12);
    }

    // Two triangles joined by a link: 6 ends inside each, one link between; expected 7·7/14 = 3.5 each.
    void coarseLinksByHand() {
        const Links links{{0, 1}, {0, 2}, {1, 2}, {2, 3}, {3, 4}, {3, 5}, {4, 5}};
        const auto parent = torch::tensor({0, 0, 0, 1, 1, 1}, torch::kLong);
        const auto A = coarseAdjacency(links, parent, 2, torch::kFloat64);
        QVERIFY(torch::equal(A, torch::tensor({{6.0, 1.0}, {1.0, 6.0}}, torch::kFloat64)));
        const auto odds = adjacencyLogOdds(A);
        QVERIFY(std::abs(odds[0][0].item<double>() - std::log(6.2 / 3.7)) < 1e-12);
        QVERIFY(std::abs(odds[0][1].item<double>() - std::log(1.2 / 3.7)) < 1e-12);
    }

    void gradientThroughTheChoice() {
        ClusterLevel level(7, 5, 3, 4, false);
        level->to(torch::kFloat64);
        level->start(unitRows(randomRows(7, 5, 4)), 2);
        const auto weights = torch::ones({7}, torch::kFloat64);
        const auto soft = [&](const torch::Tensor& rows) {  // the hard choice has no difference quotient
            const auto choice = level->choose(rows, level->prices(), ClusterNoise{generator(3), 0.7});
            return choice.onehot - choice.onehot.detach();
        };
        auto rows = randomRows(7, 5, 6).requires_grad_();
        (soft(rows) * randomRows(7, 3, 7)).sum().backward();
        QVERIFY(rows.grad().abs().sum().item<double>() > 0);
        const auto onehot = level->choose(rows, level->prices(), {}).onehot.detach();
        const auto A = torch::rand({3, 3}, torch::kFloat64);
        QVERIFY(gradientError([&](const torch::Tensor& x) { return level->pool(x, weights, onehot, A); },
                              randomRows(7, 5, 8)) < 1e-7);
    }

    // Communities of the little graph are what spectral clusters find.
    void givenClustersFindCommunities_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("spectral") << static_cast<int>(Clustering::Spectral);
        QTest::newRow("k-means") << static_cast<int>(Clustering::KMeans);
    }
    void givenClustersFindCommunities() {
        QFETCH(int, kind);
        const auto graph = smallLinkGraph(4, 120);
        const auto inputs = nodeInputs(graph, 12);
        const auto found =
            givenClusters(static_cast<Clustering>(kind), inputs, visibleGraph(inputs, graph.links), {8, 2}, 1);
        QCOMPARE(found.size(), std::size_t{2});
        QCOMPARE(found[0].size(0), 40);
        QCOMPARE(found[1].size(0), 8);
        int mixed = 0;  // nodes in a cluster whose first member is of another community
        std::map<std::int64_t, std::int64_t> first;
        for (std::int64_t i = 0; i < 40; ++i) {
            const auto k = found[0][i].item<std::int64_t>();
            mixed += first.try_emplace(k, i / 10).first->second != i / 10;
        }
        QVERIFY2(mixed <= 6, qPrintable(QString::number(mixed)));
    }

    // Walks stay within a piece: nodes of one are more alike than those of two.
    void deepWalkTellsPiecesApart() {
        const auto graph = smallLinkGraph(2, 0, 4);
        Links links;
        for (const auto& link : graph.links)
            if (link.u / 10 == link.v / 10) links.push_back(link);
        DeepWalkOptions options;
        options.dimension = 16;
        options.walks = 40;
        const auto rows = unitRows(deepWalk(20, links, options, 3));
        const auto cosines = rows.mm(rows.t());
        const auto within = (cosines.slice(0, 0, 10).slice(1, 0, 10).sum() - 10) / 90;
        QVERIFY(within.item<double>() > cosines.slice(0, 0, 10).slice(1, 10, 20).mean().item<double>() + 0.3);
        QVERIFY(torch::equal(deepWalk(20, links, options, 3), deepWalk(20, links, options, 3)));
        QVERIFY(!deepWalk(20, links, options, 3, [] { return true; }).defined());
    }
};

STRATA_TEST(LinkClustersTest, tst_link_clusters);
#include "tst_link_clusters.moc"
