// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <optional>

#include "engine/properties/packed_batch.h"

namespace strata::properties {

/// Randomness and temperature of the straight-through clusters; without a generator the most probable ones.
struct ClusterDraw {
    std::optional<at::Generator> generator;
    double temperature = 1;
};

/// A graph of K clusters for each of B graphs.
struct Clusters {
    torch::Tensor onehot;     ///< Π [N, K]
    torch::Tensor adjacency;  ///< Ã [B, K, K] = Πᵀ A Π, its diagonal halved (Def. 2)
    torch::Tensor sizes;      ///< nodes in each cluster, [B, K]; an empty cluster is no node of the coarse graph
    torch::Tensor pooled;     ///< Σ over the members, [B, K, d]
    torch::Tensor balance;    ///< KL of the clusters' shares from equal ones, mean over graphs (Eq. 2): scalar
};

/// Σ over each graph's nodes, cluster by cluster: [N, d] → [B, K, d].
torch::Tensor pooledBy(const torch::Tensor& onehot, const torch::Tensor& h, const PackedBatch& batch);

/// A number per cluster brought to its members: [B, K, d] → [N, d].
torch::Tensor broadcastBy(const torch::Tensor& onehot, const torch::Tensor& coarse, const PackedBatch& batch);

/// Learns to group the nodes of a graph (Sec. 3.3) and passes messages between the groups. Equivariant: the clusters of
/// a permuted graph are the permuted ones.
class ClusterLevelImpl : public torch::nn::Module {
public:
    ClusterLevelImpl(int64_t width, int64_t clusters, int64_t layers);

    Clusters group(const torch::Tensor& h, const PackedBatch& batch, const ClusterDraw& draw);

    /// The clusters' latents [B, K, width], zero for empty ones, after messages along Ã.
    torch::Tensor forward(const Clusters& clusters);

private:
    torch::nn::Linear m_logits{nullptr}, m_in{nullptr};
    torch::nn::ModuleList m_layers;
};
TORCH_MODULE(ClusterLevel);

}  // namespace strata::properties
