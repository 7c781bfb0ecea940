// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "engine/api/graph.h"

namespace strata::datasets {

/// How egos are taken from a large graph.
struct EgoOptions {
    int radius = 1;  ///< steps from the centre, 1..10. The paper's text says 3, but its code and the field's data use 1
    int minNodes = 4;
    int maxNodes = 18;
    std::size_t count = 200;
    std::optional<std::uint64_t> seed;  ///< takes the centres in a random order; without it in that of the nodes
};

/// Ego-small (Sec. 5.2, of Citeseer): the neighbourhoods of the nodes of the largest component of `graph`, the induced
/// subgraph of all nodes at most `radius` steps from a centre; of those of an allowed size the first `count`, or as
/// many as there are. Every graph is connected. Without a seed and with the rest as it stands, Citeseer in Planetoid's
/// order gives exactly the 200 graphs that the field compares on (GDSS, GraphRNN); the paper's authors shuffle.
/// Node classes are dropped. The same on every platform. Returns what it has if stopped.
std::vector<api::Graph> egoGraphs(const api::Graph& graph, const EgoOptions& options,
                                  const std::function<bool()>& stopRequested = {});

}  // namespace strata::datasets
