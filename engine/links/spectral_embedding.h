// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include "engine/links/link_graph.h"

namespace strata::links {

/// The smallest eigenvalues λ > 0 of D⁻¹ (D − A) and their right eigenvectors ξ, of length 1 in the scalar product that
/// weighs nodes with their degrees. Eigenvalues 0, one a connected component, are left out; nodes without links are 0.
struct SpectralEmbedding {
    torch::Tensor values;   ///< [count] ascending
    torch::Tensor vectors;  ///< [n, count]
};

/// By subspace iteration, seeded; in double. The last values are good to about three digits where many lie close
/// together. `count` is cut to the number of non-zero eigenvalues.
SpectralEmbedding spectralEmbedding(int nodes, const Links& links, std::int64_t count, std::uint64_t seed);

}  // namespace strata::links
