// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <span>

#include "engine/api/graph.h"
#include "engine/properties/links.h"

namespace strata::properties {

/// B graphs one after another, N nodes in all: nothing is padded, so a graph's numbers cannot depend on its
/// companions.
struct PackedBatch {
    torch::Tensor X;         ///< [N, C] one-hot node class
    torch::Tensor features;  ///< [N, F] numbers about each node; F may be 0
    torch::Tensor sizes;     ///< [B] nodes of each graph
    Links bonds;             ///< row i · T + t sums over the neighbours of node i through edges of type t (1-based)
    Links members;           ///< row b sums over the nodes of graph b
    Links owner;             ///< the other way: row i is the row of node i's graph
    int64_t bondTypes = 0;   ///< T, “none” not included

    int64_t graphs() const { return sizes.size(0); }
    int64_t nodes() const { return X.size(0); }
    PackedBatch to(torch::Dtype type) const;

    /// Sums over the neighbours, by type of edge: [N, d] → [N, T · d].
    torch::Tensor neighbours(const torch::Tensor& x) const;
};

/// Graphs of at least one node, in the classes of `vocabulary`; `features[b]` [nodes of graph b, F], or none at all.
PackedBatch packed(std::span<const api::Graph* const> graphs, const api::Vocabulary& vocabulary,
                   std::span<const torch::Tensor> features = {});

/// All pairs i < j of nodes of one graph, of every graph: their first and their second node as links [P] from [N].
struct NodePairs {
    Links first, second;
    std::vector<int64_t> graph;  ///< of each pair
};
NodePairs nodePairs(std::span<const api::Graph* const> graphs);

}  // namespace strata::properties
