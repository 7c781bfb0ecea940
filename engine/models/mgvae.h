// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/autoregressive/autoregressive_decoder.h"
#include "engine/coarsening/tree.h"
#include "engine/graph/graph_batch.h"
#include "engine/growth/growth_decoder.h"
#include "engine/latent/flow.h"
#include "engine/masked/masked_decoder.h"
#include "engine/models/level.h"

namespace strata::models {

/// Randomness of one encoding. A generator serves one call at a time and belongs to the caller.
struct EncodeOptions {
    bool sampleClusters = false;  ///< Gumbel (training), else argmax
    bool sampleLatents = true;    ///< draw from the posterior, else its mean
    double temperature = 1;       ///< of the Gumbel-softmax
    torch::Tensor noise;          ///< [B, n, noiseChannels] node noise; drawn if undefined
};

/// One graph of an encoded hierarchy. Depth 0 is the input graph, depth g the coarse graph of level L + 1 − g, the last
/// a single node.
struct EncodedLevel {
    torch::Tensor A;                   ///< [B, m, m]
    torch::Tensor mask;                ///< [B, m]
    torch::Tensor counts;              ///< [B, m, C] nodes of each class below
    coarsening::Assignment partition;  ///< of its nodes into those of the next depth; undefined at the top
    latent::Gaussian posterior;
    torch::Tensor z;  ///< [B, m, dz]
};
using Encoded = std::vector<EncodedLevel>;

using coarsening::Tree;
Tree treeOf(const Encoded& encoded);

/// z of every depth.
std::vector<torch::Tensor> latentsOf(const Encoded& encoded);

/// Multiresolution Graph Variational Autoencoder (Sec. 4) over an L-level MGN (Def. 4).
///
/// Depth g = 0 .. L; the partition made at depth g has K_ℓ clusters with ℓ = L − g. Each depth has latents of its
/// nodes, a prior, and decoders; a node is decoded from its own latents and those of all clusters above it.
/// Equivariant: permuting nodes (and node noise) permutes everything of depth 0 and leaves everything above unchanged.
class MgvaeImpl : public torch::nn::Module {
public:
    explicit MgvaeImpl(const MgvaeOptions& options);

    const MgvaeOptions& options() const { return m_options; }
    int64_t depths() const { return m_options.levels + 1; }
    Level level(int64_t depth) const { return m_levels[static_cast<std::size_t>(depth)]; }

    /// `batch.features` must have options().featureChannels() channels.
    Encoded encode(const graph::GraphBatch& batch, const EncodeOptions& how, at::Generator generator);

    /// Decodes depth g from latents z[g], z[g+1], .. z[L]; z below g may be undefined.
    /// Depth 0 (not where the graph is grown): class logits and edge-type logits. Above: log rates of class counts and
    /// of weights.
    decoders::DecodedGraph decode(int64_t depth, const std::vector<torch::Tensor>& z, const Tree& tree);

    /// The latents of each input node and of its ancestors: [B, n, latentsAt(0) + levels × clusterLatents].
    torch::Tensor nodeContext(const std::vector<torch::Tensor>& z, const Tree& tree) const;

    /// The latents of each cluster of the finest partition and of its ancestors: [B, K, levels × clusterLatents].
    torch::Tensor clusterContext(const std::vector<torch::Tensor>& z, const Tree& tree) const;

    /// Latents of every depth drawn from the priors, for the shape of `tree`.
    std::vector<torch::Tensor> drawPrior(const Tree& tree, double temperature, at::Generator generator);

    autoregressive::AutoregressiveDecoder autoregressive{
        nullptr};                           ///< decodes depth 0 where Decoder::Autoregressive was chosen
    masked::MaskedDecoder masked{nullptr};  ///< of Decoder::Masked
    growth::GrowthDecoder growth{nullptr};  ///< decodes depth 0 where Decoder::Growth was chosen
    torch::Tensor noLatents;                ///< with it: stands for clusterContext() of graphs rebuilt without latents
    latent::FlowPrior flow{nullptr};        ///< of PriorKind::Flow

private:
    MgvaeOptions m_options;
    std::vector<Level> m_levels;
};
TORCH_MODULE(Mgvae);

}  // namespace strata::models
