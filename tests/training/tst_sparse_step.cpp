// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/api/error.h"
#include "engine/layers/sparse_step.h"
#include "tests/support/properties.h"
#endif

#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::layers;
using namespace strata::tests;

namespace {

constexpr int64_t kNodes = 40;

/// Of a random graph with isolated nodes: [E, 2], in either order.
torch::Tensor randomEdges(std::uint64_t seed) {
    const auto dense = at::rand({kNodes, kNodes}, generator(seed), torch::TensorOptions(torch::kFloat64)) < 0.1;
    auto edges = dense.triu(1).nonzero();
    edges = edges.index({(edges.select(1, 0) > 3).nonzero().squeeze(1)});
    return torch::cat({edges.slice(0, 0, 5).flip(1), edges.slice(0, 5)});
}

torch::Tensor denseOf(const torch::Tensor& edges) {
    auto A = torch::zeros({kNodes, kNodes}, torch::kFloat64);
    const auto e = edges.accessor<int64_t, 2>();
    for (int64_t k = 0; k < e.size(0); ++k) A[e[k][0]][e[k][1]] = A[e[k][1]][e[k][0]] = 1.0;
    return A;
}

torch::Tensor random(at::IntArrayRef shape, std::uint64_t seed) {
    return at::randn(shape, generator(seed), torch::TensorOptions(torch::kFloat64));
}

}  // namespace
#endif

class TestSparseStep : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsAreInOrder() {
        const SparseAdjacency A(4, torch::tensor({2, 0, 1, 2}, torch::kLong).view({2, 2}));
        QVERIFY(A.starts().equal(torch::tensor({0, 1, 2, 4, 4}, torch::kLong)));
        QVERIFY(A.columns().equal(torch::tensor({2, 2, 0, 1}, torch::kInt)));
        QVERIFY(A.inverseDegree().equal(torch::tensor({1.0, 1.0, 0.5, 0.0}, torch::kFloat64)));
        QCOMPARE(A.edges(), int64_t{2});
    }

    // D⁻¹ A h W with dense matrices; widths of more than one block of the kernel, and a rest.
    void agreesWithDenseMatrices() {
        const auto edges = randomEdges(1), A = denseOf(edges);
        const auto normalised = A / A.sum(1, true).clamp_min(1);
        QVERIFY(A.sum(1).min().item<double>() == 0);  // an isolated node
        const SparseAdjacency sparse(kNodes, edges);
        const auto h = random({kNodes, 29}, 2);
        QVERIFY(distance(neighbourMeans(h, sparse), normalised.mm(h)) < 1e-12);
        for (const int64_t width : {5, 29, 40}) {
            const auto W = random({29, width}, 3);
            QVERIFY(distance(sparseStep(h, sparse, W), normalised.mm(h).mm(W)) < 1e-12);
            const auto single = sparseStep(h.to(torch::kFloat), sparse, W.to(torch::kFloat));
            QVERIFY(single.scalar_type() == torch::kFloat);
            QVERIFY(distance(single.to(torch::kFloat64), normalised.mm(h).mm(W)) < 1e-4);
        }
    }

    void gradientsAgreeWithCentralDifferences() {
        const SparseAdjacency A(kNodes, randomEdges(4));
        const auto h = random({kNodes, 3}, 5), narrow = random({3, 2}, 6), wide = random({3, 4}, 7);
        for (const auto& W : {narrow, wide}) {
            QVERIFY(gradientError([&](const torch::Tensor& x) { return sparseStep(x, A, W); }, h) < 1e-6);
            QVERIFY(gradientError([&](const torch::Tensor& x) { return sparseStep(h, A, x); }, W) < 1e-6);
        }
    }

    void nodesInAnotherOrderGiveRowsInThatOrder() {
        const auto edges = randomEdges(8);
        const auto h = random({kNodes, 6}, 9);
        const auto order = permutation(kNodes, 10);  // node i goes to order[i]
        const auto moved = torch::empty_like(h).index_copy_(0, order, h);
        const auto out = neighbourMeans(h, {kNodes, edges});
        const auto movedOut = neighbourMeans(moved, {kNodes, order.index_select(0, edges.flatten()).view({-1, 2})});
        QVERIFY(distance(movedOut.index_select(0, order), out) < 1e-12);
    }

    void edgesThatLeadNowhereAreRefused() {
        const auto edges = torch::tensor({0, 4}, torch::kLong).view({1, 2});
        QVERIFY_THROWS_EXCEPTION(api::Error, SparseAdjacency(4, edges));
        QVERIFY_THROWS_EXCEPTION(api::Error, SparseAdjacency(4, edges - 1));
        QVERIFY_THROWS_EXCEPTION(api::Error, SparseAdjacency(4, edges.flatten()));
        QVERIFY_THROWS_EXCEPTION(api::Error, neighbourMeans(torch::zeros({3, 2}), SparseAdjacency(5, edges)));
        const SparseAdjacency none(3, torch::empty({0, 2}, torch::kLong));
        QCOMPARE(neighbourMeans(torch::ones({3, 2}), none).abs().max().item<float>(), 0.0f);
    }
};

STRATA_TEST(TestSparseStep, tst_sparse_step);
#include "tst_sparse_step.moc"
