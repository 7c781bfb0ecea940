// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/symmetric_layer.h"
#include "engine/masked/masked_graph.h"

namespace strata::masked {

struct MaskedDecoderOptions {
    int64_t classes = 1, types = 2;
    int64_t latents = 8;        ///< of a node: its own and those of its ancestors
    int64_t nodeChannels = 96;  ///< dv
    int64_t pairChannels = 48;  ///< d
    int64_t layers = 4;
};

/// Log probabilities of every token, known ones included.
struct TokenLogs {
    torch::Tensor nodes;  ///< [N, classes]
    torch::Tensor pairs;  ///< [P, types]; rows of {i, i} mean nothing
};

/// Random-mask decoder: guesses the hidden tokens of a graph from the known ones and the latents (absorbing diffusion,
/// Austin et al. 2021, as a decoder). With all tokens hidden it is a one-shot decoder as the paper's; revealed a few at
/// a time, what is drawn agrees with itself. Equivariant. It sees which nodes known edges join, and which could still
/// be joined.
class MaskedDecoderImpl : public torch::nn::Module {
public:
    explicit MaskedDecoderImpl(const MaskedDecoderOptions& options);

    /// z [N, latents], rows in the order of `index`, which has the sizes of `graphs`.
    TokenLogs forward(const std::vector<MaskedGraph>& graphs, const torch::Tensor& z, const layers::PairIndex& index);

private:
    MaskedDecoderOptions m_options;
    torch::nn::Linear m_nodesIn, m_latentsIn, m_pairsIn;
    torch::nn::ModuleList m_layers;
    torch::nn::LayerNorm m_nodeNorm, m_pairNorm;
    torch::nn::Linear m_nodesOut, m_pairsOut;
};
TORCH_MODULE(MaskedDecoder);

}  // namespace strata::masked
