// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "engine/training/options.h"

namespace strata::training {

/// What changes during training, as functions of the step alone, so that a resumed run needs no memory of them.
struct Schedule {
    const TrainingOptions& options;
    std::int64_t steps;           ///< that train the whole model
    std::int64_t priorSteps = 0;  ///< after them, that fit the flow prior to what the finished model's posteriors draw

    bool fitsPrior(std::int64_t step) const { return priorSteps > 0 && step >= steps; }

    /// In each part: linear over 100 steps (at most a tenth of the part), then along a cosine to 1 %.
    double learningRate(std::int64_t step) const;
    double klScale(std::int64_t step) const;      ///< 0 → 1 over the warm-up's share
    double temperature(std::int64_t step) const;  ///< geometric from 1 to the final one
    /// 1 − 10 / steps of the part, at most 0.999: a window of a tenth of it.
    double averageDecay(std::int64_t step) const;
};

/// The schedule of a run whose epochs have `perEpoch` batches each. `flow`: the prior is one that can be fitted alone.
Schedule scheduleOf(const TrainingOptions& options, std::int64_t perEpoch, bool flow);

/// The batches of one epoch as rows of the training set: shuffled by (seed, epoch), of similar sizes within a batch so
/// that little is padded. Every row occurs exactly once. The same on every machine.
std::vector<std::vector<std::size_t>> epochBatches(const std::vector<int>& sizes, std::size_t batch, std::uint64_t seed,
                                                   int epoch);

/// A seed for the randomness of one step, from the run's seed: no generator state has to survive a stop.
std::uint64_t stepSeed(std::uint64_t seed, std::uint64_t purpose, std::uint64_t step);

}  // namespace strata::training
