// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "engine/growth/growth_decoder.h"
#include "engine/models/mgvae.h"

namespace strata::models {

/// The plans that graphs grow by: the cluster sizes and ancestors of each graph of a tree.
std::vector<growth::Plan> plansOf(const Tree& tree);

/// What an MGVAE that builds graphs decision by decision pays for rebuilding a batch: nats, per decision.
struct SequentialTerms {
    torch::Tensor nodes;   ///< cross-entropy of the decisions about nodes, summed, over the number of all decisions
    torch::Tensor bonds;   ///< the same of those about bonds
    double decisions = 1;  ///< mean number of decisions of a graph
};

/// The growth decoder's: `statesEach` decisions of every graph along random connected orders drawn from `seed`; with
/// probability `latentDropout` a graph's latents are replaced by the learned "no latents".
SequentialTerms growthTerms(Mgvae& model, const Encoded& encoded, const graph::GraphBatch& batch, std::uint64_t seed);

}  // namespace strata::models
