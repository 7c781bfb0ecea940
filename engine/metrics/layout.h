// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/graph.h"
#include "engine/api/services.h"

namespace strata::metrics {

/// A drawing of a general graph by a force layout (Kamada and Kawai 1989; beyond 300 nodes Fruchterman and Reingold
/// 1991), components side by side, the largest first. The mean length of a component's edges is 1, the whole is centred
/// on 0, labels are empty. The same graph gives the same drawing. May be called from any thread; tens of milliseconds
/// for some hundred nodes.
api::Drawing drawGraph(const api::Graph& graph);

}  // namespace strata::metrics
