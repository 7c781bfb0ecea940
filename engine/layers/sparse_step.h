// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace strata::layers {

/// The symmetric 0/1 adjacency of one large graph, row by row (CSR), on the CPU. Memory O(n + edges).
class SparseAdjacency {
public:
    SparseAdjacency() = default;
    /// `edges` [E, 2] long: each undirected edge once, in either order; loops and repetitions count as given. Throws
    /// api::Error (BadInput) for a node that is not below `nodes`, and for more than 2³¹ nodes.
    SparseAdjacency(int64_t nodes, const torch::Tensor& edges);

    int64_t nodes() const { return m_nodes; }
    int64_t edges() const { return m_columns.defined() ? m_columns.size(0) / 2 : 0; }
    const torch::Tensor& starts() const { return m_starts; }    ///< [n + 1] long: where each row begins
    const torch::Tensor& columns() const { return m_columns; }  ///< [2 E] int: neighbours, ascending in each row
    const torch::Tensor& inverseDegree() const { return m_inverseDegree; }  ///< [n] double: 1 / degree; 0 without any

private:
    int64_t m_nodes = 0;
    torch::Tensor m_starts, m_columns, m_inverseDegree;
};

/// D⁻¹ A h: the mean of each node's neighbours, zero where there are none. h [n, d], float or double → [n, d].
/// Differentiable in h (once); the gradient goes through the same rows, Aᵀ = A, so no thread ever adds to another's.
torch::Tensor neighbourMeans(const torch::Tensor& h, const SparseAdjacency& A);

/// D⁻¹ A h W (Eq. 1 without its nonlinearity): h [n, d], W [d, e] → [n, e]. The product comes first where it makes the
/// rows shorter.
torch::Tensor sparseStep(const torch::Tensor& h, const SparseAdjacency& A, const torch::Tensor& W);

}  // namespace strata::layers
