// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/api/graph.h"

namespace strata::metrics {

/// Erdős-Rényi graphs that know no more of `like` than sizes and densities: each takes both from one of its graphs,
/// drawn with replacement, and then joins each pair of nodes with that probability. One node class, edges of type 1.
/// What a model must beat to have learned anything. The same on every platform for the same seed. Empty if `like` is.
std::vector<api::Graph> erdosRenyiGraphs(const std::vector<api::Graph>& like, std::size_t count, std::uint64_t seed);

}  // namespace strata::metrics
