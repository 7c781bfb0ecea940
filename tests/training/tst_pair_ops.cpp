// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/layers/pair_ops.h"
#include "tests/training/pair_examples.h"
#endif

#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::layers;
using namespace strata::tests;

namespace {

const std::vector<int64_t> kSizes{3, 1, 5};
constexpr int64_t kChannels = 19;  // more than one block of the kernels, and a rest

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
        const auto u = random(index.pairs(), kChannels, 2), y = random(index.nodes(), kChannels, 3);
        const auto s = rowSums(u, index), w = pairProducts(y, index);
        for (int64_t g = 0; g < index.graphs(); ++g) {
            const auto x = nodesOf(y, index, g);
            QVERIFY(distance(nodesOf(s, index, g), full(u, index, g).sum(1)) < 1e-12);
            QVERIFY(distance(full(w, index, g), x.unsqueeze(0) * x.unsqueeze(1)) < 1e-12);
        }
    }

    void gradientsAgreeWithCentralDifferences() {
        const PairIndex index(kSizes);
        const auto A = random(index.pairs(), 3, 1), y = random(index.nodes(), 3, 3);
        const auto rows = torch::tensor(std::vector<int64_t>{4, -1, 0, 4}, torch::kLong);
        const auto numbers = torch::tensor(std::vector<int64_t>{1, 0, -1, 1, 1, 0, 2, 2, -1}, torch::kLong);
        const std::vector<std::pair<const char*, double>> errors{
            {"row sums", gradientError([&](const torch::Tensor& x) { return rowSums(x, index); }, A)},
            {"pair products", gradientError([&](const torch::Tensor& x) { return pairProducts(x, index); }, y)},
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
};

STRATA_TEST(TestPairOps, tst_pair_ops);
#include "tst_pair_ops.moc"
