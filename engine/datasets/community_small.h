// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "engine/api/graph.h"

namespace strata::datasets {

/// Community-small (Sec. 5.2): `count` connected graphs of 12, 14, 16, 18 or 20 nodes in two equal communities (the
/// first and the second half of the nodes, hence no odd sizes), each an Erdős-Rényi graph of p = 0.7 drawn afresh for
/// every graph until it is connected, joined by max(1, round(0.05·|V|)) edges. The same on every platform for the same
/// seed, and the first graphs the same for every count.
///
/// This is the family that the paper describes. The file that the field shares (community_small of GDSS) is not a draw
/// of it: its halves come from two fixed seeds, one pair for each size, so that it holds five templates that differ in
/// one to three joining edges alone, and half of its test graphs are isomorphic to training graphs.
std::vector<api::Graph> communitySmall(std::uint64_t seed, int count = 100);

}  // namespace strata::datasets
