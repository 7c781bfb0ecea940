// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/models/mgvae.h"

namespace strata::models {

/// One named term of the loss, a scalar already weighted, so that the terms add up to the loss.
struct LossTerm {
    std::string name;
    torch::Tensor value;
};

struct Loss {
    std::vector<LossTerm> terms;
    std::vector<LossTerm> divergences;  ///< "kl.LEVEL" in nats per graph, unweighted, for the log; no gradient needed
    torch::Tensor total() const;
};

/// The loss of Eqs. 8 and 9, mean over the batch:
///
///   Σ_ℓ [ reconstruction_ℓ + local_ℓ + β_ℓ KL_ℓ + λ balance_ℓ + cut_ℓ ]
///
/// At the input graph the reconstruction is the cross-entropy of edge types (pairs i < j) and of node classes, at
/// coarse levels the Poisson likelihood of the weights and class counts. Reconstruction and KL of a level are per token
/// of its graph (m (m + 1) / 2 tokens), so that their ratio is β whatever the size. Names:
/// "loss.reconstruction.edges.LEVEL", "loss.reconstruction.nodes.LEVEL", "loss.reconstruction.local.LEVEL",
/// "loss.kl.LEVEL", "loss.balance.LEVEL", "loss.cut.LEVEL", where LEVEL is "input" or L, .., 1. Where the input graph
/// is built step by step its reconstruction is the mean cross-entropy of a decision, "loss.decisions.nodes" and
/// "loss.decisions.bonds", and every KL is per decision. A flow prior adds "loss.flow", which moves nothing but the
/// flow. `klScale` multiplies every β (warm-up); `seed` decides the orders of growth, the dropout and the flow's noise.
Loss loss(Mgvae& model, const Encoded& encoded, const graph::GraphBatch& batch, double klScale, std::uint64_t seed);

/// The term "loss.flow" alone, for fitting the prior of a finished model. The model must have a flow prior.
Loss priorLoss(Mgvae& model, const Encoded& encoded, std::uint64_t seed);

/// "input" for depth 0, else the number of the level.
std::string levelName(const MgvaeOptions& options, int64_t depth);

}  // namespace strata::models
