// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <ATen/Parallel.h>

#include "engine/links/pair_dots.h"
#include "engine/links/randomised_svd.h"
#include "engine/links/reference_scores.h"
#include "engine/links/sparse_matrix.h"
#include "engine/links/spectral_embedding.h"
#include "tests/links/small_links.h"
#include "tests/support/properties.h"
#endif

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

#include "engine/draws/uniform.h"
#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::links;
using namespace strata::tests;

namespace {

/// Numbers that a float holds exactly, so that sums in double are compared with the same.
SparseMatrix randomSparse(int rows, int columns, double share, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::vector<SparseMatrix::Entry> entries;
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < columns; ++c)
            if (draws::real(random) < share)
                entries.push_back({r, c, static_cast<float>(draws::below(200, random)) / 64 - 1});
    return {rows, columns, entries};
}

torch::Tensor denseOf(const SparseMatrix& matrix) {
    return matrix.times(torch::eye(matrix.columns(), torch::kFloat64));
}

torch::Tensor someRows(std::int64_t n, std::int64_t d, std::uint64_t seed) {
    return at::randn({n, d}, generator(seed), torch::TensorOptions(torch::kFloat64));
}

}  // namespace
#endif

class LinkProductsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void productByHand() {
        const SparseMatrix matrix(2, 3, {{1, 2, 4}, {0, 0, 2}, {1, 0, -1}});
        const auto dense = torch::tensor({{1.0, 10.0}, {2.0, 20.0}, {3.0, 30.0}}, torch::kFloat64);
        QVERIFY(torch::equal(matrix.times(dense), torch::tensor({{2.0, 20.0}, {11.0, 110.0}}, torch::kFloat64)));
        QCOMPARE(matrix.entries(), 3);
        QVERIFY(torch::equal(denseOf(matrix.transposed()), denseOf(matrix).t()));
    }

    void productOfAnyWidthAndThreads() {
        const auto matrix = randomSparse(300, 200, 0.1, 1);
        const auto full = denseOf(matrix);
        for (const int width : {1, 7, 16, 43}) {
            const auto dense = someRows(200, width, 2);
            QVERIFY(distance(matrix.times(dense), full.mm(dense)) < 1e-12);
            const auto threads = at::get_num_threads();
            const auto single = dense.to(torch::kFloat32);
            at::set_num_threads(1);
            const auto one = matrix.times(single);
            at::set_num_threads(3);
            const auto three = matrix.times(single);
            at::set_num_threads(threads);
            QVERIFY(torch::equal(one, three));
        }
    }

    void gradients() {
        const auto matrix = randomSparse(6, 5, 0.5, 3);
        QVERIFY(gradientError([&](const torch::Tensor& x) { return matrix.times(x); }, someRows(5, 3, 4)) < 1e-8);
        const auto pairs = pairTensor({{0, 1}, {1, 4}, {0, 4}, {2, 3}});
        QVERIFY(gradientError([&](const torch::Tensor& x) { return pairDots(x, pairs); }, someRows(5, 3, 5)) < 1e-8);
        QVERIFY(gradientError([&](const torch::Tensor& x) { return pairDots(unitRows(x), pairs); },
                              someRows(5, 19, 6)) < 1e-8);
    }

    // A path of three: degrees with loops 2, 3, 2.
    void propagationByHand() {
        const auto P = denseOf(propagationMatrix(4, {{0, 1}, {1, 2}}));
        const double s = 1 / std::sqrt(6.0);
        const auto expected = torch::tensor(
            {{0.5, s, 0.0, 0.0}, {s, 1.0 / 3, s, 0.0}, {0.0, s, 0.5, 0.0}, {0.0, 0.0, 0.0, 1.0}}, torch::kFloat64);
        QVERIFY(distance(P, expected) < 1e-7);
    }

    void svdAgreesWithTheFullOne() {
        const auto matrix = randomSparse(80, 60, 0.2, 7);
        const auto svd = randomisedSvd(matrix, 12, 5);
        const auto full = denseOf(matrix);
        const auto values = std::get<1>(at::linalg_svd(full, false)).slice(0, 0, 12);
        QVERIFY(distance(svd.values, values) < 1e-6);
        QVERIFY(distance(svd.left.t().mm(svd.left), torch::eye(12, torch::kFloat64)) < 1e-9);
        QVERIFY(distance(full.mm(svd.right), svd.left * svd.values) < 1e-4);
        QVERIFY((svd.right.gather(0, svd.right.abs().argmax(0, true)) > 0).all().item<bool>());
        QCOMPARE(randomisedSvd(matrix, 500, 5).values.size(0), 60);
    }

    // The eigenvalues of D⁻¹ (D − A) of a path of n nodes are 1 − cos(π k / (n − 1)); 0 is left out for both pieces.
    void spectrumOfTwoPaths() {
        Links links;
        for (int i = 1; i < 9; ++i) links.push_back({i - 1, i});
        for (int i = 10; i < 14; ++i) links.push_back({i - 1, i});
        const auto found = spectralEmbedding(15, links, 4, 1);  // node 14 has no link
        std::vector<double> expected;
        for (int k = 1; k < 9; ++k) expected.push_back(1 - std::cos(M_PI * k / 8));
        for (int k = 1; k < 5; ++k) expected.push_back(1 - std::cos(M_PI * k / 4));
        std::ranges::sort(expected);
        for (int i = 0; i < 4; ++i)
            QVERIFY(std::abs(found.values[i].item<double>() - expected[static_cast<std::size_t>(i)]) < 1e-6);
        // D⁻¹ A ξ = (1 − λ) ξ
        auto A = torch::zeros({15, 15}, torch::kFloat64);
        for (const auto& [u, v] : links) A[u][v] = A[v][u] = 1;
        const auto walk = A / A.sum(1, true).clamp_min(1);
        QVERIFY(distance(walk.mm(found.vectors), found.vectors * (1 - found.values)) < 1e-5);
        QVERIFY(found.vectors[14].abs().sum().item<double>() == 0);
    }

    void inputsOfWords() {
        const auto graph = smallLinkGraph();
        const auto inputs = nodeInputs(graph, 10);
        const auto T = denseOf(inputs.tfIdf);
        QVERIFY(distance(T.square().sum(1), torch::ones({60}, torch::kFloat64)) < 1e-6);
        const auto idf = [&](int word) {
            double documents = 0;
            for (const auto& words : graph.words) documents += static_cast<double>(std::ranges::count(words, word));
            return std::log(60 / documents);
        };
        const auto& first = graph.words.front();
        const auto square = std::accumulate(first.begin(), first.end(), 0.0,
                                            [&](double sum, int word) { return sum + idf(word) * idf(word); });
        for (const int word : first)
            QVERIFY(std::abs(T[0][word].item<double>() - idf(word) / std::sqrt(square)) < 1e-6);
        QVERIFY(std::abs(inputs.halfWhitened.square().sum(1).mean().item<double>() - 1) < 1e-5);
        // Columns of U S: orthogonal, of length S; of U √S: of length √S up to one constant.
        const auto gram = inputs.components.t().mm(inputs.components);
        const auto halves = inputs.halfWhitened.square().sum(0);
        const auto ratio = gram.diagonal().sqrt() / halves;
        QVERIFY(((ratio - ratio[0]).abs() < 1e-3 * ratio[0]).all().item<bool>());
    }

    void smoothedCosinesAgreeWithDense() {
        const auto graph = smallLinkGraph();
        const auto inputs = nodeInputs(graph, 10);
        const auto visible = visibleGraph(inputs, graph.links);
        const auto rows = unitRows(denseOf(visible.propagation).mm(denseOf(inputs.tfIdf)));
        const Links pairs{{0, 5}, {3, 59}, {12, 14}};
        const auto found = smoothedWordCosines(inputs, visible, pairs);
        for (std::size_t i = 0; i < pairs.size(); ++i)
            QVERIFY(std::abs(found[i] - rows[pairs[i].u].dot(rows[pairs[i].v]).item<double>()) < 1e-6);
    }
};

STRATA_TEST(LinkProductsTest, tst_link_products);
#include "tst_link_products.moc"
