// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "engine/api/graph.h"
#include "engine/training/checkpoint.h"
#include "engine/training/trainee.h"

namespace strata::training {

/// What a training run works on. Borrowed: everything outlives the run.
struct TrainingData {
    const api::Vocabulary& vocabulary;
    const std::vector<api::Graph>& train;
    const std::vector<api::Graph>& heldOut;
};

/// Measures and shows, at the end of an epoch, the model as it would be sampled.
using EpochReporter = std::function<EpochReport(TrainedModel&, int epoch)>;

/// An MGVAE in training, from `state` on, which it borrows. Figures of held-out graphs come before those of `report`;
/// the held-out loss is the score. From equal states and thread counts all figures are equal bit for bit, however often
/// it was stopped in between. trainBatch() throws Error(Internal) if the loss is no longer a number.
std::unique_ptr<Trainee> mgvaeTrainee(TrainingState& state, const TrainingData& data, const Options& options,
                                      std::uint64_t seed, EpochReporter report);

/// The sizes of the training graphs: result[n] of n nodes, up to the largest graph of all the data.
std::vector<std::int64_t> sizeHistogram(const TrainingData& data);

}  // namespace strata::training
