// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace strata::latent {

/// Added to the diagonal of every covariance L Lᵀ (App. B).
constexpr double kJitter = 1e-4;

/// A Gaussian over node latents Z [B, n, d], independent between channels (Sec. 4, App. B):
/// diagonal, Z = μ + σ ⊙ ε, if `factor` is undefined; else a Markov random field over the nodes,
/// Σ = L Lᵀ + 1e-4 I for each channel. L need not be triangular. Padding is zero.
struct Gaussian {
    torch::Tensor mean;       ///< μ [B, n, d]
    torch::Tensor deviation;  ///< σ [B, n, d], diagonal only
    torch::Tensor factor;     ///< L [B, n, n, d], MRF only

    bool isDiagonal() const { return !factor.defined(); }
};

/// One draw, padding zero: [B, n, d].
torch::Tensor draw(const Gaussian& gaussian, const torch::Tensor& mask, at::Generator generator);

/// Σ for each channel, [B, d, n, n], with ones on the diagonal of padded nodes so that it can be factorised.
torch::Tensor covariance(const Gaussian& gaussian, const torch::Tensor& mask);

/// KL(q || p) per graph, summed over channels, [B] (Eq. 12, with ½ before every term):
///   ½ [ tr(Σ̂⁻¹ Σ) + (μ̂ − μ)ᵀ Σ̂⁻¹ (μ̂ − μ) − n + ln det Σ̂ − ln det Σ ]
/// by Cholesky factors and triangular solves. Means [B, n, d], covariances [B, d, n, n] as from covariance().
torch::Tensor divergence(const torch::Tensor& mean, const torch::Tensor& covariance, const torch::Tensor& priorMean,
                         const torch::Tensor& priorCovariance);

/// KL(q || N(0, I)) per graph and node: [B, n] for a diagonal q in closed form; for an MRF its graph's value spread
/// evenly over the real nodes.
torch::Tensor divergenceFromStandard(const Gaussian& q, const torch::Tensor& mask);

}  // namespace strata::latent
