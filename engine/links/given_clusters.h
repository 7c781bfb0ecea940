// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>
#include <vector>

#include "engine/links/link_options.h"
#include "engine/links/node_inputs.h"

namespace strata::links {

/// The two clusterings that are not learned (App. D.1), from the finest: result[l] is the cluster of each row of the
/// level below, [n] or [K of the level below], of K = sizes[l]. Spectral: k-means of ξ_i/√λ_i, the 10 smallest
/// eigenvectors of D⁻¹ (D − A) of the visible links, eigenvalues 0 left out. KMeans: of the 10 first principal
/// components of tf-idf (without words, of the spread directions). Coarser ones cluster the centres of those below.
std::vector<torch::Tensor> givenClusters(Clustering kind, const NodeInputs& inputs, const VisibleGraph& graph,
                                         const std::vector<std::int64_t>& sizes, std::uint64_t seed);

}  // namespace strata::links
