// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include <set>

#include "engine/coarsening/assignment.h"
#include "engine/coarsening/coarsen.h"
#include "engine/coarsening/seeds.h"
#include "tests/support/properties.h"
#endif

#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::coarsening;
using namespace strata::tests;

namespace {

/// Total edge weight, the invariant of Def. 2.
double totalWeight(const torch::Tensor& A) {
    const auto loops = A.diagonal(0, 1, 2).sum().item<double>();
    return loops + 0.5 * (A.sum().item<double>() - loops);
}

torch::Tensor onehot(const std::vector<int64_t>& clusters, int64_t K) {
    return torch::one_hot(torch::tensor(clusters, torch::kLong), K).to(torch::kFloat64).unsqueeze(0);
}

}  // namespace
#endif

class TestCoarsening : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hardAssignmentCountsEdges() {  // Def. 2: two triangles and a bridge, then the whole graph
        const auto batch = batchOf(graphsFromText({"0-1 1-2 0-2 2-3 3-4 4-5 3-5"}, 1), plainVocabulary(1, 2));
        const auto two = coarsen(batch.A, onehot({0, 0, 0, 1, 1, 1}, 2));
        QVERIFY(distance(two.A, torch::tensor({{{3., 1.}, {1., 3.}}}, torch::kFloat64)) == 0);
        const auto one = coarsen(two.A, onehot({0, 0}, 1));
        QCOMPARE(one.A.item<double>(), 7.0);
        QCOMPARE(coarsen(batch.A, onehot({0, 0, 0, 0, 0, 0}, 1)).A.item<double>(), 7.0);
    }

    void totalWeightIsTheSameAtEveryLevel() {
        const auto batch =
            batchOf(graphsFromText({"0-1 1-2 2-3 3-4 4-0 1-3 5-6 6-7", "0-1 2", "0"}, 1), plainVocabulary(1, 2), 9);
        for (int trial = 0; trial < 20; ++trial) {
            const auto random = [&](int64_t n, int64_t K, const torch::Tensor& mask) {
                const auto clusters = at::randint(K, {3, n}, generator(static_cast<std::uint64_t>(trial)),
                                                  torch::TensorOptions(torch::kLong));
                return torch::one_hot(clusters, K).to(torch::kFloat64) * mask.unsqueeze(-1);
            };
            const auto fine = coarsen(batch.A, random(9, 4, batch.mask));
            const auto coarse = coarsen(fine.A, random(4, 2, fine.mask));
            QCOMPARE(totalWeight(fine.A), totalWeight(batch.A));
            QCOMPARE(totalWeight(coarse.A), totalWeight(batch.A));
        }
    }

    void emptyClustersAreMaskedOut() {
        const auto batch = batchOf(graphsFromText({"0-1"}, 1), plainVocabulary(1, 2), 3);
        const auto coarse = coarsen(batch.A, onehot({0, 2, 2}, 4) * batch.mask.unsqueeze(-1));
        QVERIFY(distance(coarse.mask, torch::tensor({{1., 0., 1., 0.}}, torch::kFloat64)) == 0);
        QCOMPARE(coarse.A.sum().item<double>(), 2.0);  // one edge between clusters 0 and 2, counted both ways
    }

    void balanceIsTheDivergenceFromUniform() {  // Eq. 2, worked by hand
        const auto mask = torch::ones({1, 4}, torch::kFloat64);
        QVERIFY(std::abs(balanceLoss(onehot({0, 1, 0, 1}, 2), mask).item<double>()) < 1e-12);
        QVERIFY(std::abs(balanceLoss(onehot({0, 0, 0, 0}, 2), mask).item<double>() - std::log(2.0)) < 1e-12);
        // P = (3/4, 1/4): 3/4 ln(3/2) + 1/4 ln(1/2)
        QVERIFY(std::abs(balanceLoss(onehot({0, 0, 0, 1}, 2), mask).item<double>() -
                         (0.75 * std::log(1.5) + 0.25 * std::log(0.5))) < 1e-12);
    }

    void cutIsTheShareOfEdgesBetweenClusters() {
        const auto batch = batchOf(graphsFromText({"0-1 1-2 0-2 2-3 3-4 4-5 3-5", "0 1"}, 1), plainVocabulary(1, 2));
        const auto cut = cutLoss(
            torch::cat({onehot({0, 0, 0, 1, 1, 1}, 2), onehot({0, 1, 0, 0, 0, 0}, 2)}) * batch.mask.unsqueeze(-1),
            batch.A);
        QVERIFY(std::abs(cut[0].item<double>() - 1.0 / 7) < 1e-12);
        QCOMPARE(cut[1].item<double>(), 0.0);
    }

    void assignmentWithoutNoiseIsTheArgmaxAndEquivariant() {  // Def. 9
        const auto logits = at::randn({1, 6, 3}, generator(1), torch::TensorOptions(torch::kFloat64));
        const auto mask = torch::tensor({{1., 1., 1., 1., 1., 0.}}, torch::kFloat64);
        const auto a = assign(logits, mask, 1, std::nullopt);
        QCOMPARE(a.onehot.sum().item<double>(), 5.0);
        QCOMPARE(a.onehot[0][5].abs().sum().item<double>(), 0.0);
        QVERIFY(torch::equal(a.onehot.argmax(-1).slice(1, 0, 5), logits.argmax(-1).slice(1, 0, 5)));
        const auto order = permutation(6, 2);
        const auto moved = assign(permuteNodes(logits, order), permuteNodes(mask, order), 1, std::nullopt);
        QVERIFY(distance(moved.onehot, permuteNodes(a.onehot, order)) == 0);
    }

    void hopDistancesAreShortestPaths() {
        const auto batch = batchOf(graphsFromText({"0-1 1-2 2-3 3-4 4-0 3-5", "0-1 2"}, 1), plainVocabulary(1, 2));
        const auto D = hopDistances(batch.A, 9);
        QVERIFY(distance(D[0][0], torch::tensor({0., 1., 2., 2., 1., 3.}, torch::kFloat64)) == 0);
        QVERIFY(distance(D[0][5], torch::tensor({3., 3., 2., 1., 2., 0.}, torch::kFloat64)) == 0);
        QCOMPARE(D[1][0][2].item<double>(), 9.0);
    }

    // On a path of seven the ends come first, then the middle; whatever the numbering, and in training every seed is a
    // different node.
    void seedsAreFarApart() {
        const auto batch = batchOf(graphsFromText({"0-1 1-2 2-3 3-4 4-5 5-6", "0-1"}, 1), plainVocabulary(1, 2));
        const auto D = hopDistances(batch.A, 12);
        const auto seeds = farthestFirst(D, batch.mask, torch::zeros_like(batch.mask), 3, std::nullopt);
        std::set<int64_t> found;
        for (int64_t k = 0; k < 3; ++k) found.insert(seeds.nodes[0][k].item<int64_t>());
        QVERIFY((found == std::set<int64_t>{0, 3, 6}));
        QVERIFY(seeds.exists[1][1].item<bool>() && !seeds.exists[1][2].item<bool>());
        const auto order = permutation(7, 3);
        const auto moved = batch.permuted(order);
        const auto again =
            farthestFirst(hopDistances(moved.A, 12), moved.mask, torch::zeros_like(moved.mask), 3, std::nullopt);
        std::set<int64_t> places;
        for (int64_t k = 0; k < 3; ++k) places.insert(again.nodes[0][k].item<int64_t>());
        const auto at = order.to(torch::kLong);
        QVERIFY((places == std::set<int64_t>{at[0].item<int64_t>(), at[3].item<int64_t>(), at[6].item<int64_t>()}));
        for (std::uint64_t seed = 0; seed < 10; ++seed) {
            const auto drawn = farthestFirst(D, batch.mask, torch::zeros_like(batch.mask), 5, generator(seed)).nodes[0];
            std::set<int64_t> different;
            for (int64_t k = 0; k < 5; ++k) different.insert(drawn[k].item<int64_t>());
            QCOMPARE(different.size(), std::size_t{5});
        }
    }

    // Gumbel-max draws exactly from the softmax (Sec. 3.3).
    void gumbelDrawsFollowTheProbabilities() {
        const auto logits = torch::tensor({0.0, 1.0, -1.0}, torch::kFloat64).expand({1, 20000, 3}).contiguous();
        const auto drawn = assign(logits, torch::ones({1, 20000}, torch::kFloat64), 0.5, generator(3));
        const auto share = drawn.onehot.mean(1)[0];
        QVERIFY(distance(share, torch::softmax(logits[0][0], -1)) < 0.015);  // four standard errors
    }

    void gradientIsThatOfTheSoftAssignment() {
        const auto mask = torch::ones({1, 4}, torch::kFloat64);
        const auto weights = at::randn({1, 4, 3}, generator(5), torch::TensorOptions(torch::kFloat64));
        const auto gradient = [&](bool hard) {
            auto logits =
                at::randn({1, 4, 3}, generator(4), torch::TensorOptions(torch::kFloat64)).requires_grad_(true);
            auto random = generator(6);
            torch::Tensor out;
            if (hard) {
                out = assign(logits, mask, 0.7, random).onehot;
            } else {
                const auto u =
                    at::rand(logits.sizes(), random, torch::TensorOptions(torch::kFloat64)).clamp(1e-10, 1 - 1e-7);
                out = torch::softmax((torch::log_softmax(logits, -1) - torch::log(-torch::log(u))) / 0.7, -1);
            }
            (out * weights).sum().backward();
            return logits.grad().clone();
        };
        QVERIFY(distance(gradient(true), gradient(false)) < 1e-12);
    }
};

STRATA_TEST(TestCoarsening, tst_coarsening);
#include "tst_coarsening.moc"
