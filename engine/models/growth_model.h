// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "engine/growth/growth_decoder.h"
#include "engine/models/mgvae.h"

namespace strata::models {

/// The plans that graphs grow by: the cluster sizes and ancestors of each graph of a tree.
std::vector<growth::Plan> plansOf(const Tree& tree);

/// What an MGVAE whose finest decoder grows graphs pays for rebuilding a batch.
struct GrowthTerms {
    torch::Tensor nodes;    ///< cross-entropy of the questions for a node, summed over the drawn states, over all drawn states
    torch::Tensor bonds;    ///< the same of the questions for a bond
    double decisions = 1;   ///< mean number of decisions of a graph
};

/// `statesEach` decisions of every graph along random connected orders drawn from `seed`; with probability `latentDropout` a graph's latents
/// are replaced by the learned "no latents".
GrowthTerms growthTerms(Mgvae& model, const Encoded& encoded, const graph::GraphBatch& batch, std::uint64_t seed);

}  // namespace strata::models
