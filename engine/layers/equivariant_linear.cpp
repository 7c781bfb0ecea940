// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/equivariant_linear.h"

#include "engine/graph/shape.h"

namespace strata::layers {

namespace {

torch::nn::Linear linear(int64_t in, int64_t out, bool bias) {
    return torch::nn::Linear(torch::nn::LinearOptions(in, out).bias(bias));
}

/// rows_i + columns_j + δ_ij diagonal_i, from `rowsAndDiagonal` [B, n, 2d] and `columns` [B, n, d].
torch::Tensor broadcast(const torch::Tensor& rowsAndDiagonal, const torch::Tensor& columns,
                        const torch::Tensor& identity) {
    const auto parts = rowsAndDiagonal.unsqueeze(2).chunk(2, -1);
    return parts[0] + columns.unsqueeze(1) + identity * parts[1];
}

}  // namespace

torch::Tensor contractions(const torch::Tensor& H, const Domain& domain) {
    const auto B = H.size(0), n = H.size(1), d = H.size(3);
    graph::requireShape(H, {B, n, n, d}, "A second-order activation");
    const auto diag = H.diagonal(0, 1, 2).transpose(1, 2) * domain.node;
    // Padding and other blocks hold zeros, so sums over all j are sums over the block.
    const auto size = domain.pair.sum(2).clamp_min(1);
    const auto row = H.sum(2) / size;
    const auto col = H.sum(1) / size;
    const auto block = domain.mean.bmm(torch::cat({diag, row}, -1));
    return torch::cat({diag, row, col, block}, -1);
}

torch::Tensor identityFor(const torch::Tensor& tensor) {
    const auto n = tensor.size(1);
    return torch::eye(n, tensor.options().requires_grad(false)).view({1, n, n, 1});
}

Linear2to2Impl::Linear2to2Impl(int64_t in, int64_t out)
    : m_pairs(register_module("pairs", linear(in, 2 * out, false))),
      m_rowsAndDiagonal(register_module("rows_and_diagonal", linear(5 * in, 2 * out, true))),
      m_columns(register_module("columns", linear(3 * in, out, false))) {}

torch::Tensor Linear2to2Impl::forward(const torch::Tensor& H, const Domain& domain) {
    const auto pooled = contractions(H, domain);
    const auto mixed = m_pairs(H).chunk(2, -1);
    const auto columns = m_columns(pooled.narrow(-1, 0, 3 * H.size(3)));
    const auto vectors = broadcast(m_rowsAndDiagonal(pooled), columns, identityFor(H));
    return (mixed[0] + mixed[1].transpose(1, 2) + vectors) * domain.pair;
}

Linear2to1Impl::Linear2to1Impl(int64_t in, int64_t out)
    : m_nodes(register_module("nodes", linear(5 * in, out, true))) {}

torch::Tensor Linear2to1Impl::forward(const torch::Tensor& H, const Domain& domain) {
    return m_nodes(contractions(H, domain)) * domain.node;
}

Linear1to2Impl::Linear1to2Impl(int64_t in, int64_t out)
    : m_rowsAndDiagonal(register_module("rows_and_diagonal", linear(2 * in, 2 * out, true))),
      m_columns(register_module("columns", linear(in, out, false))) {}

torch::Tensor Linear1to2Impl::forward(const torch::Tensor& h, const Domain& domain) {
    const auto rows = m_rowsAndDiagonal(torch::cat({h, domain.mean.bmm(h)}, -1));
    return broadcast(rows, m_columns(h), identityFor(h)) * domain.pair;
}

Linear1to1Impl::Linear1to1Impl(int64_t in, int64_t out)
    : m_nodes(register_module("nodes", linear(2 * in, out, true))) {}

torch::Tensor Linear1to1Impl::forward(const torch::Tensor& h, const Domain& domain) {
    return m_nodes(torch::cat({h, domain.mean.bmm(h)}, -1)) * domain.node;
}

}  // namespace strata::layers
