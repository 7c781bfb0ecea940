// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/latent/gaussian.h"

namespace strata::latent {

namespace {

torch::Tensor noise(at::IntArrayRef shape, const torch::Tensor& like, at::Generator generator) {
    return at::randn(shape, generator, like.options().requires_grad(false));
}

torch::Tensor logDeterminant(const torch::Tensor& cholesky) {
    return 2 * cholesky.diagonal(0, -2, -1).log().sum(-1);
}

}  // namespace

torch::Tensor draw(const Gaussian& gaussian, const torch::Tensor& mask, at::Generator generator) {
    const auto& mean = gaussian.mean;
    const auto epsilon = noise(mean.sizes(), mean, generator);
    if (gaussian.isDiagonal()) return (mean + gaussian.deviation * epsilon) * mask.unsqueeze(-1);
    const auto jitter = std::sqrt(kJitter) * noise(mean.sizes(), mean, generator);
    const auto correlated = (gaussian.factor * epsilon.unsqueeze(1)).sum(2);
    return (mean + correlated + jitter) * mask.unsqueeze(-1);
}

torch::Tensor covariance(const Gaussian& gaussian, const torch::Tensor& mask) {
    const auto padding = torch::diag_embed(1 - mask).unsqueeze(1);  // [B, 1, n, n]
    if (gaussian.isDiagonal())
        return torch::diag_embed((gaussian.deviation * mask.unsqueeze(-1)).square().transpose(1, 2)) + padding;
    const auto L = gaussian.factor.permute({0, 3, 1, 2});
    return L.matmul(L.transpose(-1, -2)) + kJitter * torch::diag_embed(mask).unsqueeze(1) + padding;
}

torch::Tensor divergence(const torch::Tensor& mean, const torch::Tensor& covariance, const torch::Tensor& priorMean,
                         const torch::Tensor& priorCovariance) {
    const auto n = mean.size(1);
    const auto q = at::linalg_cholesky(covariance);
    const auto p = at::linalg_cholesky(priorCovariance);
    const auto whitened = at::linalg_solve_triangular(p, q, false);
    const auto difference = (priorMean - mean).transpose(1, 2).unsqueeze(-1);
    const auto distance = at::linalg_solve_triangular(p, difference, false);
    const auto channels = whitened.square().sum({-1, -2}) + distance.square().sum({-1, -2}) - static_cast<double>(n) +
                          logDeterminant(p) - logDeterminant(q);
    return 0.5 * channels.sum(1);
}

torch::Tensor divergenceFromStandard(const Gaussian& q, const torch::Tensor& mask) {
    if (q.isDiagonal()) {
        const auto variance = q.deviation.square();
        return 0.5 * (variance + q.mean.square() - 1 - variance.clamp_min(1e-20).log()).sum(-1) * mask;
    }
    const auto S = covariance(q, mask);
    const auto trace = (S.diagonal(0, -2, -1) * mask.unsqueeze(1)).sum({1, 2});
    const auto d = static_cast<double>(q.mean.size(2));
    const auto nodes = mask.sum(1);
    const auto total =
        0.5 * (trace + q.mean.square().sum({1, 2}) - nodes * d - logDeterminant(at::linalg_cholesky(S)).sum(1));
    return (total / nodes.clamp_min(1)).unsqueeze(1) * mask;
}

}  // namespace strata::latent
