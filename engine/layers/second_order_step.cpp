// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/second_order_step.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cmath>

#include "engine/layers/grid_kernels.h"
#include "engine/layers/grid_vectors.h"
#include "engine/layers/product.h"
#include "engine/layers/step_parts.h"

namespace strata::layers {

namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;
using Gradients = torch::autograd::variable_list;
using kernels::Flip;

/// Numbers in an activation of the graphs that go through the layer together: a dozen of those fit the second cache.
constexpr int64_t kTogether = 768 * 64;

/// What does not change from graph to graph. Weights of products along one index are joined, as [out, in].
struct Layer {
    SecondOrderWeights w;
    Tensor mixing;  ///< [2 d, 4 d] of [u, Â·u, Â·uᵀ, tr(Â)·u]
    Tensor A, pair, mean;
    int64_t n, d;
};

/// Some graphs on their way through a layer: g graphs, R = g n² pairs, N = g n nodes.
struct Chunk {
    Tensor A, pair, mean;  ///< [g, n, n]
    Tensor H;              ///< [R, d]
    Tensor X;              ///< [R, k d] the inputs of `mixing`; the last block only where some Â has loops
    Tensor u;              ///< [R, d] its first block
    Tensor learned;        ///< [R, d] u W_A
    Tensor size, root;     ///< [N] nodes in the block of each node, and 1 / √ of it
    Tensor loops;          ///< [N] mean of Â_kk over the block
    Tensor pooled;         ///< [N, 5 d]
    Tensor traced;         ///< [N, d] W' of the trace
    int64_t graphs = 0;
};

/// u, its products and its contractions, for graphs `first` .. `first + graphs − 1`.
template <class T>
Chunk prepare(const Layer& layer, const Tensor& H, int64_t first, int64_t graphs, bool needsLoops) {
    const auto n = layer.n, d = layer.d;
    Chunk c;
    c.graphs = graphs;
    c.A = layer.A.slice(0, first, first + graphs);
    c.pair = layer.pair.slice(0, first, first + graphs);
    c.mean = layer.mean.slice(0, first, first + graphs);
    c.H = H.slice(0, first, first + graphs).view({graphs * n * n, d});
    const auto options = H.options().requires_grad(false);
    c.loops = c.mean.bmm(c.A.diagonal(0, 1, 2).unsqueeze(-1)).view({-1});
    const bool loops = needsLoops || c.loops.any().template item<bool>();
    const auto stride = (loops ? 4 : 3) * d;
    c.size = c.pair.sum(2).clamp_min(1).view({-1});
    c.root = c.size.rsqrt();
    c.X = torch::empty({graphs * n * n, stride}, options);
    c.u = c.X.slice(1, 0, d);
    auto flipped = torch::empty({n * n, d}, options);
    auto* X = data<T>(c.X);
    kernels::normalise(data<T>(c.H), data<T>(layer.w.scale), data<T>(layer.w.shift), data<T>(c.pair), X, graphs * n * n,
                       d, stride);
    c.pooled = torch::empty({graphs * n, 5 * d}, options);
    for (int64_t g = 0; g < graphs; ++g) {
        auto* x = X + g * n * n * stride;
        const auto* A = data<T>(c.A) + g * n * n;
        kernels::transpose(x, stride, data<T>(flipped), d, n, d, false);
        kernels::along(A, false, x, stride, x + d, stride, n, d, false);
        kernels::along(A, false, data<T>(flipped), d, x + 2 * d, stride, n, d, false);
        if (loops) kernels::loops(data<T>(c.loops) + g * n, x, stride, n, d);
        kernels::pool(x, stride, data<T>(c.size) + g * n, data<T>(c.mean) + g * n * n,
                      data<T>(c.pooled) + g * n * 5 * d, n, d);
    }
    c.learned = mixed(c.u, layer.w.adjacency);
    c.traced = mixed(c.pooled.slice(1, 3 * d, 4 * d), layer.w.trace);
    return c;
}

/// Writes y [R, d], before the nonlinearity.
template <class T>
void beforeGate(const Layer& layer, const Chunk& c, const Tensor& y) {
    const auto n = layer.n, d = layer.d, stride = c.X.size(1);
    const auto both = mixed(c.X, layer.mixing.slice(1, 0, stride));  // [R, 2 d]
    const auto rows = mixed(c.pooled, layer.w.rows).add_(layer.w.rowsBias);
    const auto columns = mixed(c.pooled.slice(1, 0, 3 * d), layer.w.columns);
    for (int64_t g = 0; g < c.graphs; ++g) {
        const auto node = g * n, pair = g * n * n;
        kernels::assemble(data<T>(both) + pair * 2 * d, data<T>(rows) + node * 2 * d, data<T>(columns) + node * d,
                          data<T>(c.traced) + node * d, data<T>(c.A) + pair, data<T>(y) + pair * d, n, d);
        kernels::channelProduct(data<T>(c.learned) + pair * d, d, data<T>(c.X) + pair * stride, stride,
                                data<T>(c.root) + node, data<T>(y) + pair * d, n, d, Flip::None, true);
    }
}

/// Gradients of one thread's chunks; summed afterwards in the order of threads.
struct WeightGradients {
    explicit WeightGradients(const Layer& layer) {
        const auto& w = layer.w;
        scale = torch::zeros_like(w.scale), shift = torch::zeros_like(w.shift),
        mixing = torch::zeros_like(layer.mixing), rows = torch::zeros_like(w.rows),
        rowsBias = torch::zeros_like(w.rowsBias), columns = torch::zeros_like(w.columns),
        trace = torch::zeros_like(w.trace), adjacency = torch::zeros_like(w.adjacency), out = torch::zeros_like(w.out),
        outBias = torch::zeros_like(w.outBias);
    }
    std::vector<Tensor*> all() {
        return {&scale, &shift, &mixing, &rows, &rowsBias, &columns, &trace, &adjacency, &out, &outBias};
    }
    Tensor scale, shift, mixing, rows, rowsBias, columns, trace, adjacency, out, outBias;
};

/// Writes the gradient of the chunk's H, and of its Â unless that is undefined, and adds those of the weights.
template <class T>
void backwardOf(const Layer& layer, const Chunk& c, const Tensor& y, const Tensor& gradient, const Tensor& HGradient,
                const Tensor& AGradient, WeightGradients& sums) {
    const auto n = layer.n, d = layer.d, stride = c.X.size(1), R = c.graphs * n * n, N = c.graphs * n;
    const auto& w = layer.w;
    const auto dOut = gradient * c.pair.view({R, 1});
    const auto [gated, dy] = geluBackward<T>(y, unmixed(dOut, w.out));
    addOuter(dOut, gated, sums.out);
    sums.outBias.add_(dOut.sum(0));

    const auto empty = [&](int64_t rows, int64_t columns) { return torch::empty({rows, columns}, dy.options()); };
    const auto dRows = empty(N, 2 * d), dColumns = empty(N, d), dTraced = empty(N, d), both = empty(R, 2 * d),
               dLearned = empty(R, d), du = empty(R, d);
    // T_ij = root_i Σ_k L_ik u_kj gives dL_ik = root_i Σ_j dy_ij u_kj and du_kj = Σ_i L_ik root_i dy_ij.
    const auto rooted = (dy.view({N, n * d}) * c.root.view({N, 1})).view({R, d});
    const auto one = torch::ones({n}, dy.options());
    for (int64_t g = 0; g < c.graphs; ++g) {
        const auto node = g * n, pair = g * n * n;
        kernels::disassemble(data<T>(dy) + pair * d, data<T>(c.A) + pair, data<T>(both) + pair * 2 * d,
                             data<T>(dRows) + node * 2 * d, data<T>(dColumns) + node * d, data<T>(dTraced) + node * d,
                             n, d);
        kernels::channelProduct(data<T>(rooted) + pair * d, d, data<T>(c.X) + pair * stride, stride, data<T>(one),
                                data<T>(dLearned) + pair * d, n, d, Flip::Right, false);
        kernels::channelProduct(data<T>(c.learned) + pair * d, d, data<T>(rooted) + pair * d, d, data<T>(one),
                                data<T>(du) + pair * d, n, d, Flip::Left, false);
    }
    unmix(dLearned, w.adjacency, du, true);
    addOuter(dLearned, c.u, sums.adjacency);

    addOuter(dRows, c.pooled, sums.rows);
    sums.rowsBias.add_(dRows.sum(0));
    addOuter(dColumns, c.pooled.slice(1, 0, 3 * d), sums.columns);
    addOuter(dTraced, c.pooled.slice(1, 3 * d, 4 * d), sums.trace);
    const auto dPooled = unmixed(dRows, w.rows);
    unmix(dColumns, w.columns, dPooled.slice(1, 0, 3 * d), true);
    unmix(dTraced, w.trace, dPooled.slice(1, 3 * d, 4 * d), true);

    const auto mixing = layer.mixing.slice(1, 0, stride);
    addOuter(both, c.X, sums.mixing.slice(1, 0, stride));
    const auto dX = unmixed(both, mixing);
    const auto flipped = empty(n * n, d);
    for (int64_t g = 0; g < c.graphs; ++g) {
        const auto node = g * n, pair = g * n * n;
        const auto *x = data<T>(c.X) + pair * stride, *dx = data<T>(dX) + pair * stride, *A = data<T>(c.A) + pair,
                   *mean = data<T>(c.mean) + pair, *mask = data<T>(c.pair) + pair;
        auto *to = data<T>(du) + pair * d, *other = data<T>(flipped);
        kernels::poolBackward(data<T>(dPooled) + node * 5 * d, data<T>(c.size) + node, mean, to, n, d);
        kernels::addFirst(dx, stride, data<T>(c.loops) + node, to, n, d);
        kernels::along(A, true, dx + d, stride, to, d, n, d, true);
        kernels::along(A, true, dx + 2 * d, stride, other, d, n, d, false);
        kernels::transpose(other, d, to, d, n, d, true);
        if (!AGradient.defined()) continue;
        auto* dA = data<T>(AGradient) + pair;
        std::fill(dA, dA + n * n, T(0));
        kernels::rowProducts(dx + d, stride, x, stride, mask, dA, n, d);
        kernels::transpose(x, stride, other, d, n, d, false);
        kernels::rowProducts(dx + 2 * d, stride, other, d, mask, dA, n, d);
        kernels::alongGradient(data<T>(dy) + pair * d, data<T>(c.traced) + node * d, dA, n, d);
        kernels::loopsGradient(x, dx, stride, mean, dA, n, d);
    }
    kernels::normaliseBackward(data<T>(c.H), data<T>(w.scale), data<T>(c.pair), data<T>(du), data<T>(HGradient),
                               data<T>(sums.scale), data<T>(sums.shift), R, d);
    HGradient.add_(gradient);
}

struct SecondOrderStep : torch::autograd::Function<SecondOrderStep> {
    static Layer layerOf(const Gradients& in) {
        Layer layer;
        layer.w = {in[4], in[5], in[6], in[7], in[8], in[9], in[10], in[11], in[12], in[13], in[14]};
        layer.mixing = torch::cat({layer.w.pairs, layer.w.products}, 1);
        layer.A = in[1], layer.pair = in[2], layer.mean = in[3];
        layer.n = in[0].size(1), layer.d = in[0].size(3);
        return layer;
    }

    static int64_t chunkOf(const Layer& layer) {
        return std::max<int64_t>(1, kTogether / (layer.n * layer.n * layer.d));
    }

    static Tensor forward(AutogradContext* context, const Tensor& H, const Tensor& A, const Tensor& pair,
                          const Tensor& mean, const Tensor& scale, const Tensor& shift, const Tensor& pairs,
                          const Tensor& rows, const Tensor& rowsBias, const Tensor& columns, const Tensor& products,
                          const Tensor& trace, const Tensor& adjacency, const Tensor& out, const Tensor& outBias) {
        const Gradients in{H,        A,       pair,     mean,  scale,     shift, pairs,  rows,
                           rowsBias, columns, products, trace, adjacency, out,   outBias};
        const auto layer = layerOf(in);
        const auto B = H.size(0), chunk = chunkOf(layer), pairsEach = layer.n * layer.n;
        auto result = torch::empty_like(H), before = torch::empty_like(H);
        AT_DISPATCH_FLOATING_TYPES(H.scalar_type(), "secondOrderStep", [&] {
            at::parallel_for(0, (B + chunk - 1) / chunk, 1, [&](int64_t begin, int64_t end) {
                const torch::NoGradGuard constant;
                for (int64_t k = begin; k < end; ++k) {
                    const auto first = k * chunk, graphs = std::min(chunk, B - first);
                    const auto c = prepare<scalar_t>(layer, H, first, graphs, false);
                    const auto y = before.slice(0, first, first + graphs).view({graphs * pairsEach, layer.d});
                    beforeGate<scalar_t>(layer, c, y);
                    auto to = result.slice(0, first, first + graphs).view({graphs * pairsEach, layer.d});
                    to.copy_(layer.w.outBias);
                    mix(gelu<scalar_t>(y), layer.w.out, to, true);
                    to.mul_(c.pair.view({-1, 1})).add_(c.H);
                }
            });
        });
        auto saved = in;
        saved.push_back(before);
        context->save_for_backward(saved);
        context->saved_data["A"] = A.requires_grad();
        return result;
    }

    static Gradients backward(AutogradContext* context, Gradients gradients) {
        const auto in = context->get_saved_variables();
        const auto layer = layerOf(in);
        const auto &H = in[0], &before = in[15];
        const bool ofA = context->saved_data["A"].toBool();
        const auto gradient = gradients[0].contiguous();
        const auto B = H.size(0), chunk = chunkOf(layer), pairsEach = layer.n * layer.n;
        auto HGradient = torch::empty_like(H), AGradient = ofA ? torch::empty_like(layer.A) : Tensor();
        std::vector<WeightGradients> sums;
        for (int i = 0; i < at::get_num_threads(); ++i) sums.emplace_back(layer);
        AT_DISPATCH_FLOATING_TYPES(H.scalar_type(), "secondOrderStep backward", [&] {
            at::parallel_for(0, (B + chunk - 1) / chunk, 1, [&](int64_t begin, int64_t end) {
                const torch::NoGradGuard constant;
                for (int64_t k = begin; k < end; ++k) {
                    const auto first = k * chunk, graphs = std::min(chunk, B - first);
                    const auto part = [&](const Tensor& tensor) {
                        return tensor.slice(0, first, first + graphs).view({graphs * pairsEach, layer.d});
                    };
                    backwardOf<scalar_t>(layer, prepare<scalar_t>(layer, H, first, graphs, ofA), part(before),
                                         part(gradient), part(HGradient),
                                         ofA ? AGradient.slice(0, first, first + graphs) : Tensor(),
                                         sums[static_cast<std::size_t>(at::get_thread_num())]);
                }
            });
        });
        auto& total = sums.front();
        for (std::size_t i = 1; i < sums.size(); ++i)
            for (std::size_t k = 0; k < total.all().size(); ++k) total.all()[k]->add_(*sums[i].all()[k]);
        const auto d = layer.d;
        return {HGradient,
                AGradient,
                {},
                {},
                total.scale,
                total.shift,
                total.mixing.slice(1, 0, d),
                total.rows,
                total.rowsBias,
                total.columns,
                total.mixing.slice(1, d),
                total.trace,
                total.adjacency,
                total.out,
                total.outBias};
    }
};

}  // namespace

Tensor secondOrderStep(const Tensor& H, const Tensor& normalisedA, const Domain& domain, const SecondOrderWeights& w) {
    const auto here = [](const Tensor& tensor) { return tensor.to(torch::kCPU).contiguous(); };
    return SecondOrderStep::apply(here(H), here(normalisedA), here(domain.pair.squeeze(-1)), here(domain.mean),
                                  here(w.scale), here(w.shift), here(w.pairs), here(w.rows), here(w.rowsBias),
                                  here(w.columns), here(w.products), here(w.trace), here(w.adjacency), here(w.out),
                                  here(w.outBias))
        .to(H.device());
}

SecondOrderForm& secondOrderForm() {
    static SecondOrderForm form = &secondOrderStep;
    return form;
}

}  // namespace strata::layers
