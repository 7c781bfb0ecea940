// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/pair_index.h"

namespace strata::layers {

// Products and sums between nodes [N, d] and symmetric pairs [P, d] of a PairIndex, channel by channel. Float or
// double, differentiable in every tensor, equivariant. On the CPU loops with channels innermost; gradients flow through
// once (no second derivatives).

/// s_i = Σ_j u_ij. [N, d]
torch::Tensor rowSums(const torch::Tensor& u, const PairIndex& index);

/// w_i ⊙ w_j. [P, d]
torch::Tensor pairProducts(const torch::Tensor& w, const PairIndex& index);

/// Rows of x [R, d] by number [M], -1 giving zeros: [M, d]. Unlike index_select, its gradient is not added up row by
/// row in slices.
torch::Tensor rowsOf(const torch::Tensor& x, const torch::Tensor& rows);

/// The sums of the rows of x [M, d] that have the same number, -1 being left out: [count, d].
torch::Tensor sumsByRow(const torch::Tensor& x, const torch::Tensor& rows, int64_t count);

}  // namespace strata::layers
