// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/api/graph.h"

namespace strata::evaluation {

/// Graphs from a generator that learned nothing but sizes and how often each class occurs among `training`:
/// valence-capped random molecules (chemistry/random_molecules.h), or Erdős-Rényi graphs (metrics/random_graphs.h).
std::vector<api::Graph> untrainedGraphs(const std::vector<api::Graph>& training, const api::Vocabulary& vocabulary,
                                        std::size_t count, std::uint64_t seed);

}  // namespace strata::evaluation
