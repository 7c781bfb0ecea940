// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace strata::layers {

/// Which nodes exist and which pairs of them may see each other: the whole graph, or the clusters of a partition, so
/// that one layer serves as a global and as a local encoder (Def. 4: a local encoder sees only its cluster's induced
/// subgraph).
///
///   node  [B, n, 1]     1 for real nodes
///   pair  [B, n, n, 1]  1 where both are real and in the same block
///   mean  [B, n, n]     `pair` with rows that sum to 1 (0 for padding): averages over a node's block
struct Domain {
    torch::Tensor node, pair, mean;

    /// One block: all real nodes. mask [B, n].
    static Domain whole(const torch::Tensor& mask);
    /// The blocks of a hard partition Π [B, n, K], one-hot. No gradient flows through it.
    static Domain clusters(const torch::Tensor& mask, const torch::Tensor& assignment);
};

}  // namespace strata::layers
