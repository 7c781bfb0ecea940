// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/coarsening/assignment.h"
#include "engine/decoders/global_decoder.h"
#include "engine/decoders/local_decoder.h"
#include "engine/latent/prior.h"
#include "engine/models/mgvae_options.h"

namespace strata::models {

/// A graph of the hierarchy on its way up: depth 0 is the input graph, depth g > 0 the coarse graph of level L + 1 − g.
struct LevelGraph {
    torch::Tensor X;       ///< [B, m, dx] node features: class, features and noise, or the pooled cluster latents
    torch::Tensor E;       ///< [B, m, m, de] pair features: edge type, or log(1 + weight)
    torch::Tensor A;       ///< [B, m, m] weights
    torch::Tensor mask;    ///< [B, m]
    torch::Tensor counts;  ///< [B, m, C] how many nodes of each class lie below: one-hot at depth 0
};

/// What one level of an MGN makes of its graph.
struct LevelEncoding {
    coarsening::Assignment partition;  ///< of this graph's nodes; undefined at the top
    latent::Gaussian posterior;        ///< q(Z_ℓ | ·) of this graph's nodes
    torch::Tensor features;            ///< [B, m, d] local encoder's output, to be pooled
    torch::Tensor
        clusterFeatures;  ///< [B, m, c] what the clustering network saw in each node; undefined with one cluster
};

/// One tuple of networks of an MGN (Def. 4) with the variational heads of MGVAE (Sec. 4): clustering, encoders,
/// decoders, pooling.
///
/// The local encoder sees only its cluster's induced subgraph. Deviation: its features may come from a trunk of
/// encoderLayers global layers, which the posterior reads too; without it no latent could know of a bond between
/// clusters. With encoderLayers = 0 there is none.
class LevelImpl : public torch::nn::Module {
public:
    LevelImpl(const MgvaeOptions& options, int64_t depth);

    /// `generator` null: clusters by argmax. `clusterX`: node classes at depth 0, else meanOver() of the
    /// clusterFeatures below: clusters never see the node noise, so they are a function of the graph alone.
    LevelEncoding encode(const LevelGraph& graph, const torch::Tensor& clusterX, double temperature,
                         const std::optional<at::Generator>& generator);
    /// Cluster features for the coarse graph: means over the members through the pooling network (Def. 4.5). [B, K, d]
    torch::Tensor pool(const torch::Tensor& features, const torch::Tensor& onehot);

    /// Means of node features over the members of each cluster, zero where it is empty: [B, K, c]
    static torch::Tensor meanOver(const torch::Tensor& onehot, const torch::Tensor& features);

    bool isTop() const { return m_clusters == 0; }

    latent::Prior prior;
    decoders::Decoder globalDecoder{
        nullptr};  ///< at depth 0 of the kind that the options say, null where the graph is built step by step
    decoders::LocalDecoder localDecoder{nullptr};  ///< null at the top, and where there are no latents

private:
    int64_t m_clusters;  ///< K; 0 at the top
    bool m_seeded, m_mrf;
    /// P of Sec. 3.3 from the features of the clustering network.
    torch::Tensor clusterLogits(const torch::Tensor& features, const LevelGraph& graph, const layers::Domain& whole,
                                const std::optional<at::Generator>& generator);

    layers::Encoder m_clusterEncoder{nullptr};  ///< only if K > 1
    torch::nn::Linear m_clusterHead{nullptr};   ///< free clusters: scores; seeded ones: [query, key]
    layers::Encoder m_trunk{nullptr};           ///< null without trunk layers
    layers::Encoder m_local;
    torch::nn::Linear m_mean{nullptr}, m_deviation{nullptr}, m_factor{nullptr};
    torch::nn::Sequential m_pool{nullptr};
};
TORCH_MODULE(Level);

}  // namespace strata::models
