// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/images/velocity_net.h"

namespace strata::images {

/// Second-stage prior of images: a flow from N(0, I) to what the posteriors of the finest level draw. An image's
/// latents there are one vector without any symmetry, so the velocity is a perceptron; otherwise as
/// latent::FlowPrior: a draw e and noise n are joined by x(θ) = cos θ n + sin θ e, θ = 0 .. π/2, and
/// dx/dθ = E[cos θ e − sin θ n | x(θ)] (stochastic interpolants, Albergo and Vanden-Eijnden 2023).
///
/// A much smaller network, the guide, learns the same beside it. Draws follow v + w (v − guide): away from where the
/// worse one errs more, which is between the data (autoguidance, Karras et al. 2024).
class LatentFlowImpl : public torch::nn::Module {
public:
    /// `guidance` is w; 0: no guide.
    LatentFlowImpl(std::int64_t latents, std::int64_t width, std::int64_t layers, double guidance);

    /// Latents are divided by these before the flow sees them: their root mean squares, z [B, latents].
    void scaleBy(const torch::Tensor& z);

    struct Errors {
        torch::Tensor flow, guide;  ///< scalars; the guide's is 0 if there is none
    };
    /// The mean squared errors of the velocities at z [B, latents]; no gradient to z.
    Errors errors(const torch::Tensor& z, at::Generator generator);

    /// [count, latents]; starts scaled by `temperature`.
    torch::Tensor draw(std::int64_t count, double temperature, at::Generator generator);

private:
    /// dx/dθ at x [B, latents], the guide's part included.
    torch::Tensor velocity(const torch::Tensor& x, double angle);

    double m_guidance;
    torch::Tensor m_scale;  ///< [latents]
    VelocityNet m_net, m_guide{nullptr};
};
TORCH_MODULE(LatentFlow);

}  // namespace strata::images
