// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include "engine/properties/latent_encoder.h"
#include "engine/properties/latent_targets.h"

namespace strata::properties {

/// One term of the loss by name, already weighted.
struct LatentTerm {
    std::string name;
    torch::Tensor value;  ///< scalar
};

/// Rebuilds graphs from their latents (Sec. 4.1): atoms, bonds, coarse graphs; and tells from them what follows from
/// the graph: environments, rings, hydrogens, distances. What is told of the whole graph is told by linear maps of the
/// pooled means, so that a linear probe finds it too.
class LatentDecoderImpl : public torch::nn::Module {
public:
    explicit LatentDecoderImpl(const LatentModelOptions& options);

    std::vector<LatentTerm> loss(const LatentLevels& levels, const PackedBatch& batch, const LatentTargets& targets);

    torch::Tensor atoms(const torch::Tensor& z) { return m_atoms(z); }  ///< logits [N, classes]
    /// Exact counts in the units of SelfScales, from pooledLatents(): [B, counts].
    torch::Tensor counts(const torch::Tensor& pooled) { return m_counts(pooled); }
    /// Logits of the type of edge between the nodes of each pair, the same for both orders: [P, 1 + types].
    torch::Tensor bonds(const torch::Tensor& z, const NodePairs& pairs) { return m_bonds(pairHidden(z, pairs)); }

private:
    torch::Tensor pairHidden(const torch::Tensor& z, const NodePairs& pairs);
    torch::Tensor coarseLoss(const LatentLevels& levels, const PackedBatch& batch);
    std::vector<LatentTerm> localTerms(const torch::Tensor& z, const LatentTargets& targets);

    LatentModelOptions m_options;
    torch::nn::Linear m_atoms{nullptr}, m_ends{nullptr}, m_pair{nullptr}, m_bonds{nullptr}, m_distances{nullptr};
    torch::nn::Linear m_near{nullptr}, m_far{nullptr}, m_rings{nullptr}, m_hydrogens{nullptr};
    torch::nn::Linear m_counts{nullptr}, m_environments{nullptr};
    torch::nn::Linear m_clusterEnds{nullptr}, m_adjacency{nullptr}, m_single{nullptr};
};
TORCH_MODULE(LatentDecoder);

}  // namespace strata::properties
