// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <vector>

#include "engine/training/options.h"

namespace strata::training {

/// AdamW (App. D uses Adam), or with OptimiserKind::Muon AdamW for vectors and tables and, for the matrices that mix
/// channels, Muon: steps along the momentum of the gradient with its singular values made about equal, so that no
/// direction of a layer is left behind. They are as long as AdamW's, so that one learning rate serves both. (K. Jordan
/// et al., “Muon”, 2024; the length: J. Liu et al., arXiv 2502.16982.)
class Optimiser : public torch::optim::AdamW {
public:
    Optimiser(const torch::nn::Module& model, const TrainingOptions& options);

    void setLearningRate(double rate);

    /// Takes the gradients of Muon's matrices away.
    torch::Tensor step(LossClosure closure = nullptr) override;

    /// Of Muon's matrices, in the order of the model's parameters; nothing for AdamW.
    const std::vector<torch::Tensor>& momenta() const { return m_momenta; }

private:
    std::vector<torch::Tensor> m_matrices, m_momenta;
};

/// About the nearest matrix whose singular values are all one: five steps of a Newton-Schulz iteration bring each to
/// between 0.7 and 1.2.
torch::Tensor orthogonalised(const torch::Tensor& matrix);

}  // namespace strata::training
