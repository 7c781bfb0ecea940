// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/decoders/decoder.h"
#include "engine/layers/message_passing.h"

namespace strata::decoders {

struct GlobalDecoderOptions {
    int64_t latents = 0;     ///< channels of z: the node's own latents and those of its ancestors
    int64_t pairInputs = 0;  ///< channels of S: "same cluster" indicators; may be 0
    int64_t channels = 48;
    int64_t layers = 4;
    int64_t nodeOutputs = 0;  ///< logits of node classes, or log rates of their counts
    int64_t pairOutputs = 0;  ///< logits of edge types, or the log rate of a weight
};

/// All-at-once Sₙ decoder (Sec. 4.1, 5.1): latents to second order by the 1 → 2 maps and an outer product,
/// then second-order layers, then edge and node outputs. Message passing needs a graph: each layer reads a soft
/// adjacency sigmoid(sym(H) w) off its own activation, so the graph is refined as it is decoded.
///
/// z [B, n, latents], S [B, n, n, pairInputs]. Equivariant; padding is zero; edge outputs are exactly symmetric.
class GlobalDecoderImpl : public DecoderImpl {
public:
    explicit GlobalDecoderImpl(const GlobalDecoderOptions& options);
    DecodedGraph forward(const torch::Tensor& z, const torch::Tensor& S, const layers::Domain& domain) override;

private:
    layers::Linear1to2 m_lift;
    torch::nn::Linear m_left, m_right, m_same{nullptr};
    torch::nn::ModuleList m_adjacency, m_layers;
    torch::nn::LayerNorm m_norm;
    torch::nn::Linear m_pairs;
    layers::Linear2to1 m_nodes;
    torch::nn::Linear m_nodesFromLatents;
};
TORCH_MODULE(GlobalDecoder);

}  // namespace strata::decoders
