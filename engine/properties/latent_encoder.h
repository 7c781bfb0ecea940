// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include "engine/properties/cluster_level.h"
#include "engine/properties/latent_options.h"
#include "engine/properties/message_net.h"

namespace strata::properties {

/// A diagonal Gaussian over latents, any shape (Sec. 4).
struct LatentGaussian {
    torch::Tensor mean, logVariance;

    /// One draw by reparametrisation; the mean without a generator.
    torch::Tensor draw(const std::optional<at::Generator>& generator) const;
    /// KL from N(0, I), summed over the last dimension.
    torch::Tensor divergence() const;
};

/// The posteriors of all three resolutions, and what was drawn from them.
struct LatentLevels {
    LatentGaussian nodes;     ///< [N, latent]: the finest
    LatentGaussian clusters;  ///< [B, K, coarseWidth]
    LatentGaussian top;       ///< [B, coarseWidth]: the single node
    torch::Tensor z, coarse, single;
    Clusters grouped;
};

/// Encodes graphs at three resolutions (Sec. 3.1): nodes, learned clusters of their latents, a single node. Each
/// level's posterior sees the draw of the finer one. Equivariant; sees classes of nodes and edges alone, unless the
/// options give it more.
class LatentEncoderImpl : public torch::nn::Module {
public:
    explicit LatentEncoderImpl(const LatentModelOptions& options);

    LatentLevels forward(const PackedBatch& batch, const ClusterDraw& draw);
    LatentGaussian nodes(const PackedBatch& batch);  ///< the finest level alone

private:
    torch::nn::Linear m_in{nullptr}, m_mean{nullptr}, m_variance{nullptr}, m_reduce{nullptr};
    torch::nn::Linear m_coarseMean{nullptr}, m_coarseVariance{nullptr}, m_topMean{nullptr}, m_topVariance{nullptr};
    torch::nn::ModuleList m_layers;
    ClusterLevel m_coarse{nullptr};
};
TORCH_MODULE(LatentEncoder);

/// What probes read: the mean over a graph's nodes of their latents' means, and the number of nodes: [B, latent + 1].
torch::Tensor pooledLatents(const torch::Tensor& mean, const PackedBatch& batch);

}  // namespace strata::properties
