// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>
#include <utility>
#include <vector>

#include "engine/growth/state.h"

namespace strata::growth {

/// One decision on the way to a known graph: the state that asks, and which options are right, with probabilities that
/// sum to 1.
struct Step {
    State state;
    std::vector<std::pair<int, float>> target;
};

/// A known graph grown along a random connected order: the start uniform, the next node uniform among the neighbours of
/// the newest, else of any inside (among all, where a component is complete), each node's bonds in random order. Going
/// on from the newest node makes fewer orders to learn, and chains and rings come in one go. All its decisions in turn.
/// Its states are made by the same calls as in generation, so training sees exactly what generation will.
///
/// `cluster[i]` is the cluster of node i in `plan`. Throws Error (BadInput) if `connected` and the graph has several
/// components.
std::vector<Step> trajectory(const api::Graph& graph, const std::vector<int>& cluster, const Plan& plan, int classes,
                             int types, bool connected, std::mt19937_64& random);

}  // namespace strata::growth
