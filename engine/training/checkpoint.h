// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include "engine/models/tree_bank.h"
#include "engine/training/module_state.h"

namespace strata::training {

/// An MGVAE in training.
struct TrainingState : ModuleState {
    models::Mgvae model{nullptr};  ///< ModuleState::network
    models::TreeBank bank;
};

/// A new model with weights drawn from `seed`. Deterministic, whatever other threads draw. `sizeHistogram[n]`: training
/// graphs of n nodes, as long as the largest graph of all the data asks for: the model's largest graph is taken from
/// it, here and below.
TrainingState initialState(const Options& options, std::uint64_t seed, std::vector<std::int64_t> sizeHistogram);

store::Checkpoint pack(const TrainingState& state, double score);

/// Throws Error(RunUnusable) if the checkpoint is damaged, or not of the model that `options` describe.
TrainingState unpack(const store::Checkpoint& checkpoint, const Options& options);

/// What sampling needs: the averaged weights (the last ones if they are not averaged) in evaluation mode, and the tree
/// bank.
struct TrainedModel {
    models::Mgvae model{nullptr};
    models::TreeBank bank;
};
TrainedModel trainedModel(const store::Checkpoint& checkpoint, const Options& options);
TrainedModel trainedModel(const TrainingState& state, const Options& options);

}  // namespace strata::training
