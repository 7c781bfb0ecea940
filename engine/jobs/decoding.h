// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/jobs/proposal.h"
#include "engine/models/mgvae.h"

namespace strata::jobs {

struct DecodeOptions {
    bool mostProbable = true;   ///< the most probable class of every token or decision; else draws
    double minProbability = 0;  ///< of decoders that go step by step: see api::Draw
    bool latents = true;        ///< of models with latent dropout: false decodes without latents
};

/// Graphs of the input resolution from latents z[0] .. z[L] of the shape of `tree`, by whichever decoder the model has.
/// Node i of a graph is node i of the tree for decoders that work all at once; grown graphs have their nodes in the
/// order in which they came.
std::vector<Proposal> decodeGraphs(models::Mgvae& model, const std::vector<torch::Tensor>& z, const models::Tree& tree,
                                   const DecodeOptions& options, at::Generator generator);

}  // namespace strata::jobs
