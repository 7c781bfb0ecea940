// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <optional>
#include <vector>

#include "engine/links/cluster_level.h"
#include "engine/links/link_options.h"
#include "engine/links/node_inputs.h"
#include "engine/links/node_latents.h"

namespace strata::links {

/// One coarser level of an encoded graph.
struct CoarseLevel {
    ClusterChoice choice;       ///< of the rows of the level below
    torch::Tensor weights;      ///< [rows below] nodes that each stands for
    torch::Tensor parent;       ///< [n] long: the cluster of each node
    torch::Tensor sizes;        ///< [K] nodes
    torch::Tensor latents;      ///< [K, c] unit rows
    torch::Tensor nodeLatents;  ///< [n, c]: those of each node's cluster
    torch::Tensor logOdds;      ///< [K, K], see adjacencyLogOdds()
};

/// A graph at all resolutions, from the finest.
struct EncodedGraph {
    NodeLatents nodes;
    std::vector<CoarseLevel> levels;
};

/// MGVAE for link prediction (App. D.1) in time linear in the links: a sparse first-order encoder, clusterings, coarse
/// latents, and decoders that score pairs, never an n × n matrix. Permutation equivariant: permuting nodes permutes
/// what is of nodes and leaves scores of the same pairs as they are (directions of nodes without words move along).
///
/// Score of a pair, the global decoder:
///   ⟨z_i, z_j⟩ + Σ_ℓ exp(t_ℓ) cos(c_ℓ(i), c_ℓ(j)) + w·f + head(all cosines, f)
/// where f are visible degrees, cosines of smoothed words and log odds of the clusters' links, and head is a small MLP
/// that starts at 0. Local decoder: a cos(z_i, z_j) + b for pairs within a finest cluster alone.
class LinkModelImpl : public torch::nn::Module {
public:
    LinkModelImpl(const LinkModelOptions& options, const NodeInputs& inputs, bool withBias);

    /// Weights as training starts with them, a function of inputs, links and seed.
    void start(const NodeInputs& inputs, const VisibleGraph& graph, std::uint64_t seed);

    /// With noise as in training; without, posterior means and settled prices.
    EncodedGraph encode(const NodeInputs& inputs, const VisibleGraph& graph, const std::optional<ClusterNoise>& noise);

    /// [P] for pairs [P, 2].
    torch::Tensor score(const EncodedGraph& encoded, const VisibleGraph& graph, const torch::Tensor& pairs);

    /// Logits of the local decoder, [P], for pairs within one cluster.
    torch::Tensor localScore(const EncodedGraph& encoded, const torch::Tensor& pairs);

    /// After a training step: moves each learned clustering's prices by its loads without noise. The encoding is that
    /// of the step.
    void movePrices(const EncodedGraph& encoded);

private:
    std::vector<torch::Tensor> pairCosines(const EncodedGraph& encoded, const torch::Tensor& pairs);
    std::vector<torch::Tensor> pairFeatures(const EncodedGraph& encoded, const VisibleGraph& graph,
                                            const torch::Tensor& pairs) const;
    bool hasLocal() const { return m_localScale.defined(); }

    LinkModelOptions m_options;
    PropagatedEncoder m_encoder{nullptr};
    VgaeEncoder m_vgae{nullptr};
    std::vector<std::int64_t> m_sizes;  ///< K of each clustering
    std::vector<ClusterLevel> m_levels;
    torch::Tensor m_coarseScales, m_featureWeights, m_bias, m_localScale, m_localBias;
    torch::nn::Linear m_headIn{nullptr}, m_headOut{nullptr};
};
TORCH_MODULE(LinkModel);

/// K of each clustering, from the finest; none for VGAE.
std::vector<std::int64_t> clusterCounts(const LinkModelOptions& options);

}  // namespace strata::links
