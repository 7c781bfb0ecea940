// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/optimiser.h"

#include <algorithm>
#include <cmath>

namespace strata::training {

namespace {

constexpr double kMomentum = 0.95;
constexpr double kLength = 0.2;  ///< root mean square of AdamW's steps, in units of the learning rate

torch::optim::AdamWOptions settings(const TrainingOptions& options) {
    return torch::optim::AdamWOptions(options.learningRate).betas({0.9, 0.99}).weight_decay(options.weightDecay);
}

/// Whether a parameter mixes channels. A learned prior's parameters are tables of their own, and one row has no
/// directions to balance.
bool mixes(const std::string& name, const torch::Tensor& parameter) {
    return parameter.dim() == 2 && name.find("prior.") == std::string::npos &&
           std::min(parameter.size(0), parameter.size(1)) > 1;
}

}  // namespace

torch::Tensor orthogonalised(const torch::Tensor& matrix) {
    const bool tall = matrix.size(0) > matrix.size(1);
    auto X = (tall ? matrix.t() : matrix) / (matrix.norm() + 1e-7);
    for (int i = 0; i < 5; ++i) {
        const auto A = X.mm(X.t());
        X = torch::addmm(X, torch::addmm(A, A, A, -4.7750, 2.0315), X, 3.4445);
    }
    return tall ? X.t() : X;
}

Optimiser::Optimiser(const torch::nn::Module& model, const TrainingOptions& options)
    : AdamW(model.parameters(), settings(options)) {
    if (options.optimiser != OptimiserKind::Muon) return;
    for (const auto& parameter : model.named_parameters())
        if (mixes(parameter.key(), parameter.value())) {
            m_matrices.push_back(parameter.value());
            m_momenta.push_back(torch::zeros_like(parameter.value()));
        }
}

void Optimiser::setLearningRate(double rate) {
    for (auto& group : param_groups()) static_cast<torch::optim::AdamWOptions&>(group.options()).lr(rate);
}

torch::Tensor Optimiser::step(LossClosure closure) {
    const torch::NoGradGuard constant;
    const auto& options = static_cast<const torch::optim::AdamWOptions&>(param_groups().front().options());
    for (std::size_t i = 0; i < m_matrices.size(); ++i) {
        auto& weight = m_matrices[i];
        auto& gradient = weight.mutable_grad();
        if (!gradient.defined()) continue;
        auto& momentum = m_momenta[i];
        momentum.lerp_(gradient, 1 - kMomentum);
        const auto ahead = gradient.lerp(momentum, kMomentum);  // Nesterov's
        const auto length = kLength * std::sqrt(static_cast<double>(std::max(weight.size(0), weight.size(1))));
        weight.mul_(1 - options.lr() * options.weight_decay());
        weight.add_(orthogonalised(ahead), -options.lr() * length);
        gradient.reset();
    }
    return AdamW::step(std::move(closure));
}

}  // namespace strata::training
