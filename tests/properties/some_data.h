// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "engine/api/dataset.h"

namespace strata::test {

/// Some 60 small molecules with the columns "atoms" (how many), "weight" (Σ of 12 a carbon, 14 a nitrogen, 16 an
/// oxygen) and "gaps" (the number of oxygens, missing for every third), and the words "part": train, valid, test.
const api::Dataset& someMolecules();

/// Pointers to graphs, as the engine takes them.
std::vector<const api::Graph*> pointersTo(const std::vector<api::Graph>& graphs);

/// `graph` with its nodes in another order; `order[i]` is the new place of node i.
api::Graph reordered(const api::Graph& graph, const std::vector<int>& order);

/// A random order of n nodes.
std::vector<int> someOrder(int n, std::uint64_t seed);

}  // namespace strata::test
