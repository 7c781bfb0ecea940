// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace strata::images {

/// A velocity of latents: a residual perceptron that is told the time.
class VelocityNetImpl : public torch::nn::Module {
public:
    VelocityNetImpl(std::int64_t latents, std::int64_t width, std::int64_t layers);

    /// dx/dθ [B, latents] at x [B, latents], θ = angle [B, 1].
    torch::Tensor forward(const torch::Tensor& x, const torch::Tensor& angle);

private:
    torch::nn::Linear m_in;
    torch::nn::ModuleList m_norms, m_times, m_first, m_second;
    torch::nn::LayerNorm m_norm;
    torch::nn::Linear m_out;
};
TORCH_MODULE(VelocityNet);

}  // namespace strata::images
