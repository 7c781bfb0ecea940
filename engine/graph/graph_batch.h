// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <span>
#include <vector>

#include "engine/api/graph.h"

namespace strata::graph {

/// Graphs padded to a common number of nodes n. Padding is exactly zero everywhere.
///
///   X  [B, n, C]     one-hot node class           E  [B, n, n, T]  one-hot edge type, T counts "none" as type 0;
///   A  [B, n, n]     1 where there is an edge                      the diagonal is all zero
///   mask  [B, n]     1 for real nodes         features  [B, n, F]  numbers about each node, as given; F may be 0
struct GraphBatch {
    torch::Tensor X, E, A, mask, features;

    int64_t size() const { return mask.size(0); }
    int64_t nodes() const { return mask.size(1); }
    GraphBatch to(torch::Dtype type) const;
    GraphBatch to(torch::Device device) const;
    /// The same graphs with node i of each moved to position order[i] (a permutation of 0..n-1).
    GraphBatch permuted(const torch::Tensor& order) const;
};

/// Graphs as a batch in the classes of `vocabulary`, padded to the largest of them or to `padTo` if that is more.
/// `features[b]` [nodes of graph b, F] are those of its nodes; none at all: F = 0.
GraphBatch makeBatch(std::span<const api::Graph* const> graphs, const api::Vocabulary& vocabulary, int padTo = 0,
                     std::span<const torch::Tensor> features = {});

/// The graph with the most probable classes: `nodeLogits` [n, C], `edgeLogits` [n, n, T] symmetric, first `size` nodes.
api::Graph mostProbable(const torch::Tensor& nodeLogits, const torch::Tensor& edgeLogits, int size);

}  // namespace strata::graph
