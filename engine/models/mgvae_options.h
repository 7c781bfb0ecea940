// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "engine/latent/matching.h"
#include "engine/layers/encoder.h"

namespace strata::models {

/// What rebuilds the input graph from its latents; coarse graphs are always rebuilt by the Sₙ decoder.
enum class Decoder {
    Sn,   ///< second-order, equivariant
    Mlp,  ///< flattened latents, not equivariant (Table 6)
    Dot,  ///< dot products of latents
};

/// What the encoder sees of an input node beside its class.
enum class NodeFeatures {
    Classes,  ///< nothing
    Table7,   ///< 24 chemical features (App. D.4, Table 7)
};

/// Everything that shapes an MGVAE and its loss. Keys, ranges and help texts are in engine/training/options.cpp.
struct MgvaeOptions {
    // Set by the data.
    int64_t nodeClasses = 1;  ///< C
    int64_t edgeTypes = 2;    ///< T, "none" included
    int64_t maxNodes = 1;     ///< largest graph of the data

    // Hierarchy (Sec. 3.1, 3.3): level ℓ = L..1 partitions the graph below it into K_ℓ = branching^(ℓ-1) clusters.
    int64_t levels = 3;
    int64_t branching = 2;
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
    bool learnablePrior = false;
    latent::Matching matching = latent::Matching::Free;
    double beta = 0.003;         ///< weight of the node latents' KL
    double clusterBeta = 0.003;  ///< weight of the coarse levels' KL
    double freeBits = 0;         ///< nats per coarse level that cost nothing

    // Decoders (Sec. 4.1, App. D.2).
    Decoder decoder = Decoder::Sn;
    int64_t decoderLayers = 4;
    int64_t decoderChannels = 48;
    double edgeWeight = 1;  ///< weight of real edges against "none" in the cross-entropy

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
