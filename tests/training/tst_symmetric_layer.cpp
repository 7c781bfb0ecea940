// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN
#include <torch/torch.h>

#include <cmath>

#include "engine/api/error.h"
#include "engine/layers/gelu.h"
#include "engine/layers/product.h"
#include "engine/layers/symmetric_layer.h"
#include "tests/training/pair_examples.h"
#endif

#include "tests/support/test_main.h"

#ifndef Q_MOC_RUN
using namespace strata;
using namespace strata::layers;
using namespace strata::tests;

namespace {

const std::vector<int64_t> kSizes{3, 1, 5};
// Channels of pairs: more than one block of the kernels, and a rest.
constexpr int64_t kNodeChannels = 7, kPairChannels = 27;

/// The layer as its formulas stand in symmetric_layer.h: dense, graph by graph, by LibTorch's own operations.
SymmetricState plainly(const SymmetricState& state, const PairIndex& index, const SymmetricWeights& w) {
    using W = SymmetricWeights;
    std::vector<torch::Tensor> nodes, pairs;
    for (int64_t g = 0; g < index.graphs(); ++g) {
        const auto v = nodesOf(state.nodes, index, g), H = full(state.pairs, index, g);
        const auto m = v.size(0), d = H.size(2);
        const auto root = std::sqrt(static_cast<double>(m));
        const auto u = torch::layer_norm(H, {d}, w[W::PairScale], w[W::PairShift]);
        const auto x = torch::layer_norm(v, {v.size(1)}, w[W::NodeScale], w[W::NodeShift]);
        const auto mix = torch::linear(u, w[W::PairsIn]).chunk(2, 2);
        const auto& A = mix[0];
        const auto seen = torch::cat({torch::einsum("ijc,jc->ic", {A, torch::linear(x, w[W::Values])}) / root,
                                      u.sum(1) / root, u.diagonal().t(), x.mean(0, true).expand_as(x)},
                                     1);
        const auto middle = v + torch::linear(seen, w[W::NodesOut], w[W::NodesOutBias]);
        const auto hidden = torch::linear(torch::layer_norm(middle, {v.size(1)}, w[W::HiddenScale], w[W::HiddenShift]),
                                          w[W::Hidden], w[W::HiddenBias]);
        nodes.push_back(middle + torch::linear(torch::gelu(hidden), w[W::HiddenOut], w[W::HiddenOutBias]));
        const auto from = torch::linear(nodes.back(), w[W::FromNodes], w[W::FromNodesBias]).chunk(2, 1);
        const auto contracted = torch::einsum("ikc,kjc->ijc", {A, u}) / root;
        const auto T = contracted + contracted.transpose(0, 1) + from[0].unsqueeze(0) * from[0].unsqueeze(1);
        const auto once = 1 - 0.5 * torch::eye(m, u.options()).unsqueeze(-1);  // p_i alone on the diagonal
        const auto y = mix[1] + torch::linear(T, w[W::Products]) + (from[1].unsqueeze(0) + from[1].unsqueeze(1)) * once;
        const auto out = H + torch::linear(torch::gelu(y), w[W::PairsOut], w[W::PairsOutBias]);
        for (int64_t i = 0; i < m; ++i)
            for (int64_t j = i; j < m; ++j) pairs.push_back(out[i][j]);
    }
    return {torch::cat(nodes), torch::stack(pairs)};
}

/// A layer with weights that are none of them at their start, where norms do nothing.
SymmetricLayer someLayer() {
    torch::manual_seed(1);
    SymmetricLayer layer(kNodeChannels, kPairChannels);
    layer->to(torch::kFloat64);
    const torch::NoGradGuard constant;
    for (auto& parameter : layer->parameters()) parameter.add_(torch::randn_like(parameter), 0.2);
    return layer;
}

SymmetricState someState(const PairIndex& index) {
    return {random(index.nodes(), kNodeChannels, 1).requires_grad_(),
            random(index.pairs(), kPairChannels, 2).requires_grad_()};
}

/// A number that both outputs enter, and not evenly.
torch::Tensor blend(const SymmetricState& out) {
    return (out.nodes * random(out.nodes.size(0), kNodeChannels, 3)).sum() +
           (out.pairs * random(out.pairs.size(0), kPairChannels, 4)).sum();
}

}  // namespace
#endif

class TestSymmetricLayer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void layerIsWhatItsFormulasSayWithAllGradients() {
        const PairIndex index(kSizes);
        auto layer = someLayer();
        std::vector<torch::Tensor> sources = layer->parameters();
        const auto state = someState(index);
        sources.push_back(state.nodes);
        sources.push_back(state.pairs);
        const auto fast = layer->forward(state, index), plain = plainly(state, index, layer->weights());
        QVERIFY(distance(fast.nodes, plain.nodes) < 1e-10);
        QVERIFY(distance(fast.pairs, plain.pairs) < 1e-10);
        const auto quick = torch::autograd::grad({blend(fast)}, sources),
                   expected = torch::autograd::grad({blend(plain)}, sources);
        for (std::size_t i = 0; i < sources.size(); ++i) QVERIFY(distance(quick[i], expected[i]) < 1e-10);
    }

    void emptyGraphsAndSingleNodesGoThrough() {
        auto layer = someLayer();
        const PairIndex with({0, 2, 0, 1}), without({2, 1});
        const auto state = someState(without);
        const auto a = layer->forward(state, with), b = layer->forward(state, without);
        QVERIFY(distance(a.nodes, b.nodes) == 0 && distance(a.pairs, b.pairs) == 0);
        const PairIndex one({1}), none({0});
        layer->to(torch::kFloat32);
        const auto v = random(1, kNodeChannels, 1).to(torch::kFloat32),
                   H = random(kPairChannels, 1, 2).to(torch::kFloat32).t();  // one row, of a stride of its own
        const auto fast = layer->forward({v, H}, one), plain = plainly({v, H}, one, layer->weights());
        QVERIFY(distance(fast.nodes, plain.nodes) < 1e-5 && distance(fast.pairs, plain.pairs) < 1e-5);
        (fast.pairs * fast.pairs.detach().t().contiguous().t()).sum().backward();
        QVERIFY(layer->forward({v.slice(0, 0, 0), H.slice(0, 0, 0)}, none).pairs.numel() == 0);
    }

    void aLossOfOneOutputAloneIsEnough() {
        const PairIndex index(kSizes);
        auto layer = someLayer();
        for (const bool ofNodes : {true, false}) {
            const auto state = someState(index);
            const auto fast = layer->forward(state, index), plain = plainly(state, index, layer->weights());
            const auto a = torch::autograd::grad({(ofNodes ? fast.nodes : fast.pairs).square().sum()}, {state.pairs}),
                       b = torch::autograd::grad({(ofNodes ? plain.nodes : plain.pairs).square().sum()}, {state.pairs});
            QVERIFY(distance(a[0], b[0]) < 1e-9);
        }
    }

    void otherShapesAreRefused() {
        const PairIndex index(kSizes);
        auto layer = someLayer();
        const auto state = someState(index);
        QVERIFY_EXCEPTION_THROWN(layer->forward({state.nodes.slice(0, 1), state.pairs}, index), api::Error);
        QVERIFY_EXCEPTION_THROWN(layer->forward({state.nodes, state.pairs.slice(1, 1)}, index), api::Error);
    }

    // Float takes other products of matrices and another exponential than double.
    void floatIsDoubleToSixDigits() {
        const PairIndex index(kSizes);
        auto layer = someLayer();
        const auto gradients = [&](torch::Dtype type) {
            layer->to(type);
            const SymmetricState state{random(index.nodes(), kNodeChannels, 1).to(type),
                                       random(index.pairs(), kPairChannels, 2).to(type)};
            const auto out = layer->forward(state, index);
            auto all = torch::autograd::grad({blend({out.nodes.to(torch::kFloat64), out.pairs.to(torch::kFloat64)})},
                                             layer->parameters());
            all.push_back(out.pairs.detach());
            return all;
        };
        const auto exact = gradients(torch::kFloat64), rounded = gradients(torch::kFloat32);
        for (std::size_t i = 0; i < exact.size(); ++i)
            QVERIFY(distance(rounded[i].to(torch::kFloat64), exact[i]) <
                    1e-5 * (1 + exact[i].abs().max().item<double>()));
    }

    // Rows apart, as in slices of wider matrices; LibTorch's own product beside it.
    void productsAreThoseOfMatrices() {
        for (const auto type : {torch::kFloat32, torch::kFloat64}) {
            const auto wide = random(9, 20, 1).to(type), X = wide.slice(1, 3, 8),
                       W = random(7, 30, 2).to(type).slice(1, 4, 9), Y = random(9, 7, 3).to(type);
            auto sum = torch::ones({7, 12}, wide.options()).slice(1, 2, 7);
            QVERIFY(distance(mixed(X, W), X.mm(W.t())) < 1e-5);
            QVERIFY(distance(unmixed(Y, W), Y.mm(W)) < 1e-5);
            addOuter(Y, X, sum);
            QVERIFY(distance(sum, 1 + Y.t().mm(X)) < 1e-5);
        }
    }

    void gelusAreThoseOfTheNormalDistribution() {
        std::vector<double> exact, slope;
        std::vector<float> x, ones(2001, 1), gated(2001), again(2001), gradient(2001);
        for (int i = 0; i <= 2000; ++i) {
            x.push_back(static_cast<float>(-10 + 0.01 * i));
            const double at = x.back(), below = 0.5 * std::erfc(-at / std::sqrt(2.0));
            exact.push_back(at * below);
            slope.push_back(below + at * std::exp(-at * at / 2) / std::sqrt(2 * std::acos(-1.0)));
        }
        kernels::gelu(x.data(), gated.data(), 2001);
        kernels::geluBackward(x.data(), ones.data(), again.data(), gradient.data(), 2001);
        QVERIFY(gated == again);
        for (std::size_t i = 0; i < x.size(); ++i) {
            QVERIFY(std::abs(gated[i] - exact[i]) < 2e-7 * (1 + std::abs(x[i])));
            QVERIFY(std::abs(gradient[i] - slope[i]) < 5e-7);
        }
    }

    // Enough graphs for several chunks, and for several threads.
    void graphsDoNotDependOnWhoGoesWithThem() {
        const std::vector<int64_t> sizes(400, 6);
        const PairIndex index(sizes), one({6});
        auto layer = someLayer();
        const torch::NoGradGuard constant;
        const auto state = someState(index), all = layer->forward(state, index);
        for (const int64_t g : {0, 37, 399}) {
            const auto alone = layer->forward(
                {state.nodes.slice(0, g * 6, g * 6 + 6).clone(), state.pairs.slice(0, g * 21, g * 21 + 21).clone()},
                one);
            QVERIFY(distance(nodesOf(all.nodes, index, g), alone.nodes) < 1e-12);
            QVERIFY(distance(all.pairs.slice(0, g * 21, g * 21 + 21), alone.pairs) < 1e-12);
        }
    }

    // Renumbering the nodes of a graph renumbers its outputs and leaves the other graphs alone.
    void layerIsEquivariant() {
        auto layer = someLayer();
        const PairIndex index(kSizes);
        const auto state = someState(index);
        const torch::NoGradGuard constant;
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
        auto layer = someLayer();
        const PairIndex index(kSizes);
        const auto out = layer->forward(someState(index), index);
        (out.nodes.square().sum() + out.pairs.square().sum()).backward();
        QVERIFY(unreached(*layer).empty());
    }
};

STRATA_TEST(TestSymmetricLayer, tst_symmetric_layer);
#include "tst_symmetric_layer.moc"
