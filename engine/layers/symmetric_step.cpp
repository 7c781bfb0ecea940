// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/symmetric_step.h"

#include <ATen/Parallel.h>

#include <cmath>
#include <tuple>
#include <vector>

#include "engine/layers/grid_kernels.h"
#include "engine/layers/pair_kernels.h"
#include "engine/layers/product.h"
#include "engine/layers/step_parts.h"

namespace strata::layers {

namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using Gradients = torch::autograd::variable_list;
using W = SymmetricWeights;

/// Numbers in a pair activation of the graphs that go through the layer together: some ten of those fit the second
/// cache.
constexpr int64_t kTogether = 1024 * 48;

/// Consecutive graphs, their nodes and their pairs.
struct Chunk {
    int64_t graph = 0, graphs = 0, node = 0, nodes = 0, pair = 0, pairs = 0;
    Tensor ofNodes(const Tensor& all) const { return all.slice(0, node, node + nodes); }
    Tensor ofPairs(const Tensor& all) const { return all.slice(0, pair, pair + pairs); }
};

std::vector<Chunk> chunksOf(const Tensor& layout, int64_t d) {
    const auto graphs = layout.accessor<int64_t, 2>();
    std::vector<Chunk> chunks;
    for (int64_t g = 0; g < layout.size(0); ++g) {
        if (chunks.empty() || chunks.back().pairs * d >= kTogether)
            chunks.push_back({g, 0, graphs[g][1], 0, graphs[g][2], 0});
        auto& chunk = chunks.back();
        const auto m = graphs[g][0];
        ++chunk.graphs;
        chunk.nodes += m;
        chunk.pairs += m * (m + 1) / 2;
    }
    return chunks;
}

/// Calls f(m, first node, first pair, 1 / √m) for the chunk's graphs; rows count from the chunk's first.
template <class T, class F>
void overGraphs(const Chunk& chunk, const Tensor& layout, const F& f) {
    const auto graphs = layout.accessor<int64_t, 2>();
    for (int64_t g = chunk.graph; g < chunk.graph + chunk.graphs; ++g)
        if (const auto m = graphs[g][0]; m > 0)
            f(m, graphs[g][1] - chunk.node, graphs[g][2] - chunk.pair,
              static_cast<T>(1 / std::sqrt(static_cast<double>(m))));
}

/// What the way back needs of the way there, for all graphs.
struct Kept {
    Kept(const Tensor& v, const Tensor& H) {
        const auto N = v.size(0), dv = v.size(1), P = H.size(0), d = H.size(1);
        const auto empty = [&](int64_t rows, int64_t columns) {
            return torch::empty({rows, columns}, H.options().requires_grad(false));
        };
        A = empty(P, d), T = empty(P, d), y = empty(P, d);
        seen = empty(N, 3 * d + dv), values = empty(N, d), middle = empty(N, dv), hidden = empty(N, 2 * dv);
        fromNodes = empty(N, 2 * d);
    }
    explicit Kept(const Tensor* saved)
        : A(saved[0]),
          T(saved[1]),
          y(saved[2]),
          seen(saved[3]),
          values(saved[4]),
          middle(saved[5]),
          hidden(saved[6]),
          fromNodes(saved[7]) {}
    std::vector<Tensor> all() const { return {A, T, y, seen, values, middle, hidden, fromNodes}; }
    Kept of(const Chunk& c) const {
        const Tensor parts[]{c.ofPairs(A),      c.ofPairs(T),      c.ofPairs(y),      c.ofNodes(seen),
                             c.ofNodes(values), c.ofNodes(middle), c.ofNodes(hidden), c.ofNodes(fromNodes)};
        return Kept(parts);
    }
    static constexpr std::size_t kCount = 8;
    Tensor A, T, y;    ///< [P, d]; y before the nonlinearity
    Tensor seen;       ///< [N, 3 d + dv] what a node sees
    Tensor values;     ///< [N, d] x W_v
    Tensor middle;     ///< [N, dv] v after its first step
    Tensor hidden;     ///< [N, 2 dv] before the nonlinearity
    Tensor fromNodes;  ///< [N, 2 d] w; p
};

template <class T>
Tensor normalised(const Tensor& x, const Tensor& scale, const Tensor& shift, const Tensor& ones) {
    auto out = torch::empty_like(x);
    kernels::normalise(data<T>(x), data<T>(scale), data<T>(shift), data<T>(ones), data<T>(out), x.size(0), x.size(1),
                       x.size(1));
    return out;
}

/// The gradient of x; those of scale and shift are added to.
template <class T>
Tensor normalisedBackward(const Tensor& x, const Tensor& scale, const Tensor& gradient, const Tensor& ones,
                          Tensor& scaleGradient, Tensor& shiftGradient) {
    auto out = torch::empty_like(x);
    kernels::normaliseBackward(data<T>(x), data<T>(scale), data<T>(ones), data<T>(gradient), data<T>(out),
                               data<T>(scaleGradient), data<T>(shiftGradient), x.size(0), x.size(1));
    return out;
}

/// Fills what is kept, and the chunk's new v and H.
template <class T>
void forwardOf(const Chunk& c, const Tensor& layout, const Tensor& v, const Tensor& H, const Tensor& ones, const W& w,
               Kept kept, Tensor vOut, Tensor HOut) {
    const auto d = H.size(1), dv = v.size(1);
    const auto u = normalised<T>(H, w[W::PairScale], w[W::PairShift], ones);
    const auto x = normalised<T>(v, w[W::NodeScale], w[W::NodeShift], ones);
    mix(u, w[W::PairsIn].slice(0, 0, d), kept.A);
    mix(u, w[W::PairsIn].slice(0, d), kept.y);
    mix(x, w[W::Values], kept.values);
    overGraphs<T>(c, layout, [&](int64_t m, int64_t node, int64_t pair, T scale) {
        kernels::gather(data<T>(kept.A) + pair * d, data<T>(u) + pair * d, data<T>(kept.values) + node * d,
                        data<T>(x) + node * dv, data<T>(kept.seen) + node * (3 * d + dv), m, d, dv, scale);
    });
    at::add_out(kept.middle, v, w[W::NodesOutBias]);
    mix(kept.seen, w[W::NodesOut], kept.middle, true);
    kept.hidden.copy_(w[W::HiddenBias]);
    mix(normalised<T>(kept.middle, w[W::HiddenScale], w[W::HiddenShift], ones), w[W::Hidden], kept.hidden, true);
    at::add_out(vOut, kept.middle, w[W::HiddenOutBias]);
    mix(gelu<T>(kept.hidden), w[W::HiddenOut], vOut, true);
    kept.fromNodes.copy_(w[W::FromNodesBias]);
    mix(vOut, w[W::FromNodes], kept.fromNodes, true);

    auto* fromNodes = data<T>(kept.fromNodes);
    overGraphs<T>(c, layout, [&](int64_t m, int64_t node, int64_t pair, T scale) {
        kernels::symmetricProduct(data<T>(kept.A) + pair * d, data<T>(u) + pair * d, fromNodes + node * 2 * d, 2 * d,
                                  data<T>(kept.T) + pair * d, m, d, scale);
        kernels::addPairSums(fromNodes + node * 2 * d + d, 2 * d, data<T>(kept.y) + pair * d, m, d);
    });
    mix(kept.T, w[W::Products], kept.y, true);
    at::add_out(HOut, H, w[W::PairsOutBias]);
    mix(gelu<T>(kept.y), w[W::PairsOut], HOut, true);
}

/// The gradients of the chunk's v and H, given those of the new ones; those of the weights are added to `sums`.
template <class T>
void backwardOf(const Chunk& c, const Tensor& layout, const Tensor& v, const Tensor& H, const Tensor& vOut,
                const Tensor& ones, const W& w, const Kept& kept, const Tensor& vOutGradient,
                const Tensor& HOutGradient, Tensor vGradient, Tensor HGradient, W& sums) {
    const auto d = H.size(1), dv = v.size(1);
    const auto empty = [&](int64_t rows, int64_t columns) { return torch::empty({rows, columns}, kept.y.options()); };
    const auto linear = [&](W::Name weight, const Tensor& gradient, const Tensor& input) {
        addOuter(gradient, input, sums[weight]);
    };
    const auto affine = [&](W::Name weight, W::Name bias, const Tensor& gradient, const Tensor& input) {
        linear(weight, gradient, input);
        sums[bias].add_(gradient.sum(0));
    };
    const auto u = normalised<T>(H, w[W::PairScale], w[W::PairShift], ones);

    // Pairs: y, T, and through them A, u, w and p.
    const auto [gated, dy] = geluBackward<T>(kept.y, unmixed(HOutGradient, w[W::PairsOut]));
    affine(W::PairsOut, W::PairsOutBias, HOutGradient, gated);
    linear(W::Products, dy, kept.T);
    const auto dT = unmixed(dy, w[W::Products]), dA = empty(c.pairs, d), du = empty(c.pairs, d),
               dFromNodes = empty(c.nodes, 2 * d);
    overGraphs<T>(c, layout, [&](int64_t m, int64_t node, int64_t pair, T scale) {
        auto* ofNodes = data<T>(dFromNodes) + node * 2 * d;
        kernels::symmetricProductBackward(data<T>(kept.A) + pair * d, data<T>(u) + pair * d,
                                          data<T>(kept.fromNodes) + node * 2 * d, 2 * d, data<T>(dT) + pair * d,
                                          data<T>(dA) + pair * d, data<T>(du) + pair * d, ofNodes, m, d, scale);
        kernels::rowSums(data<T>(dy) + pair * d, ofNodes + d, 2 * d, m, d);
    });

    // Nodes: the two steps of v, the last first.
    const auto x = normalised<T>(v, w[W::NodeScale], w[W::NodeShift], ones);
    affine(W::FromNodes, W::FromNodesBias, dFromNodes, vOut);
    const auto dOut = vOutGradient.clone();
    unmix(dFromNodes, w[W::FromNodes], dOut, true);
    const auto [hidden, dHidden] = geluBackward<T>(kept.hidden, unmixed(dOut, w[W::HiddenOut]));
    affine(W::HiddenOut, W::HiddenOutBias, dOut, hidden);
    affine(W::Hidden, W::HiddenBias, dHidden, normalised<T>(kept.middle, w[W::HiddenScale], w[W::HiddenShift], ones));
    auto dMiddle = normalisedBackward<T>(kept.middle, w[W::HiddenScale], unmixed(dHidden, w[W::Hidden]), ones,
                                         sums[W::HiddenScale], sums[W::HiddenShift]);
    dMiddle.add_(dOut);
    affine(W::NodesOut, W::NodesOutBias, dMiddle, kept.seen);

    const auto dSeen = unmixed(dMiddle, w[W::NodesOut]), dValues = empty(c.nodes, d), dx = empty(c.nodes, dv);
    overGraphs<T>(c, layout, [&](int64_t m, int64_t node, int64_t pair, T scale) {
        kernels::gatherBackward(data<T>(kept.A) + pair * d, data<T>(kept.values) + node * d,
                                data<T>(dSeen) + node * (3 * d + dv), data<T>(dA) + pair * d, data<T>(du) + pair * d,
                                data<T>(dValues) + node * d, data<T>(dx) + node * dv, m, d, dv, scale);
    });
    linear(W::Values, dValues, x);
    unmix(dValues, w[W::Values], dx, true);
    vGradient.copy_(normalisedBackward<T>(v, w[W::NodeScale], dx, ones, sums[W::NodeScale], sums[W::NodeShift]));
    vGradient.add_(dMiddle);

    addOuter(dA, u, sums[W::PairsIn].slice(0, 0, d));
    addOuter(dy, u, sums[W::PairsIn].slice(0, d));
    unmix(dA, w[W::PairsIn].slice(0, 0, d), du, true);
    unmix(dy, w[W::PairsIn].slice(0, d), du, true);
    HGradient.copy_(normalisedBackward<T>(H, w[W::PairScale], du, ones, sums[W::PairScale], sums[W::PairShift]));
    HGradient.add_(HOutGradient);
}

/// A mask under which every row counts.
Tensor onesFor(const Tensor& v, const Tensor& H) {
    return torch::ones({std::max(v.size(0), H.size(0))}, H.options().requires_grad(false));
}

/// The new v and H; fills `kept` if it is there.
std::pair<Tensor, Tensor> forwardOfAll(const Tensor& v, const Tensor& H, const Tensor& layout, const W& w,
                                       const Kept* kept) {
    const torch::NoGradGuard constant;
    const auto vOut = torch::empty_like(v), HOut = torch::empty_like(H), ones = onesFor(v, H);
    const auto chunks = chunksOf(layout, H.size(1));
    AT_DISPATCH_FLOATING_TYPES(H.scalar_type(), "symmetricStep", [&] {
        at::parallel_for(0, static_cast<int64_t>(chunks.size()), 1, [&](int64_t begin, int64_t end) {
            const torch::NoGradGuard constant;
            for (auto k = begin; k < end; ++k) {
                const auto& c = chunks[static_cast<std::size_t>(k)];
                const auto ownV = c.ofNodes(v), ownH = c.ofPairs(H);
                forwardOf<scalar_t>(c, layout, ownV, ownH, ones, w, kept != nullptr ? kept->of(c) : Kept(ownV, ownH),
                                    c.ofNodes(vOut), c.ofPairs(HOut));
            }
        });
    });
    return {vOut, HOut};
}

struct SymmetricStep : torch::autograd::Function<SymmetricStep> {
    template <class... Weights>
    static Gradients forward(AutogradContext* context, const Tensor& v, const Tensor& H, const Tensor& layout,
                             const Weights&... weights) {
        const W w{{weights...}};
        const Kept kept(v, H);
        const auto [vOut, HOut] = forwardOfAll(v, H, layout, w, &kept);
        Gradients saved{v, H, layout, vOut};
        for (const auto& tensor : kept.all()) saved.push_back(tensor);
        for (const auto& tensor : w.all) saved.push_back(tensor);
        context->save_for_backward(saved);
        return {vOut, HOut};
    }

    static Gradients backward(AutogradContext* context, Gradients gradients) {
        const auto saved = context->get_saved_variables();
        const auto &v = saved[0], &H = saved[1], &layout = saved[2], &vOut = saved[3];
        const Kept kept(&saved[4]);
        W w;
        std::copy(saved.begin() + 4 + Kept::kCount, saved.end(), w.all.begin());
        const auto vOutGradient = gradients[0].contiguous(), HOutGradient = gradients[1].contiguous();
        const auto vGradient = torch::empty_like(v), HGradient = torch::empty_like(H);
        const auto ones = onesFor(v, H);
        const auto chunks = chunksOf(layout, H.size(1));
        // One sum of gradients a thread, added afterwards in the order of threads.
        std::vector<W> sums(static_cast<std::size_t>(at::get_num_threads()));
        for (auto& sum : sums)
            for (std::size_t i = 0; i < W::Count; ++i) sum.all[i] = torch::zeros_like(w.all[i]);
        AT_DISPATCH_FLOATING_TYPES(H.scalar_type(), "symmetricStep backward", [&] {
            at::parallel_for(0, static_cast<int64_t>(chunks.size()), 1, [&](int64_t begin, int64_t end) {
                const torch::NoGradGuard constant;
                for (auto k = begin; k < end; ++k) {
                    const auto& c = chunks[static_cast<std::size_t>(k)];
                    backwardOf<scalar_t>(c, layout, c.ofNodes(v), c.ofPairs(H), c.ofNodes(vOut), ones, w, kept.of(c),
                                         c.ofNodes(vOutGradient), c.ofPairs(HOutGradient), c.ofNodes(vGradient),
                                         c.ofPairs(HGradient), sums[static_cast<std::size_t>(at::get_thread_num())]);
                }
            });
        });
        Gradients result{vGradient, HGradient, {}};
        for (std::size_t i = 0; i < W::Count; ++i) {
            for (std::size_t thread = 1; thread < sums.size(); ++thread) sums[0].all[i].add_(sums[thread].all[i]);
            result.push_back(sums[0].all[i]);
        }
        return result;
    }
};

}  // namespace

std::pair<Tensor, Tensor> symmetricStep(const Tensor& v, const Tensor& H, const PairIndex& index,
                                        const SymmetricWeights& weights) {
    const auto here = [](const Tensor& tensor) { return tensor.to(torch::kCPU).contiguous(); };
    auto own = weights;
    for (auto& tensor : own.all) tensor = here(tensor);
    bool learning = v.requires_grad() || H.requires_grad();
    for (const auto& tensor : own.all) learning = learning || tensor.requires_grad();
    if (!learning || !torch::GradMode::is_enabled()) {
        const auto [vOut, HOut] = forwardOfAll(here(v), here(H), index.layout(), own, nullptr);
        return {vOut.to(v.device()), HOut.to(H.device())};
    }
    const auto out = std::apply(
        [&](const auto&... each) { return SymmetricStep::apply(here(v), here(H), index.layout(), each...); }, own.all);
    return {out[0].to(v.device()), out[1].to(H.device())};
}

}  // namespace strata::layers
