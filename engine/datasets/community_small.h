// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "engine/api/graph.h"

namespace strata::datasets {

/// Community-small (Sec. 5.2): 100 connected graphs of 12 to 20 nodes in two equal communities (the first and the
/// second half of the nodes), each an Erdős-Rényi graph of p = 0.7 drawn afresh for every graph until it is connected,
/// joined by max(1, round(0.05·|V|)) edges. The same on every platform for the same seed.
std::vector<api::Graph> communitySmall(std::uint64_t seed);

}  // namespace strata::datasets
