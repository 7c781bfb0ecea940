// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <functional>
#include <memory>
#include <string>

#include "engine/store/run_spec.h"
#include "engine/training/optimiser.h"
#include "engine/training/schedule.h"
#include "engine/training/trainee.h"
#include "engine/training/weights.h"

namespace strata::training {

/// A module between two steps of its training, whatever it models: weights, their running mean, the optimiser, and
/// where it stands. All randomness is a function of (seed, step), so that this is all that a resumed run needs.
struct ModuleState {
    ModuleState() = default;
    /// At the first step, with the weights that `trained` has now.
    ModuleState(std::shared_ptr<torch::nn::Module> trained, const TrainingOptions& options);

    std::shared_ptr<torch::nn::Module> network;
    std::unique_ptr<Optimiser> optimiser;
    AveragedWeights average;
    int epoch = 0;          ///< whole epochs done
    std::int64_t step = 0;  ///< batches done
    Tally tally;

    /// To predict or to sample with: the averaged weights, or the last ones if the options do not average.
    NamedTensors weights(const TrainingOptions& options) const;
};

/// For the randomness of one step; `purpose` tells apart what is drawn in it.
at::Generator stepGenerator(std::uint64_t seed, std::uint64_t purpose, std::int64_t step);

/// Every weight matrix uniform in ±1/√fan-in (LibTorch's default), biases zero, scales one, from `generator` alone:
/// modules draw their first weights from LibTorch's one default generator, which other threads use too. `own`, where
/// given, draws a parameter by itself and returns true.
void drawWeights(torch::nn::Module& module, at::Generator generator,
                 const std::function<bool(const std::string& name, torch::Tensor& weight)>& own = {});

/// One optimiser step along the gradient of `loss`, with the schedule's rate; what gets no gradient does not move.
/// Counts the batch. `afterBackward` is told between the gradient and the step. Throws Error(Internal) if the loss is
/// no longer a number.
void descend(ModuleState& state, const torch::Tensor& loss, const Schedule& schedule,
             const std::function<void()>& afterBackward = {});

/// `more` tensors travel along under their own names.
store::Checkpoint pack(const ModuleState& state, double score, NamedTensors more = {});

/// A checkpoint's tensors. Throws Error(RunUnusable) if it is damaged.
class CheckpointTensors {
public:
    explicit CheckpointTensors(const store::Checkpoint& checkpoint);

    NamedTensors weights(const TrainingOptions& options) const;  ///< as ModuleState::weights
    /// Of pack(), those whose names begin with `prefix`, under their whole names.
    NamedTensors more(const std::string& prefix) const;
    /// Throws Error(RunUnusable) if there is none of that name.
    torch::Tensor required(const std::string& name) const;

    /// Into a state whose module is of the checkpoint's shape. Throws Error(RunUnusable) if it is not.
    void restore(ModuleState& state, const store::Checkpoint& checkpoint) const;

private:
    NamedTensors m_all;
};

}  // namespace strata::training
