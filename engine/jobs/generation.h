// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "engine/api/job.h"
#include "engine/jobs/describer.h"
#include "engine/training/checkpoint.h"

namespace strata::jobs {

struct GenerationOptions {
    int count = 0;
    std::uint64_t seed = 0;
    api::Draw draw;
    bool argmax = true;                                 ///< of decoders that work all at once
    const std::vector<api::Graph>* training = nullptr;  ///< whose posteriors LatentSource::Posterior draws from
    const api::Vocabulary* vocabulary = nullptr;        ///< of `training`
};

/// Draws graphs from the prior, all at once (Sec. 5.1): sizes from the training histogram, a training tree of that
/// size, latents of every level from the priors (or from where `draw` says), then the decoder. `each` is called with
/// the samples of a batch and returns false to stop; returns what it got.
std::vector<api::Sample> generate(training::TrainedModel& trained, const GenerationOptions& options,
                                  Describer& describer, const std::function<bool(std::size_t done)>& each);

/// Coarse graphs of level ℓ ≥ 1 drawn from the priors of that level and above: nodes are clusters, an edge stands where
/// the expected number of bonds between two clusters rounds to at least 1.
std::vector<api::Sample> generateCoarse(training::TrainedModel& trained, const GenerationOptions& options, int level,
                                        const std::function<bool(std::size_t done)>& each);

}  // namespace strata::jobs
