// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "engine/api/graph.h"

namespace strata::tests {

api::Graph makeGraph(int nodes, const std::vector<std::pair<int, int>>& edges);
api::Graph pathGraph(int nodes);
api::Graph cycleGraph(int nodes);
api::Graph starGraph(int leaves);
api::Graph completeGraph(int nodes);
api::Graph randomGraph(int nodes, double density, std::mt19937& random);
/// Both side by side.
api::Graph together(const api::Graph& a, const api::Graph& b);
/// The same graph with its nodes in a random order, edges sorted.
api::Graph shuffled(const api::Graph& graph, std::mt19937& random);

/// graph6 of up to 62 nodes (McKay's format).
api::Graph fromGraph6(const std::string& text);
/// Every line of a graph6 file; none if it cannot be read.
std::vector<api::Graph> readGraph6(const std::string& path);

/// Zachary's karate club as NetworkX numbers it, and gnp_random_graph(16, 0.45, seed=5).
inline constexpr const char* kKarateClub =
    "a~aC^a_GCWO?c?{??????@_B?????E??????o?????????????????@_???@???KG???????Ca@???C???EO__qkF?K[zNw";
inline constexpr const char* kRandom16 = "OBTXcl\\@Zt_csXUEORBZJ";

}  // namespace strata::tests
