// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace strata::images {

/// Second-stage prior of images: a flow from N(0, I) to what the posteriors of the finest level draw. An image's
/// latents there are one vector without any symmetry, so the velocity is a residual perceptron; otherwise as
/// latent::FlowPrior: a draw e and noise n are joined by x(θ) = cos θ n + sin θ e, θ = 0 .. π/2, and
/// dx/dθ = E[cos θ e − sin θ n | x(θ)] (stochastic interpolants, Albergo and Vanden-Eijnden 2023).
class LatentFlowImpl : public torch::nn::Module {
public:
    LatentFlowImpl(std::int64_t latents, std::int64_t width, std::int64_t layers);

    /// Latents are divided by these before the flow sees them: their root mean squares, z [B, latents].
    void scaleBy(const torch::Tensor& z);

    /// The mean squared error of the velocity at z [B, latents], a scalar; no gradient to z.
    torch::Tensor loss(const torch::Tensor& z, at::Generator generator);

    /// [count, latents]; starts scaled by `temperature`.
    torch::Tensor draw(std::int64_t count, double temperature, at::Generator generator);

private:
    /// dx/dθ at x [B, latents], θ = angle [B, 1].
    torch::Tensor velocity(const torch::Tensor& x, const torch::Tensor& angle);

    torch::Tensor m_scale;  ///< [latents]
    torch::nn::Linear m_in;
    torch::nn::ModuleList m_norms, m_times, m_first, m_second;
    torch::nn::LayerNorm m_norm;
    torch::nn::Linear m_out;
};
TORCH_MODULE(LatentFlow);

}  // namespace strata::images
