// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/images/grid.h"

namespace strata::images {

struct EncoderOptions {
    std::int64_t levels = 5;
    std::int64_t layers = 2;     ///< of message passing at each level
    std::int64_t channels = 16;  ///< at the finest level; twice as many at each coarser one, up to eight times
    bool ordered = true;         ///< poolers and readouts know which node of the grid is which
    std::vector<std::int64_t> latents{64, 64, 64, 16, 4};  ///< of each level, the finest first
};

/// First-order message passing on the grid (grid_step.h): h [B, S, S, C], equivariant to turns and mirrorings of the
/// grid.
class GridLayerImpl : public torch::nn::Module {
public:
    explicit GridLayerImpl(std::int64_t channels);
    torch::Tensor forward(const torch::Tensor& h);

private:
    torch::nn::Conv2d m_mix;  ///< 1 × 1, of W₀; W₁
};
TORCH_MODULE(GridLayer);

/// The posterior of one level's latents, independent normals: both [B, d].
struct Posterior {
    torch::Tensor mean, logVariance;

    torch::Tensor draw(at::Generator generator) const;
    torch::Tensor divergence() const;  ///< KL from N(0, I), [B], in nats
};

/// The encoders of all levels (App. D.6): message passing on each grid, a pooler between each and the next, which takes
/// the nodes of a cluster of 2 × 2 to the node that it becomes, and a readout of each level's latents.
///
/// Unordered, as the paper has it: a cluster is pooled by its mean, and a level's latents are the mean of its nodes'.
/// Then an image, its mirror images and its turns have the same latents. Ordered: a pooler has weights of its own for
/// each of the four places; the latents of all levels of at least 4 × 4 nodes are read from the grid of 4 × 4, of
/// coarser levels from their own grid, with weights for each place.
class ImageEncoderImpl : public torch::nn::Module {
public:
    explicit ImageEncoderImpl(const EncoderOptions& options);

    /// images [B, 1, 32, 32], 0 .. 1; the posteriors of all levels, the finest first.
    std::vector<Posterior> forward(const torch::Tensor& images);

private:
    std::int64_t readFrom(std::int64_t depth) const;  ///< the depth of the grid that this depth's latents are read from

    EncoderOptions m_options;
    torch::nn::Conv2d m_in;
    std::vector<torch::nn::ModuleList> m_layers;
    torch::nn::ModuleList m_poolers, m_readouts;
};
TORCH_MODULE(ImageEncoder);

}  // namespace strata::images
