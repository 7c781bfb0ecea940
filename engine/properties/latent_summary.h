// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <functional>
#include <span>

#include "engine/properties/latent_encoder.h"
#include "engine/store/run_spec.h"

namespace strata::properties {

/// `options` with what the data set: classes of nodes and edges.
LatentModelOptions shapedFor(LatentModelOptions options, const api::Vocabulary& vocabulary);

/// The trained encoder of a checkpoint of LatentTrainee, in evaluation mode. Throws Error(RunUnusable) if the
/// checkpoint is damaged, or not of the model that these describe.
LatentEncoder trainedEncoder(const store::Checkpoint& checkpoint, const LatentOptions& options,
                             const api::Vocabulary& vocabulary);

/// An encoder with weights drawn from `seed`, as the line to beat.
LatentEncoder untrainedEncoder(const LatentOptions& options, const api::Vocabulary& vocabulary, std::uint64_t seed);

/// The frozen summary of each graph (App. D.4): the mean over its nodes of the means of their finest latents, and its
/// number of nodes: [graphs, latent + 1]. `proceed(done)` as in probe(); the result is undefined if stopped. Throws
/// Error(BadInput) if chemical inputs are asked of what RDKit does not sanitise.
torch::Tensor latentSummaries(LatentEncoder& encoder, const InputKinds& inputs,
                              std::span<const api::Graph* const> graphs, const api::Vocabulary& vocabulary,
                              const std::function<bool(double done)>& proceed = {});

}  // namespace strata::properties
