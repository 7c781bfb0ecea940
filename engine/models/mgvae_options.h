// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "engine/latent/matching.h"
#include "engine/layers/encoder.h"

namespace strata::models {

/// How the input graph is decoded; coarse graphs are always decoded by the Sₙ decoder.
enum class Decoder {
    Sn,              ///< all at once, equivariant (Sec. 5.1)
    Mlp,             ///< all at once from the flattened latents, not equivariant (Table 6)
    Dot,             ///< all at once by dot products of latents, equivariant (App. D.1)
    Autoregressive,  ///< edge by edge in breadth-first order, with valence masks, not equivariant (App. D.2;
                     ///< engine/autoregressive)
    Masked,          ///< tokens in random order, a few at a time, equivariant (engine/masked)
    Growth,          ///< node by node along a connected order, from the cluster latents alone (engine/growth)
};

/// What the encoder sees of an input node beside its class.
enum class NodeFeatures {
    Classes,  ///< nothing
    Table7,   ///< 24 chemical features (App. D.4, Table 7)
};

/// Where the clustering network's logits come from (Sec. 3.3).
enum class Clusters {
    Seeded,  ///< learned affinities to K far-apart nodes of the graph, and the distance to them: clusters are connected
             ///< pieces
    Free,    ///< a score of each node for each cluster, as in the paper
};

/// What the latents are drawn from when graphs are generated.
enum class PriorKind {
    Standard,   ///< N(0, I)
    Learnable,  ///< a Gaussian with learned mean and covariance (App. B)
    Flow,  ///< N(0, I) during training, then a flow over the latents of all levels, fitted to the posteriors' draws
};

/// Everything that shapes an MGVAE and its loss. Keys, ranges and help texts are in engine/training/options.cpp.
struct MgvaeOptions {
    // Set by the data.
    int64_t nodeClasses = 1;  ///< C
    int64_t edgeTypes = 2;    ///< T, "none" included
    int64_t maxNodes = 1;     ///< largest graph of the data
    std::vector<int>
        valences;  ///< largest sum of bond orders of each class, for the autoregressive decoder's masks; empty: none

    // Hierarchy (Sec. 3.1, 3.3): level ℓ = L..1 partitions the graph below it into K_ℓ = branching^(ℓ-1) clusters.
    int64_t levels = 3;
    int64_t branching = 2;
    Clusters clusters = Clusters::Seeded;
    double balanceWeight = 0.1;
    double cutWeight = 0.5;
    double coarseWeight = 0.01;  ///< of the reconstruction of coarse graphs
    double localWeight = 0.05;   ///< of the local decoders' reconstruction

    // Encoders (Sec. 3.2).
    layers::Order order = layers::Order::Second;
    int64_t encoderLayers = 3;
    int64_t localLayers = 1;
    int64_t encoderChannels = 32;
    int64_t noiseChannels = 8;
    NodeFeatures features = NodeFeatures::Classes;

    // Latents (Sec. 4).
    int64_t nodeLatents = 12;
    int64_t clusterLatents = 8;
    bool mrf = false;
    PriorKind prior = PriorKind::Standard;
    latent::Matching matching = latent::Matching::Free;
    double beta = 0.003;         ///< weight of the node latents' KL
    double clusterBeta = 0.003;  ///< weight of the coarse levels' KL
    double freeBits = 0;         ///< nats per coarse level that cost nothing

    // Decoders (Sec. 4.1, App. D.2).
    int64_t decoderLayers = 4;
    int64_t decoderChannels = 48;
    double edgeWeight = 1;  ///< weight of real edges against "none" in the cross-entropy
    Decoder decoder = Decoder::Sn;
    bool connected = true;       ///< growth: every node attaches to those before it
    bool planEdges = false;      ///< growth: the numbers of edges within and between clusters are known beforehand
    int64_t statesEach = 8;      ///< growth: decisions of each graph in a step of training
    int64_t maskSteps = 24;      ///< random masks: parts in which the tokens are drawn
    double latentDropout = 0.1;  ///< growth: share of the graphs that are rebuilt without latents

    /// The input graph is decoded decision by decision, not all at once.
    bool isSequential() const {
        return decoder == Decoder::Growth || decoder == Decoder::Autoregressive || decoder == Decoder::Masked;
    }

    /// Dimension of the latents at depth g (0: input graph): a graph that grows has no nodes to begin with, hence none
    /// of theirs.
    int64_t latentsAt(int64_t g) const { return g > 0 ? clusterLatents : decoder == Decoder::Growth ? 0 : nodeLatents; }

    /// F of GraphBatch::features.
    int64_t featureChannels() const { return features == NodeFeatures::Table7 ? 24 : 0; }

    /// K of the partition made at depth g = 0 (input graph) .. levels-1 (the last, into a single node).
    int64_t clustersAt(int64_t g) const {
        int64_t K = 1;
        for (int64_t level = 1; level < levels - g; ++level) K *= branching;
        return K;
    }
};

}  // namespace strata::models
