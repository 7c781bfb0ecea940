// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <string>
#include <utility>
#include <vector>

#include "engine/training/checkpoint.h"
#include "engine/training/schedule.h"

namespace strata::properties {

/// Weights of every matrix uniform in ±1/√fan-in, biases zero, scales one: from the generator alone, whatever other
/// threads draw.
void drawWeights(torch::nn::Module& module, at::Generator generator);

/// A network between two steps of its training: weights, their running mean, the optimiser and where it stands. All
/// randomness is a function of (seed, step), so that this is all that a resumed run needs.
class NetworkTraining {
public:
    /// The network's weights are drawn from `seed`.
    NetworkTraining(std::shared_ptr<torch::nn::Module> network, const training::TrainingOptions& options,
                    std::uint64_t seed, std::int64_t perEpoch);

    /// One optimiser step along the gradient of `loss`; adds it and `terms` to the tally. Throws Error(Internal) if it
    /// is no longer a number.
    void step(const torch::Tensor& loss, const std::vector<std::pair<std::string, double>>& terms);
    void endEpoch() { ++m_epoch; }

    int epoch() const { return m_epoch; }          ///< whole ones done
    std::int64_t steps() const { return m_step; }  ///< done
    std::int64_t perEpoch() const { return m_perEpoch; }
    std::uint64_t seed() const { return m_seed; }
    const training::TrainingOptions& options() const { return m_options; }
    double temperature() const { return schedule().temperature(m_step); }
    training::Tally& tally() { return m_tally; }
    at::Generator generator(std::uint64_t purpose) const;  ///< for this step

    /// The weights to predict with, copied into a network of the same shape: averaged if the options say so.
    void copyTo(torch::nn::Module& network) const;

    /// `more` tensors travel along, under names of their own.
    store::Checkpoint pack(double score, const training::NamedTensors& more) const;
    /// Throws Error(RunUnusable) if the checkpoint is damaged or of another network.
    void restore(const store::Checkpoint& checkpoint);

private:
    training::Schedule schedule() const;

    std::shared_ptr<torch::nn::Module> m_network;
    training::TrainingOptions m_options;
    std::uint64_t m_seed;
    std::int64_t m_perEpoch;
    std::unique_ptr<training::Optimiser> m_optimiser;
    training::AveragedWeights m_average;
    training::Tally m_tally;
    int m_epoch = 0;
    std::int64_t m_step = 0;
};

/// The weights to predict with and the tensors that travelled along. Throws Error(RunUnusable) if the checkpoint is
/// damaged.
struct TrainedTensors {
    training::NamedTensors weights, more;
};
TrainedTensors trainedTensors(const store::Checkpoint& checkpoint, bool averaged);

/// A tensor by name. Throws Error(RunUnusable) if there is none.
torch::Tensor requiredTensor(const training::NamedTensors& tensors, const std::string& name);

}  // namespace strata::properties
