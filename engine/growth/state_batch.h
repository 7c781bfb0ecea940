// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/growth/state.h"
#include "engine/layers/pair_index.h"

namespace strata::growth {

/// Growing graphs as tensors. A state has one row for each of its nodes; while it asks for a node, one more that stands
/// for the node to come. The last row of a state is the newest node or that empty one: what the question is about. S
/// states, K clusters.
struct StateBatch {
    layers::PairIndex index;
    torch::Tensor nodes;     ///< [N, nodeFeatures] class, role, degree, bond orders, rings
    torch::Tensor pairs;     ///< [P, pairFeatures] bond, distance in the known part, rings, chains of multiple bonds,
                             ///< same-cluster indicators of each level, edges still to come between
                             ///< their clusters, role
    torch::Tensor cluster;   ///< [N] s K + the node's cluster, -1 for a node to come
    torch::Tensor clusters;  ///< [S K, clusterFeatures] how many nodes it still gets and has, the edges it still
                             ///< gets, and whether it holds the node in question
    torch::Tensor whole;     ///< [S, wholeFeatures] the question, nodes and edges still to come, rings
    torch::Tensor graph;     ///< [S] which row of latents the state belongs to
    torch::Tensor last;      ///< [S] row of the last node
    torch::Tensor asksNode, asksBond;  ///< the states that ask for a node, or a bond: indices into 0 .. S − 1
    torch::Tensor nodeAllowed;         ///< [asksNode, K C] 1 where the option is open
    torch::Tensor bondRows;     ///< [asksBond, widest] row of the pair {inside i, newest}; -1 beyond the state's nodes
    torch::Tensor bondAllowed;  ///< [asksBond, widest (T − 1) + 1] the last is "no more"

    int64_t states() const { return last.size(0); }
    StateBatch to(torch::Dtype type) const;
};

/// What the decoder sees, and the widths of that, which it needs to know.
struct Features {
    int64_t classes = 1, types = 2, levels = 1;  ///< levels: partitions in the plan, the single top cluster left out
    bool edges = false;                          ///< the plan's edges that are still to come
    int64_t nodes() const;
    int64_t pairs() const;
    int64_t clusters() const;
    int64_t whole() const;
};

/// `graph[s]`: the row of latents of state s. All states are of plans with the same number of clusters. None asks for
/// Nothing.
StateBatch makeStates(const std::vector<const State*>& states, const std::vector<int64_t>& graph,
                      const Features& features);

}  // namespace strata::growth
