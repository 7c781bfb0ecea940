// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/latent/latent_plane.h"
#include "engine/latent/prior.h"
#include "tests/support/properties.h"
#endif

#include <algorithm>
#include <numeric>

#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::latent;
using namespace strata::tests;

namespace {

const auto kDouble = torch::TensorOptions(torch::kFloat64);
const torch::Tensor kMask = torch::tensor({{1., 1., 1., 0.}, {1., 1., 0., 0.}}, torch::kFloat64);

Gaussian randomDiagonal(std::uint64_t seed) {
    auto random = generator(seed);
    const auto real = kMask.unsqueeze(-1);
    return {at::randn({2, 4, 3}, random, kDouble) * real, (0.2 + at::rand({2, 4, 3}, random, kDouble)) * real, {}};
}

Gaussian randomMrf(std::uint64_t seed) {
    auto random = generator(seed);
    const auto pair = (kMask.unsqueeze(2) * kMask.unsqueeze(1)).unsqueeze(-1);
    return {at::randn({2, 4, 3}, random, kDouble) * kMask.unsqueeze(-1),
            {},
            at::randn({2, 4, 4, 3}, random, kDouble) * pair};
}

/// KL by the textbook formula with an explicit inverse, on the real nodes only, one channel after the other.
double divergenceByInverse(const torch::Tensor& m, const torch::Tensor& S, const torch::Tensor& pm,
                           const torch::Tensor& P, int64_t b, int64_t n) {
    double sum = 0;
    for (int64_t c = 0; c < m.size(2); ++c) {
        const auto s = S[b][c].slice(0, 0, n).slice(1, 0, n), p = P[b][c].slice(0, 0, n).slice(1, 0, n);
        const auto inverse = torch::inverse(p);
        const auto d = (pm[b].select(1, c) - m[b].select(1, c)).slice(0, 0, n);
        sum += 0.5 * (inverse.mm(s).trace() + d.dot(inverse.mv(d)) - static_cast<double>(n) + p.logdet() - s.logdet())
                         .item<double>();
    }
    return sum;
}

}  // namespace
#endif

class TestLatent : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { torch::manual_seed(3); }

    void divergenceOfScalarsByHand() {  // KL(N(1, 4) || N(0, 1)) = ½ (4 + 1 − 1 − ln 4)
        const Gaussian q{torch::ones({1, 1, 1}, kDouble), 2 * torch::ones({1, 1, 1}, kDouble), {}};
        const auto mask = torch::ones({1, 1}, kDouble);
        const auto expected = 0.5 * (4 - std::log(4.0));
        QVERIFY(std::abs(divergenceFromStandard(q, mask).item<double>() - expected) < 1e-12);
        const auto I = torch::ones({1, 1, 1, 1}, kDouble);
        QVERIFY(std::abs(divergence(q.mean, covariance(q, mask), torch::zeros({1, 1, 1}, kDouble), I).item<double>() -
                         expected) < 1e-12);
    }

    void choleskyFormAgreesWithTheExplicitInverse() {  // Eq. 12
        const auto q = randomMrf(1), p = randomMrf(2);
        const auto S = covariance(q, kMask), P = covariance(p, kMask);
        const auto kl = divergence(q.mean, S, p.mean, P);
        QVERIFY(std::abs(kl[0].item<double>() / divergenceByInverse(q.mean, S, p.mean, P, 0, 3) - 1) < 1e-6);
        QVERIFY(std::abs(kl[1].item<double>() / divergenceByInverse(q.mean, S, p.mean, P, 1, 2) - 1) < 1e-6);
    }

    void divergenceFromItselfIsZero() {
        for (const auto& q : {randomDiagonal(4), randomMrf(4)})
            QVERIFY(divergence(q.mean, covariance(q, kMask), q.mean, covariance(q, kMask)).abs().max().item<double>() <
                    1e-8);
    }

    void standardPriorIsTheSpecialCase() {
        const auto identity = torch::eye(4, kDouble).expand({2, 3, 4, 4});
        for (const auto& q : {randomDiagonal(5), randomMrf(5)}) {
            const auto general = divergence(q.mean, covariance(q, kMask), torch::zeros_like(q.mean), identity);
            QVERIFY(distance(divergenceFromStandard(q, kMask).sum(1), general) < 1e-9);
        }
    }

    void divergenceAgreesWithMonteCarlo() {  // E_q[log q − log p], diagonal
        const Gaussian q{torch::tensor({{{0.7}, {-0.3}}}, kDouble), torch::tensor({{{0.5}, {1.5}}}, kDouble), {}};
        const auto mask = torch::ones({1, 2}, kDouble);
        auto random = generator(8);
        double sum = 0;
        constexpr int draws = 20000;
        for (int i = 0; i < draws; ++i) {
            const auto z = draw(q, mask, random);
            sum += (0.5 * z.square() - 0.5 * ((z - q.mean) / q.deviation).square() - q.deviation.log())
                       .sum()
                       .item<double>();
        }
        QVERIFY(std::abs(sum / draws - divergenceFromStandard(q, mask).sum().item<double>()) < 0.06);
    }

    void drawsHaveTheCovarianceOfTheField() {  // App. B: Σ = L Lᵀ + 1e-4 I
        const auto mask = torch::ones({4000, 3}, kDouble);
        const auto L = at::randn({1, 3, 3, 1}, generator(1), kDouble).expand({4000, 3, 3, 1});
        const auto z = draw({torch::zeros({4000, 3, 1}, kDouble), {}, L}, mask, generator(2)).squeeze(-1);
        const auto expected = L[0].squeeze(-1).mm(L[0].squeeze(-1).t()) + kJitter * torch::eye(3, kDouble);
        QVERIFY(distance(z.t().mm(z) / 4000, expected) < 0.12 * expected.abs().max().item<double>());
    }

    void hungarianIsTheBestOfAllPermutations() {  // Eq. 13, against brute force
        for (int trial = 0; trial < 30; ++trial) {
            const auto cost = at::rand({4, 5}, generator(static_cast<std::uint64_t>(trial)), kDouble);
            const auto columns = assignColumns(cost);
            double total = 0;
            for (int64_t i = 0; i < 4; ++i) total += cost[i][columns[static_cast<std::size_t>(i)]].item<double>();
            std::vector<int64_t> order(5);
            std::iota(order.begin(), order.end(), 0);
            double best = 1e9;
            do {
                double sum = 0;
                for (int64_t i = 0; i < 4; ++i) sum += cost[i][order[static_cast<std::size_t>(i)]].item<double>();
                best = std::min(best, sum);
            } while (std::ranges::next_permutation(order).found);
            QVERIFY(std::abs(total - best) < 1e-12);
        }
    }

    void freeMatchingTakesTheNearest() {
        const auto mean = torch::tensor({{{0.0}, {0.1}, {5.0}}}, kDouble),
                   prior = torch::tensor({{4.0}, {0.0}, {9.0}}, kDouble);
        const auto mask = torch::ones({1, 3}, kDouble);
        QVERIFY(torch::equal(match(mean, prior, mask, Matching::Free), torch::tensor({{1, 1, 0}}, torch::kLong)));
        // One-to-one: 0.0 → 0.0, 0.1 → 4.0, 5.0 → 9.0 is best (0 + 3.9 + 4 against 0.1 + 4 + 4 and 0 + 8.9 + 1).
        QVERIFY(torch::equal(match(mean, prior, mask, Matching::Hungarian), torch::tensor({{1, 0, 2}}, torch::kLong)));
    }

    // App. C: with matching, the divergence does not depend on the order of nodes; without, it does.
    void matchedDivergenceIsInvariant() {
        for (const auto matching : {Matching::Free, Matching::Hungarian, Matching::None}) {
            Prior prior(PriorOptions{true, matching, 5, 3});
            prior->to(torch::kFloat64);
            prior->eval();
            const auto order = permutation(4, 4);
            const auto q = randomMrf(6);
            const Gaussian moved{permuteNodes(q.mean, order), {}, permutePairs(q.factor, order)};
            const auto difference =
                distance(prior->divergence(q, kMask), prior->divergence(moved, permuteNodes(kMask, order)));
            if (matching == Matching::None)
                QVERIFY(difference > 1e-3);
            else
                QVERIFY(difference < 1e-6);
        }
    }

    // numpy: U, S, Vt = svd(X - X.mean(0)); S**2 / (S**2).sum() of the four points of a 2 × 1 rectangle in space.
    void planeHasThePrincipalComponents() {
        const auto points = torch::tensor({{0., 0., 5.}, {2., 0., 5.}, {0., 1., 5.}, {2., 1., 5.}}, kDouble);
        const LatentPlane plane(points);
        QVERIFY(std::abs(plane.explained()[0] - 0.8) < 1e-12 && std::abs(plane.explained()[1] - 0.2) < 1e-12);
        const auto expected = torch::tensor({{-1., -0.5}, {1., -0.5}, {-1., 0.5}, {1., 0.5}}, kDouble);
        QVERIFY(distance(plane.onto(points), expected) < 1e-12);
        QVERIFY(distance(plane.onto(torch::tensor({{2., 1., 9.}}, kDouble)), expected.slice(0, 3)) < 1e-12);
        // Points of one number, and equal ones, have no second axis, or none.
        const LatentPlane line(torch::tensor({{1.}, {4.}}, kDouble));
        QVERIFY(distance(line.onto(torch::tensor({{4.}}, kDouble)), torch::tensor({{1.5, 0.}}, kDouble)) < 1e-12);
        const LatentPlane same(torch::ones({3, 4}, kDouble));
        QCOMPARE(same.onto(torch::ones({1, 4}, kDouble)).abs().max().item<double>(), 0.0);
        QCOMPARE(same.explained()[0], 0.0);
    }

    void learnedPriorLearnsAndDraws() {
        Prior prior(PriorOptions{true, Matching::Free, 4, 3});
        prior->to(torch::kFloat64);
        prior->divergence(randomMrf(7), kMask).sum().backward();
        QVERIFY(unreached(*prior).empty());
        QCOMPARE(gradientError(
                     [&](const torch::Tensor& x) {
                         return prior->divergence({x, randomDiagonal(7).deviation, {}}, kMask);
                     },
                     randomDiagonal(7).mean) < 1e-5,
                 true);
        const torch::NoGradGuard constant;
        const auto z = prior->draw(kMask, 1, generator(1));
        QCOMPARE((z * (1 - kMask.unsqueeze(-1))).abs().max().item<double>(), 0.0);
        QVERIFY(distance(z, prior->draw(kMask, 1, generator(1))) == 0);
    }
};

STRATA_TEST(TestLatent, tst_latent);
#include "tst_latent.moc"
