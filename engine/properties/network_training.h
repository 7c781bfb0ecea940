// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <string>
#include <utility>
#include <vector>

#include "engine/training/module_state.h"

namespace strata::properties {

/// The training of a network whose weights are drawn from the seed alone, and whose schedule has no second part.
class NetworkTraining {
public:
    NetworkTraining(std::shared_ptr<torch::nn::Module> network, const training::TrainingOptions& options,
                    std::uint64_t seed, std::int64_t perEpoch);

    /// One optimiser step along the gradient of `loss`; adds it and `terms` to the tally. Throws Error(Internal) if it
    /// is no longer a number.
    void step(const torch::Tensor& loss, const std::vector<std::pair<std::string, double>>& terms);
    void endEpoch() { ++m_state.epoch; }

    int epoch() const { return m_state.epoch; }          ///< whole ones done
    std::int64_t steps() const { return m_state.step; }  ///< done
    std::int64_t perEpoch() const { return m_perEpoch; }
    std::uint64_t seed() const { return m_seed; }
    const training::TrainingOptions& options() const { return m_options; }
    double temperature() const { return schedule().temperature(m_state.step); }
    training::Tally& tally() { return m_state.tally; }
    at::Generator generator(std::uint64_t purpose) const;  ///< for this step

    /// The weights to predict with, copied into a network of the same shape: averaged if the options say so.
    void copyTo(torch::nn::Module& network) const;

    /// `more` tensors travel along, under names of their own.
    store::Checkpoint pack(double score, const training::NamedTensors& more) const;
    /// Throws Error(RunUnusable) if the checkpoint is damaged or of another network.
    void restore(const store::Checkpoint& checkpoint);

private:
    training::Schedule schedule() const;

    training::TrainingOptions m_options;
    std::uint64_t m_seed;
    std::int64_t m_perEpoch;
    training::ModuleState m_state;
};

/// One that travelled along, by its name. Throws Error(RunUnusable) if there is none.
torch::Tensor companion(const training::CheckpointTensors& tensors, const std::string& name);

}  // namespace strata::properties
