// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include "engine/links/sparse_matrix.h"

namespace strata::links {

/// X ≈ U diag(S) Vᵀ.
struct Svd {
    torch::Tensor left;    ///< U [rows, rank], orthonormal
    torch::Tensor values;  ///< S [rank], descending
    torch::Tensor right;   ///< V [columns, rank]
};

/// The leading singular vectors by subspace iteration from random directions (Halko, Martinsson & Tropp 2011), in
/// double. A function of matrix, rank and seed: the sign of each vector makes the largest number of its V positive.
/// `rank` is cut to the smaller side of the matrix.
Svd randomisedSvd(const SparseMatrix& matrix, std::int64_t rank, std::uint64_t seed);

}  // namespace strata::links
