// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <optional>

namespace strata::coarsening {

/// Edges on the shortest path between each two nodes, 0 on the diagonal; `cap` where there is no path so short. A [B,
/// n, n] weights ≥ 0, of which only the zeros matter: [B, n, n].
torch::Tensor hopDistances(const torch::Tensor& A, int64_t cap);

/// K nodes that are far from each other, around which clusters may grow.
struct Seeds {
    torch::Tensor nodes;   ///< [B, K] long
    torch::Tensor exists;  ///< [B, K] bool; graphs of fewer than K nodes have fewer seeds
};

/// Farthest-first: the first seed is the node farthest from all others, each next one the farthest from the seeds so
/// far. Equal distances are decided by the mean distance and then by `preference` [B, n], a function of the graph, so
/// that the choice is equivariant up to symmetry; with a generator by chance, so that training sees every choice. No
/// gradient.
Seeds farthestFirst(const torch::Tensor& distances, const torch::Tensor& mask, const torch::Tensor& preference,
                    int64_t K, const std::optional<at::Generator>& generator);

}  // namespace strata::coarsening
