// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/layers/symmetric_layer.h"
#include "tests/support/properties.h"
#endif

#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::layers;
using namespace strata::tests;

namespace {

const std::vector<int64_t> kSizes{3, 1, 5};
constexpr int64_t kChannels = 19;  // more than one block of the kernels, and a rest

torch::Tensor random(int64_t rows, int64_t d, std::uint64_t seed) {
    return at::randn({rows, d}, generator(seed), torch::TensorOptions(torch::kFloat64));
}

/// Graph g of a pair tensor as a full symmetric matrix [m, m, d], by the documented order of pairs.
torch::Tensor full(const torch::Tensor& pairs, const PairIndex& index, int64_t g) {
    const auto m = index.layout()[g][0].item<int64_t>(), first = index.layout()[g][2].item<int64_t>();
    auto dense = torch::zeros({m, m, pairs.size(1)}, pairs.options());
    int64_t row = first;
    for (int64_t i = 0; i < m; ++i)
        for (int64_t j = i; j < m; ++j, ++row) dense[i][j] = dense[j][i] = pairs[row];
    return dense;
}

torch::Tensor nodesOf(const torch::Tensor& nodes, const PairIndex& index, int64_t g) {
    const auto first = index.layout()[g][1].item<int64_t>();
    return nodes.slice(0, first, first + index.layout()[g][0].item<int64_t>());
}

}  // namespace
#endif

class TestPairOps : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Each against dense tensors and einsum, graph by graph.
    void operationsAgreeWithDenseOnes() {
        const PairIndex index(kSizes);
        QCOMPARE(index.nodes(), int64_t{9});
        QCOMPARE(index.pairs(), int64_t{6 + 1 + 15});
        const auto A = random(index.pairs(), kChannels, 1), u = random(index.pairs(), kChannels, 2);
        const auto y = random(index.nodes(), kChannels, 3);
        const auto T = symmetricProduct(A, u, y, index), o = messages(A, y, index), s = rowSums(u, index),
                   p = addedPairSums(A, u, y, index), w = pairProducts(y, index), mean = graphMeans(y, index);
        for (int64_t g = 0; g < index.graphs(); ++g) {
            const auto a = full(A, index, g), h = full(u, index, g), x = nodesOf(y, index, g);
            const auto AU = torch::einsum("ikc,kjc->ijc", {a, h});
            const auto outer = x.unsqueeze(0) * x.unsqueeze(1);
            QVERIFY(distance(full(T, index, g), (AU + AU.transpose(0, 1)) / std::sqrt(x.size(0)) + outer) < 1e-12);
            QVERIFY(distance(nodesOf(o, index, g), torch::einsum("ijc,jc->ic", {a, x})) < 1e-12);
            QVERIFY(distance(nodesOf(s, index, g), h.sum(1)) < 1e-12);
            QVERIFY(distance(full(w, index, g), outer) < 1e-12);
            const auto sums = x.unsqueeze(0) + x.unsqueeze(1);
            const auto once = torch::eye(x.size(0), sums.options()).unsqueeze(-1);
            QVERIFY(distance(full(p, index, g), a + h + sums * (1 - 0.5 * once)) < 1e-12);
            QVERIFY(distance(nodesOf(mean, index, g), x.mean(0, true).expand_as(x)) < 1e-12);
        }
    }

    void gradientsAgreeWithCentralDifferences() {
        const PairIndex index(kSizes);
        const auto A = random(index.pairs(), 3, 1), y = random(index.nodes(), 3, 3);
        const auto rows = torch::tensor(std::vector<int64_t>{4, -1, 0, 4}, torch::kLong);
        const auto numbers = torch::tensor(std::vector<int64_t>{1, 0, -1, 1, 1, 0, 2, 2, -1}, torch::kLong);
        const std::vector<std::pair<const char*, double>> errors{
            {"product, A",
             gradientError([&](const torch::Tensor& x) { return symmetricProduct(x, A * 0.5, y, index); }, A)},
            {"product, u",
             gradientError([&](const torch::Tensor& x) { return symmetricProduct(A * 0.5, x, y, index); }, A)},
            {"product, w", gradientError([&](const torch::Tensor& x) { return symmetricProduct(A, A, x, index); }, y)},
            {"messages, A", gradientError([&](const torch::Tensor& x) { return messages(x, y, index); }, A)},
            {"messages, y", gradientError([&](const torch::Tensor& x) { return messages(A, x, index); }, y)},
            {"row sums", gradientError([&](const torch::Tensor& x) { return rowSums(x, index); }, A)},
            {"pair sums, a",
             gradientError([&](const torch::Tensor& x) { return addedPairSums(x, A * x, y, index); }, A)},
            {"pair sums, p", gradientError([&](const torch::Tensor& x) { return addedPairSums(A, A, x, index); }, y)},
            {"pair products", gradientError([&](const torch::Tensor& x) { return pairProducts(x, index); }, y)},
            {"means", gradientError([&](const torch::Tensor& x) { return graphMeans(x, index); }, y)},
            {"rows", gradientError([&](const torch::Tensor& x) { return rowsOf(x, rows); }, y)},
            {"sums by row", gradientError([&](const torch::Tensor& x) { return sumsByRow(x, numbers, 3); }, y)}};
        for (const auto& [name, error] : errors) QVERIFY2(error < 1e-7, name);
    }

    void rowsAreCopiedAndSummed() {
        const auto x = random(4, 2, 1);
        const auto rows = rowsOf(x, torch::tensor(std::vector<int64_t>{2, -1, 2}, torch::kLong));
        QVERIFY(distance(rows, torch::stack({x[2], torch::zeros_like(x[0]), x[2]})) == 0);
        const auto sums = sumsByRow(x, torch::tensor(std::vector<int64_t>{1, -1, 1, 0}, torch::kLong), 3);
        QVERIFY(distance(sums, torch::stack({x[3], x[0] + x[2], torch::zeros_like(x[0])})) == 0);
    }

    // Renumbering the nodes of a graph renumbers its outputs and leaves the other graphs alone.
    void layerIsEquivariant() {
        torch::manual_seed(1);
        SymmetricLayer layer(7, 5);
        layer->to(torch::kFloat64);
        const PairIndex index(kSizes);
        const SymmetricState state{random(index.nodes(), 7, 1), random(index.pairs(), 5, 2)};
        const std::vector<int64_t> order{3, 0, 4, 1, 2};  // of the last graph: new node i is old node order[i]
        auto nodes = state.nodes.clone(), pairs = state.pairs.clone();
        const auto move = [&](const torch::Tensor& from, torch::Tensor& to, bool pair) {
            const auto m = int64_t{5}, first = index.layout()[2][pair ? 2 : 1].item<int64_t>();
            for (int64_t i = 0; i < m; ++i) {
                if (!pair) to[first + i] = from[first + order[static_cast<std::size_t>(i)]];
                for (int64_t j = i; pair && j < m; ++j)
                    to[first + PairIndex::row(m, i, j)] =
                        from[first +
                             PairIndex::row(m, order[static_cast<std::size_t>(i)], order[static_cast<std::size_t>(j)])];
            }
        };
        move(state.nodes, nodes, false);
        move(state.pairs, pairs, true);
        const auto plain = layer->forward(state, index), moved = layer->forward({nodes, pairs}, index);
        auto expectedNodes = plain.nodes.clone(), expectedPairs = plain.pairs.clone();
        move(plain.nodes, expectedNodes, false);
        move(plain.pairs, expectedPairs, true);
        QVERIFY(distance(moved.nodes, expectedNodes) < 1e-12);
        QVERIFY(distance(moved.pairs, expectedPairs) < 1e-12);
    }

    void everyParameterOfTheLayerGetsAGradient() {
        torch::manual_seed(1);
        SymmetricLayer layer(7, 5);
        layer->to(torch::kFloat64);
        const PairIndex index(kSizes);
        const auto out = layer->forward({random(index.nodes(), 7, 1), random(index.pairs(), 5, 2)}, index);
        (out.nodes.square().sum() + out.pairs.square().sum()).backward();
        QVERIFY(unreached(*layer).empty());
    }
};

STRATA_TEST(TestPairOps, tst_pair_ops);
#include "tst_pair_ops.moc"
