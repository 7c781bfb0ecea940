// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <optional>

#include "engine/links/link_graph.h"
#include "engine/links/prices.h"

namespace strata::links {

/// Draws noise for the clusters while training.
struct ClusterNoise {
    at::Generator generator;
    double temperature;  ///< of the Gumbel-softmax
};

/// How the rows of one level went into clusters.
struct ClusterChoice {
    torch::Tensor onehot;  ///< Π [m, K], hard; in training its gradient is that of the soft Π (Sec. 3.3)
    torch::Tensor parent;  ///< [m] long
    torch::Tensor logits;  ///< [m, K] before prices; undefined for given clusters
};

/// One coarsening: m rows (nodes, or the clusters below) into K clusters, and a latent row for each cluster. Rows in
/// and out have length 1.
class ClusterLevelImpl : public torch::nn::Module {
public:
    /// `given`: clusters are not learned, but set by setGiven().
    ClusterLevelImpl(std::int64_t rows, std::int64_t inputs, std::int64_t K, std::int64_t latents, bool given);

    /// argmax of logit + price; with noise Gumbel-max with straight-through gradient.
    ClusterChoice choose(const torch::Tensor& rows, const torch::Tensor& prices,
                         const std::optional<ClusterNoise>& noise);

    /// Coarse latents [K, latents]: unit rows of a linear map of a half of each cluster's mean row and half of its
    /// neighbours' D⁻¹ Ã. `weights` [m]: nodes that a row stands for; `adjacency` Ã [K, K].
    torch::Tensor pool(const torch::Tensor& rows, const torch::Tensor& weights, const torch::Tensor& onehot,
                       const torch::Tensor& adjacency);

    const torch::Tensor& prices() const { return m_prices; }  ///< [K]
    void setPrices(const torch::Tensor& prices);

    /// Starts the logits at clusters of the rows as they are now, by spherical k-means.
    void start(const torch::Tensor& rows, std::uint64_t seed);
    void setGiven(const torch::Tensor& parent);
    bool isGiven() const { return m_given.defined(); }

private:
    torch::nn::Linear m_logits{nullptr}, m_pool{nullptr};
    torch::Tensor m_prices, m_given;
};
TORCH_MODULE(ClusterLevel);

/// Links between each two clusters, counted from both sides, so that the diagonal holds those inside twice: Ã [K, K] of
/// the visible links alone. parent [n] long.
torch::Tensor coarseAdjacency(const Links& links, const torch::Tensor& parent, std::int64_t K, torch::ScalarType type);

/// How much more than in a random graph of the same degrees two clusters are linked:
/// log((Ã + 0.2) / (d dᵀ / 2m + 0.2)), d the row sums of Ã and 2m its total.
torch::Tensor adjacencyLogOdds(const torch::Tensor& adjacency);

}  // namespace strata::links
