// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/pair_index.h"

namespace strata::layers {

// Products and sums between nodes [N, d] and symmetric pairs [P, d] of a PairIndex, channel by channel. Float or
// double, differentiable in every tensor, equivariant. On the CPU loops with channels innermost; gradients flow through
// once (no second derivatives).

/// T_ij = Σ_k (A_ik u_kj + A_jk u_ki) / √m + w_i ⊙ w_j: the contraction of A ⊗ u over the inner pair of indices with
/// one learned adjacency per channel (Sec. 3.2, Example 1), made symmetric, and an outer product of w [N, d]. [P, d]
torch::Tensor symmetricProduct(const torch::Tensor& A, const torch::Tensor& u, const torch::Tensor& w,
                               const PairIndex& index);

/// o_i = Σ_j A_ij y_j: messages along A. [N, d]
torch::Tensor messages(const torch::Tensor& A, const torch::Tensor& y, const PairIndex& index);

/// s_i = Σ_j u_ij. [N, d]
torch::Tensor rowSums(const torch::Tensor& u, const PairIndex& index);

/// a_ij + b_ij + p_i + p_j, p_i once on the diagonal. [P, d]
torch::Tensor addedPairSums(const torch::Tensor& a, const torch::Tensor& b, const torch::Tensor& p,
                            const PairIndex& index);

/// w_i ⊙ w_j. [P, d]
torch::Tensor pairProducts(const torch::Tensor& w, const PairIndex& index);

/// The mean of x over the graph of each node. [N, d]
torch::Tensor graphMeans(const torch::Tensor& x, const PairIndex& index);

/// Rows of x [R, d] by number [M], -1 giving zeros: [M, d]. Unlike index_select, its gradient is not added up row by
/// row in slices.
torch::Tensor rowsOf(const torch::Tensor& x, const torch::Tensor& rows);

/// The sums of the rows of x [M, d] that have the same number, -1 being left out: [count, d].
torch::Tensor sumsByRow(const torch::Tensor& x, const torch::Tensor& rows, int64_t count);

}  // namespace strata::layers
