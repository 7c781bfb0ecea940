// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/latent/gaussian.h"
#include "engine/latent/matching.h"

namespace strata::latent {

struct PriorOptions {
    bool learnable = false;  ///< else N(0, I)
    Matching matching = Matching::Free;
    int64_t nodes = 1;      ///< N, the largest number of nodes
    int64_t dimension = 8;  ///< d
};

/// The prior of one level's latents (Sec. 4.2, App. B, C): N(0, I), or N(μ̂, Σ̂) with Σ̂ = L̂ L̂ᵀ + 1e-4 I, μ̂ [N, d] and
/// L̂ [N, N, d] learned, permuted to the posterior by matching before they are compared.
class PriorImpl : public torch::nn::Module {
public:
    explicit PriorImpl(const PriorOptions& options);

    /// KL of the posterior from the prior per graph, [B]. In training mode also counts which prior nodes are matched.
    torch::Tensor divergence(const Gaussian& posterior, const torch::Tensor& mask);

    /// Draws for real nodes, padding zero: [B, n, d], n ≤ N, standard deviations scaled by `temperature`. A learned
    /// prior's nodes are chosen without repetition, by how often training matched them.
    torch::Tensor draw(const torch::Tensor& mask, double temperature, at::Generator generator);

private:
    PriorOptions m_options;
    torch::Tensor m_mean;    ///< μ̂ [N, d]; undefined for N(0, I)
    torch::Tensor m_factor;  ///< L̂ [N, N, d]
    torch::Tensor m_usage;   ///< [N] running share of matches
};
TORCH_MODULE(Prior);

}  // namespace strata::latent
