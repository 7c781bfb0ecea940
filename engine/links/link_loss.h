// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/links/link_model.h"

namespace strata::links {

/// What one step learns from: some training links are hidden, the others are all that is seen.
struct LinkStep {
    VisibleGraph visible;
    Links hidden;            ///< those hidden now; all training links where none is to be hidden
    torch::Tensor links;     ///< the same as pairs [P, 2]
    torch::Tensor nonLinks;  ///< uniform pairs [2 P, 2] that are no training links
};

/// A function of (seed, step).
LinkStep drawStep(const NodeInputs& inputs, const Links& train, const Neighbours& neighbours, double hidden,
                  std::uint64_t seed, std::int64_t step);

/// One part of the loss, to be added up as it is.
struct LinkLossTerm {
    std::string name;  ///< "loss.links", "loss.kl", "loss.local"
    torch::Tensor value;
};

/// Reconstruction of the hidden links against the non-links, KL / n a node, and with clusters the local decoders'
/// cross-entropy: each pair within a cluster that is not seen to be linked, hidden links being the ones to find.
std::vector<LinkLossTerm> linkLoss(LinkModel& model, const EncodedGraph& encoded, const LinkStep& step,
                                   const LinkOptions& options);

}  // namespace strata::links
