// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <map>
#include <string>

namespace strata::training {

using NamedTensors = std::map<std::string, torch::Tensor>;

/// Bytes that hold tensors by name: a header with version and checksum, then Python's pickle as `torch.load` reads it.
std::string toBytes(const NamedTensors& tensors);

/// Throws Error(RunUnusable) if the bytes are damaged or of another version. `what` names them in the sentence.
NamedTensors fromBytes(const std::string& bytes, const std::string& what);

/// The tensors whose names begin with `prefix`, by what follows it; and the way back.
NamedTensors tensorsUnder(const NamedTensors& all, const std::string& prefix);
void putUnder(NamedTensors& all, const std::string& prefix, const NamedTensors& tensors);

/// Parameters and buffers of a module by name, sharing their storage.
NamedTensors weightsOf(const torch::nn::Module& module);

/// Copies weights into a module. Throws Error(RunUnusable) if a name is missing or a shape differs.
void setWeights(torch::nn::Module& module, const NamedTensors& weights);

/// A running mean of a module's weights (EMA): mean ← decay · mean + (1 − decay) · weights, with a decay that starts
/// small.
class AveragedWeights {
public:
    AveragedWeights() = default;
    explicit AveragedWeights(const torch::nn::Module& module);
    explicit AveragedWeights(NamedTensors mean) : m_mean(std::move(mean)) {}

    /// After step number `step` (from 0).
    void update(const torch::nn::Module& module, double decay, std::int64_t step);
    const NamedTensors& mean() const { return m_mean; }

private:
    NamedTensors m_mean;
};

}  // namespace strata::training
