// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace strata::coarsening {

/// The coarse graph of a partition (Def. 2). A cluster without nodes is a masked-out node with zero weights.
struct CoarseGraph {
    torch::Tensor A;     ///< Ã [B, K, K]
    torch::Tensor mask;  ///< [B, K]
};

/// Ã = Πᵀ A Π with the diagonal halved at the finest level, so that
///   Ã_kk  = number of edges inside cluster k,   Ã_kk' = number of edges between k and k'.
/// A itself may be coarse: its diagonal then holds edge counts, which are carried over whole:
///   Ã_kk = Σ_{i in k} A_ii + ½ Σ_{i ≠ j in k} A_ij.
/// The total Σ_k Ã_kk + Σ_{k<k'} Ã_kk' is the same for every partition. A [B, n, n] symmetric, Π [B, n, K].
CoarseGraph coarsen(const torch::Tensor& A, const torch::Tensor& onehot);

}  // namespace strata::coarsening
