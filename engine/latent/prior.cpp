// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/latent/prior.h"

namespace strata::latent {

PriorImpl::PriorImpl(const PriorOptions& options) : m_options(options) {
    if (!options.learnable) return;
    const auto N = options.nodes, d = options.dimension;
    m_mean = register_parameter("mean", 0.5 * torch::randn({N, d}));
    m_factor =
        register_parameter("factor", torch::eye(N).unsqueeze(-1).repeat({1, 1, d}) + 0.01 * torch::randn({N, N, d}));
    m_usage = register_buffer("usage", torch::full({N}, 1.0 / static_cast<double>(N)));
}

torch::Tensor PriorImpl::divergence(const Gaussian& posterior, const torch::Tensor& mask) {
    if (!m_options.learnable) return divergenceFromStandard(posterior, mask).sum(1);

    const auto chosen = match(posterior.mean, m_mean, mask, m_options.matching);  // [B, n]
    const auto B = mask.size(0), n = mask.size(1), d = m_options.dimension;
    const auto real = mask.unsqueeze(-1);
    const auto mean = m_mean.index_select(0, chosen.reshape(-1)).view({B, n, d}) * real;
    // Rows j(i) of L̂ give P L̂, hence P L̂ L̂ᵀ Pᵀ; the jitter comes after, so that a prior node taken twice stays
    // invertible.
    const auto factor = m_factor.index_select(0, chosen.reshape(-1)).view({B, n, -1, d}) * real.unsqueeze(-1);
    const auto L = factor.permute({0, 3, 1, 2});
    const auto diagonal = torch::diag_embed(kJitter * mask + (1 - mask)).unsqueeze(1);
    if (is_training()) {
        const torch::NoGradGuard constant;
        const auto hits = torch::zeros_like(m_usage).index_add_(0, chosen.reshape(-1), mask.reshape(-1));
        m_usage.mul_(0.99).add_(0.01 * hits / hits.sum().clamp_min(1));
    }
    return latent::divergence(posterior.mean, covariance(posterior, mask), mean,
                              L.matmul(L.transpose(-1, -2)) + diagonal);
}

torch::Tensor PriorImpl::draw(const torch::Tensor& mask, double temperature, at::Generator generator) {
    const auto B = mask.size(0), n = mask.size(1), d = m_options.dimension, N = m_options.nodes;
    const auto options = mask.options().requires_grad(false);
    if (!m_options.learnable) return temperature * at::randn({B, n, d}, generator, options) * mask.unsqueeze(-1);

    const auto epsilon = at::randn({B, N, d}, generator, options);
    const auto jitter = std::sqrt(kJitter) * at::randn({B, N, d}, generator, options);
    const auto all = m_mean + temperature * (torch::einsum("ijd,bjd->bid", {m_factor, epsilon}) + jitter);
    const auto weights = (m_usage + 1e-6).expand({B, N});
    const auto chosen = torch::multinomial(weights, n, false, generator);
    return all.gather(1, chosen.unsqueeze(-1).expand({B, n, d})) * mask.unsqueeze(-1);
}

}  // namespace strata::latent
