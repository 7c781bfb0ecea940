// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace strata::images {

/// The decoder of one level (App. D.6): DCGAN's generator (Radford et al., 2016) without its batch normalisation. The
/// latents become a grid of 4 × 4, which transposed convolutions double until it has the level's side; the last has
/// `channels` channels before it, each one before twice as many. Levels of at most 4 × 4 pixels have a hidden layer
/// instead.
class ImageDecoderImpl : public torch::nn::Module {
public:
    ImageDecoderImpl(std::int64_t latent, std::int64_t side, std::int64_t channels);

    /// z [B, latent] → logits [B, 1, side, side]; their sigmoid is the image.
    torch::Tensor forward(const torch::Tensor& z);

private:
    std::int64_t m_side;
    torch::nn::Linear m_in{nullptr}, m_out{nullptr};
    torch::nn::ModuleList m_doublings;
};
TORCH_MODULE(ImageDecoder);

}  // namespace strata::images
