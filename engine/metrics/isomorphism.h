// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/api/graph.h"

namespace strata::metrics {

/// A text that two graphs share if and only if they are isomorphic with node and edge classes kept. The same on every
/// machine with the same igraph; not a format to be stored. `graph.name` plays no part. May be called from any thread.
std::string canonicalText(const api::Graph& graph);

}  // namespace strata::metrics
