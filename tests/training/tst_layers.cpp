// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include "engine/layers/encoder.h"
#include "tests/support/properties.h"
#endif

#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::layers;
using namespace strata::tests;

namespace {

constexpr int64_t kChannels = 3;

/// A padded batch of random symmetric-free second-order activations on graphs of 4 and 3 nodes, padded to 5.
struct Setting {
    torch::Tensor mask = torch::tensor({{1., 1., 1., 1., 0.}, {1., 1., 1., 0., 0.}}, torch::kFloat64);
    Domain domain = Domain::whole(mask);
    torch::Tensor H =
        at::randn({2, 5, 5, kChannels}, generator(1), torch::TensorOptions(torch::kFloat64)) * domain.pair;
    torch::Tensor h = at::randn({2, 5, kChannels}, generator(2), torch::TensorOptions(torch::kFloat64)) * domain.node;
    torch::Tensor A;
    torch::Tensor order = permutation(5, 3);
    Domain moved = Domain::whole(permuteNodes(mask, order));

    Setting() {
        const auto random = (at::rand({2, 5, 5}, generator(4), torch::TensorOptions(torch::kFloat64)) > 0.4)
                                .to(torch::kFloat64)
                                .triu(1);
        A = (random + random.transpose(1, 2)) * domain.pair.squeeze(-1);
    }
};

/// Message passing as message_passing.h writes it down, operation by operation.
torch::Tensor plainSecondOrder(const SecondOrderLayer& layer, const torch::Tensor& H, const torch::Tensor& A,
                               const Domain& domain) {
    const auto weights = layer->named_parameters();
    const auto d = H.size(3);
    const auto along = [&](const char* name, const torch::Tensor& x) { return torch::linear(x, weights[name]); };
    const auto flipped = [](const torch::Tensor& x) { return x.transpose(1, 2); };
    const auto times = [&](const torch::Tensor& x) { return torch::einsum("bik,bkjc->bijc", {A, x}); };
    const auto u = torch::layer_norm(H, {d}, weights["norm.weight"], weights["norm.bias"]) * domain.pair;
    const auto pooled = contractions(u, domain);
    const auto loops = domain.mean.bmm(A.diagonal(0, 1, 2).unsqueeze(-1)).unsqueeze(2);
    const auto pairs = along("maps.pairs.weight", u).chunk(2, -1);
    const auto vectors =
        torch::linear(pooled, weights["maps.rows_and_diagonal.weight"], weights["maps.rows_and_diagonal.bias"])
            .unsqueeze(2)
            .chunk(2, -1);
    const auto columns = along("maps.columns.weight", pooled.slice(-1, 0, 3 * d)).unsqueeze(1);
    const auto products =
        along("products.weight", torch::cat({times(u), times(flipped(u)), loops * u}, -1)).chunk(2, -1);
    const auto learned = torch::einsum("bikc,bkjc->bijc", {along("adjacency.weight", u), u}) /
                         domain.pair.sum(2, true).clamp_min(1).sqrt();
    const auto y = pairs[0] + flipped(pairs[1]) + vectors[0] + columns + identityFor(H) * vectors[1] + products[0] +
                   flipped(products[1]) +
                   A.unsqueeze(-1) * along("trace.weight", pooled.slice(-1, 3 * d, 4 * d)).unsqueeze(2) + learned;
    return H + torch::linear(torch::gelu(y), weights["out.weight"], weights["out.bias"]) * domain.pair;
}

template <class Module>
Module inDouble(Module module) {
    module->to(torch::kFloat64);
    return module;
}

}  // namespace
#endif

class TestLayers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { torch::manual_seed(7); }

    // Maron et al. 2019: the space of equivariant linear maps has 15, 5, 5 and 2 dimensions. The layer reaches all of
    // it if its outputs on one generic input, over all weights, span that many dimensions (biases aside, n large enough
    // for the maps to be independent).
    void linearMapsSpanTheWholeSpace() {
        // On several inputs at once: on a single one, trace and total are two numbers on the same constant tensor.
        const auto domain = Domain::whole(torch::ones({3, 5}, torch::kFloat64));
        const auto H = at::randn({3, 5, 5, 1}, generator(5), torch::TensorOptions(torch::kFloat64));
        const auto h = at::randn({3, 5, 1}, generator(6), torch::TensorOptions(torch::kFloat64));
        const auto rank = [](auto module, const torch::Tensor& x, const Domain& d) {
            const torch::NoGradGuard constant;
            for (auto& parameter : module->named_parameters())
                if (parameter.key().ends_with("bias")) parameter.value().zero_();
            std::vector<torch::Tensor> rows;
            for (int trial = 0; trial < 25; ++trial) {
                for (auto& parameter : module->named_parameters())
                    if (parameter.key().ends_with("weight")) parameter.value().normal_();
                rows.push_back(module->forward(x, d).reshape(-1));
            }
            return torch::linalg_matrix_rank(torch::stack(rows), 1e-9).template item<int64_t>();
        };
        QCOMPARE(rank(inDouble(Linear2to2(1, 1)), H, domain), int64_t{15});
        QCOMPARE(rank(inDouble(Linear2to1(1, 1)), H, domain), int64_t{5});
        QCOMPARE(rank(inDouble(Linear1to2(1, 1)), h, domain), int64_t{5});
        QCOMPARE(rank(inDouble(Linear1to1(1, 1)), h, domain), int64_t{2});
    }

    void contractionsAreTheMeansByHand() {
        const auto mask = torch::ones({1, 2}, torch::kFloat64);
        const auto H = torch::tensor({{{{1.}, {2.}}, {{3.}, {4.}}}}, torch::kFloat64);
        const auto expected = torch::tensor({{{1., 1.5, 2., 2.5, 2.5}, {4., 3.5, 3., 2.5, 2.5}}}, torch::kFloat64);
        QVERIFY(distance(contractions(H, Domain::whole(mask)), expected) < 1e-12);
    }

    void everyLayerIsEquivariant() {
        const Setting s;
        const auto H = permutePairs(s.H, s.order), h = permuteNodes(s.h, s.order), A = permutePairs(s.A, s.order);
        const auto Anormal = rowNormalised(s.A, s.domain), Amoved = rowNormalised(A, s.moved);
        auto l22 = inDouble(Linear2to2(kChannels, 4));
        QVERIFY(distance(l22(H, s.moved), permutePairs(l22(s.H, s.domain), s.order)) < 1e-12);
        auto l21 = inDouble(Linear2to1(kChannels, 4));
        QVERIFY(distance(l21(H, s.moved), permuteNodes(l21(s.H, s.domain), s.order)) < 1e-12);
        auto l12 = inDouble(Linear1to2(kChannels, 4));
        QVERIFY(distance(l12(h, s.moved), permutePairs(l12(s.h, s.domain), s.order)) < 1e-12);
        auto l11 = inDouble(Linear1to1(kChannels, 4));
        QVERIFY(distance(l11(h, s.moved), permuteNodes(l11(s.h, s.domain), s.order)) < 1e-12);
        auto second = inDouble(SecondOrderLayer(kChannels));
        QVERIFY(distance(second(H, Amoved, s.moved), permutePairs(second(s.H, Anormal, s.domain), s.order)) < 1e-12);
        auto first = inDouble(FirstOrderLayer(kChannels));
        QVERIFY(distance(first(h, Amoved, s.moved), permuteNodes(first(s.h, Anormal, s.domain), s.order)) < 1e-12);
    }

    void paddingStaysZeroAndChangesNothing() {
        const Setting s;
        const auto small = Domain::whole(s.mask.slice(1, 0, 4));
        const auto Hs = s.H.slice(1, 0, 4).slice(2, 0, 4), As = s.A.slice(1, 0, 4).slice(2, 0, 4);
        auto layer = inDouble(SecondOrderLayer(kChannels));
        const auto padded = layer(s.H, rowNormalised(s.A, s.domain), s.domain);
        QCOMPARE((padded * (1 - s.domain.pair)).abs().max().item<double>(), 0.0);
        QVERIFY(distance(padded.slice(1, 0, 4).slice(2, 0, 4), layer(Hs, rowNormalised(As, small), small)) < 1e-12);
        for (const auto order : {Order::First, Order::Second}) {
            auto encoder = inDouble(Encoder(EncoderOptions{order, kChannels, kChannels, 4, 2}));
            const auto out = encoder(s.h, s.H, s.A, s.domain);
            QCOMPARE((out.nodes * (1 - s.domain.node)).abs().max().item<double>(), 0.0);
            QCOMPARE((out.pairs * (1 - s.domain.pair)).abs().max().item<double>(), 0.0);
            QVERIFY(distance(out.nodes.slice(1, 0, 4), encoder(s.h.slice(1, 0, 4), Hs, As, small).nodes) < 1e-12);
        }
    }

    // Def. 4: what happens in one cluster must not reach another.
    void nothingPassesBetweenClusters() {
        const Setting s;
        const auto onehot = torch::tensor(
            {{{1., 0.}, {1., 0.}, {0., 1.}, {0., 1.}, {0., 0.}}, {{1., 0.}, {1., 0.}, {0., 1.}, {0., 0.}, {0., 0.}}},
            torch::kFloat64);
        const auto clusters = Domain::clusters(s.mask, onehot);
        auto changed = s.h.clone();
        changed.select(1, 2).add_(5.0 * s.mask.select(1, 2).unsqueeze(-1));
        for (const auto order : {Order::First, Order::Second}) {
            auto encoder = inDouble(Encoder(EncoderOptions{order, kChannels, kChannels, 4, 3}));
            const auto E = s.H * clusters.pair;
            const auto before = encoder(s.h, E, s.A, clusters).nodes, after = encoder(changed, E, s.A, clusters).nodes;
            QCOMPARE(distance(before.slice(1, 0, 2), after.slice(1, 0, 2)), 0.0);
            QVERIFY(distance(before, after) > 1e-3);
        }
    }

    void gradientsAgreeWithCentralDifferences() {
        const Setting s;
        const auto A = rowNormalised(s.A, s.domain);
        auto l22 = inDouble(Linear2to2(kChannels, 2));
        QVERIFY(gradientError([&](const torch::Tensor& x) { return l22(x, s.domain); }, s.H) < 1e-7);
        auto second = inDouble(SecondOrderLayer(kChannels));
        // The layer's contract is padding of zero, so padding is masked before it is differentiated.
        QVERIFY(gradientError([&](const torch::Tensor& x) { return second(x * s.domain.pair, A, s.domain); }, s.H) <
                1e-6);
        auto first = inDouble(FirstOrderLayer(kChannels));
        QVERIFY(gradientError([&](const torch::Tensor& x) { return first(x * s.domain.node, A, s.domain); }, s.h) <
                1e-6);
    }

    // The fused layer against the plain one, with its gradients: a whole graph and clusters, padding, loops in A, and
    // channels that fill more than one block of the kernels.
    void fusedMessagePassingIsThePlainOne() {
        constexpr int64_t d = 19;
        const Setting s;
        const auto onehot =
            torch::one_hot(torch::tensor({{0, 1, 1, 0, 0}, {1, 1, 0, 0, 0}}, torch::kLong), 2).to(torch::kFloat64);
        for (const auto& domain : {s.domain, Domain::clusters(s.mask, onehot)})
            for (const double loop : {0.0, 0.7}) {
                auto layer = inDouble(SecondOrderLayer(d));
                const auto A =
                    rowNormalised(s.A + loop * torch::eye(5, torch::kFloat64), domain).requires_grad_(loop > 0);
                const auto H =
                    (at::randn({2, 5, 5, d}, generator(8), torch::TensorOptions(torch::kFloat64)) * domain.pair)
                        .requires_grad_(true);
                const auto weight = at::randn(H.sizes(), generator(9), torch::TensorOptions(torch::kFloat64));
                auto inputs = layer->parameters();
                inputs.push_back(H);
                if (loop > 0) inputs.push_back(A);
                const auto fused = layer(H, A, domain), plain = plainSecondOrder(layer, H, A, domain);
                QVERIFY(distance(fused, plain) < 1e-11);
                const auto a = torch::autograd::grad({(fused * weight).sum()}, inputs),
                           b = torch::autograd::grad({(plain * weight).sum()}, inputs);
                for (std::size_t i = 0; i < a.size(); ++i) {
                    // What passes through A outside of the blocks is nothing that anybody may ask for.
                    const auto inside = i + 1 == a.size() && loop > 0 ? domain.pair.squeeze(-1) : torch::ones({1});
                    QVERIFY2(distance(a[i] * inside, b[i] * inside) < 1e-10, std::to_string(i).c_str());
                }
            }
    }

    // Float takes other products of matrices and another exponential than double.
    void fusedMessagePassingInFloatIsThatInDouble() {
        const Setting s;
        auto layer = SecondOrderLayer(19);
        const auto run = [&](torch::Dtype type) {
            layer->to(type);
            const Domain domain{s.domain.node.to(type), s.domain.pair.to(type), s.domain.mean.to(type)};
            const auto H =
                (at::randn({2, 5, 5, 19}, generator(8), torch::TensorOptions(torch::kFloat64)).to(type)) * domain.pair;
            const auto out = layer(H, rowNormalised(s.A.to(type), domain), domain);
            auto all = torch::autograd::grad({out.square().sum()}, layer->parameters());
            all.push_back(out.detach());
            return all;
        };
        const auto exact = run(torch::kFloat64), rounded = run(torch::kFloat32);
        for (std::size_t i = 0; i < exact.size(); ++i)
            QVERIFY(distance(rounded[i].to(torch::kFloat64), exact[i]) <
                    1e-5 * (1 + exact[i].abs().max().item<double>()));
    }

    void everyParameterGetsAGradient() {
        const Setting s;
        for (const auto order : {Order::First, Order::Second}) {
            auto encoder = inDouble(Encoder(EncoderOptions{order, kChannels, kChannels, 4, 2}));
            const auto out =
                encoder(s.h, s.H, s.A + 0.5 * torch::eye(5, torch::kFloat64) * s.domain.pair.squeeze(-1), s.domain);
            (out.nodes.square().sum() + out.pairs.square().sum()).backward();
            const auto names = unreached(*encoder);
            QVERIFY2(names.empty(), names.empty() ? "" : names.front().c_str());
        }
    }
};

STRATA_TEST(TestLayers, tst_layers);
#include "tst_layers.moc"
