// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/growth/state_batch.h"
#include "engine/layers/symmetric_layer.h"

namespace strata::growth {

struct GrowthDecoderOptions {
    Features features;
    int64_t latents = 8;        ///< of a cluster: its own and those of its ancestors
    int64_t nodeChannels = 96;  ///< dv
    int64_t pairChannels = 48;  ///< d
    int64_t layers = 4;
};

/// Log probabilities of the options of each state, by question: −∞ for options that are not open.
struct Choices {
    torch::Tensor node;  ///< [asksNode, K C]
    torch::Tensor bond;  ///< [asksBond, widest (T − 1) + 1], the last "no more"
};

/// Growth decoder: one second-order network reads a growing graph with the latents of its clusters and answers every
/// question. Beside the paper's decoders; its autoregressive MGN (App. D.2) without an order that the model could know.
/// Equivariant: permuting the nodes inside permutes the options, permuting clusters together with their latents
/// likewise.
class GrowthDecoderImpl : public torch::nn::Module {
public:
    explicit GrowthDecoderImpl(const GrowthDecoderOptions& options);

    /// `latents` [B, K, latents]: state s reads row graph[s].
    Choices forward(const StateBatch& states, const torch::Tensor& latents);

    const Features& features() const { return m_options.features; }

private:
    GrowthDecoderOptions m_options;
    torch::nn::Linear m_nodesIn, m_pairsIn, m_latentsIn, m_clustersIn, m_wholeIn, m_wholeHidden;
    torch::nn::ModuleList m_layers;
    torch::nn::LayerNorm m_nodeNorm, m_pairNorm;
    torch::nn::Linear m_clusterContext, m_clusterMembers, m_clusterLast, m_nodeOptions;
    torch::nn::Linear m_bondPair, m_bondInside, m_bondLast, m_bondOptions, m_stopHidden, m_stop;
};
TORCH_MODULE(GrowthDecoder);

}  // namespace strata::growth
