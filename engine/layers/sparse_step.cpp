// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/sparse_step.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <limits>

#include "engine/api/error.h"
#include "engine/graph/shape.h"
#include "engine/layers/sparse_kernels.h"

namespace strata::layers {

namespace {

using torch::autograd::AutogradContext;
using Gradients = torch::autograd::variable_list;

constexpr int64_t kRowsAtATime = 512;  // of a thread

/// s_i Σ_j x_j; `scale` may be undefined.
torch::Tensor scaledSums(const torch::Tensor& x, const torch::Tensor& starts, const torch::Tensor& columns,
                         const torch::Tensor& scale) {
    const auto rows = x.contiguous();
    const auto n = starts.size(0) - 1, d = rows.size(1);
    auto out = torch::empty({n, d}, rows.options().requires_grad(false));
    AT_DISPATCH_FLOATING_TYPES(rows.scalar_type(), "neighbour sums", [&] {
        const auto factors = scale.defined() ? scale.to(rows.scalar_type()) : torch::Tensor();
        const auto* s = factors.defined() ? factors.template data_ptr<scalar_t>() : nullptr;
        const auto* from = rows.template data_ptr<scalar_t>();
        auto* to = out.template data_ptr<scalar_t>();
        at::parallel_for(0, n, kRowsAtATime, [&](int64_t first, int64_t last) {
            kernels::neighbourSums(from, starts.data_ptr<int64_t>(), columns.data_ptr<int32_t>(), s, to, first, last,
                                   d);
        });
    });
    return out;
}

struct NeighbourMeans : torch::autograd::Function<NeighbourMeans> {
    static torch::Tensor forward(AutogradContext* context, const torch::Tensor& h, const torch::Tensor& starts,
                                 const torch::Tensor& columns, const torch::Tensor& inverseDegree) {
        context->save_for_backward({starts, columns, inverseDegree});
        return scaledSums(h, starts, columns, inverseDegree);
    }
    static Gradients backward(AutogradContext* context, Gradients gradients) {
        const auto saved = context->get_saved_variables();
        return {scaledSums(gradients[0] * saved[2].to(gradients[0].scalar_type()).unsqueeze(1), saved[0], saved[1], {}),
                {},
                {},
                {}};
    }
};

}  // namespace

SparseAdjacency::SparseAdjacency(int64_t nodes, const torch::Tensor& edges) : m_nodes(nodes) {
    graph::requireShape(edges, {-1, 2}, "A list of edges");
    if (nodes > std::numeric_limits<int32_t>::max())
        throw api::Error(api::ErrorCode::BadInput, "A graph of " + std::to_string(nodes) + " nodes is too large.");
    const auto ends = edges.to(torch::kCPU, torch::kLong).contiguous();
    const auto* end = ends.data_ptr<int64_t>();
    const auto count = 2 * ends.size(0);
    m_starts = torch::zeros({nodes + 1}, torch::kLong);
    m_columns = torch::empty({count}, torch::kInt);
    m_inverseDegree = torch::zeros({nodes}, torch::kFloat64);
    auto* starts = m_starts.data_ptr<int64_t>();
    auto* columns = m_columns.data_ptr<int32_t>();
    for (int64_t e = 0; e < count; ++e) {
        if (end[e] < 0 || end[e] >= nodes)
            throw api::Error(api::ErrorCode::BadInput, "An edge ends at node " + std::to_string(end[e]) +
                                                           "; there are " + std::to_string(nodes) + ".");
        ++starts[end[e] + 1];
    }
    auto* inverse = m_inverseDegree.data_ptr<double>();
    for (int64_t i = 0; i < nodes; ++i) {
        if (starts[i + 1] > 0) inverse[i] = 1 / static_cast<double>(starts[i + 1]);
        starts[i + 1] += starts[i];
    }
    std::vector<int64_t> next(starts, starts + nodes);
    for (int64_t e = 0; e < count; ++e)
        columns[next[static_cast<std::size_t>(end[e])]++] = static_cast<int32_t>(end[e ^ 1]);
    for (int64_t i = 0; i < nodes; ++i) std::sort(columns + starts[i], columns + starts[i + 1]);
}

torch::Tensor neighbourMeans(const torch::Tensor& h, const SparseAdjacency& A) {
    graph::requireShape(h, {A.nodes(), -1}, "The nodes of a sparse step");
    return NeighbourMeans::apply(h, A.starts(), A.columns(), A.inverseDegree());
}

torch::Tensor sparseStep(const torch::Tensor& h, const SparseAdjacency& A, const torch::Tensor& W) {
    return W.size(1) <= W.size(0) ? neighbourMeans(h.mm(W), A) : neighbourMeans(h, A).mm(W);
}

}  // namespace strata::layers
