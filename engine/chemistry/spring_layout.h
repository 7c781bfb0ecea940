// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/api/graph.h"

namespace strata::chemistry {

struct Point {
    double x = 0, y = 0;
};

/// Places for graphs that no depiction method takes: a circle, relaxed by springs of length 1 along the edges and
/// repulsion between all nodes (Fruchterman & Reingold 1991). Deterministic; at most some 50 ms, also for 1,000 nodes.
std::vector<Point> springLayout(const api::Graph& graph);

}  // namespace strata::chemistry
