// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <span>

#include "engine/properties/packed_batch.h"
#include "engine/properties/self_targets.h"

namespace strata::properties {

/// Exact counts vary by orders of magnitude and environments are mostly absent: both are learned in comparable units.
struct SelfScales {
    torch::Tensor countMean, countDeviation;              ///< [counts]
    torch::Tensor environmentMean, environmentDeviation;  ///< [environments], of log(1 + count)
};

/// `columns` environments are in the pooled dictionary.
SelfScales selfScales(std::span<const SelfTargets> targets, std::size_t columns);

/// What a batch of graphs is to be rebuilt to.
struct LatentTargets {
    NodePairs pairs;
    torch::Tensor bonds;                 ///< [P] type of edge of each pair, 0: none
    torch::Tensor distances;             ///< [P] edges between, beyond kFarthest as kFarthest; −1: not asked
    torch::Tensor near, far, hydrogens;  ///< [N] classes
    torch::Tensor rings;                 ///< [N, kRingSizes] 0 or 1
    torch::Tensor counts, environments;  ///< [B, ..] in the units of SelfScales
};
constexpr int kFarthest = 8;

/// Distances are worked out for the first `measured` graphs alone: those of all pairs would dominate the time.
LatentTargets latentTargets(std::span<const api::Graph* const> graphs, std::span<const SelfTargets* const> targets,
                            const SelfScales& scales, int measured);

}  // namespace strata::properties
