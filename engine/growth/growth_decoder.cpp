// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/growth/growth_decoder.h"

#include <limits>

#include "engine/layers/pair_ops.h"
#include "engine/layers/parts.h"

namespace strata::growth {

namespace {

using layers::norm;
using layers::withoutBias;

/// Log probabilities of logits [Q, O] over the options that are open.
torch::Tensor overOpen(const torch::Tensor& logits, const torch::Tensor& allowed) {
    return torch::log_softmax(logits.masked_fill(allowed == 0, -std::numeric_limits<float>::infinity()), -1);
}

}  // namespace

GrowthDecoderImpl::GrowthDecoderImpl(const GrowthDecoderOptions& o)
    : m_options(o),
      m_nodesIn(register_module("nodes_in", torch::nn::Linear(o.features.nodes(), o.nodeChannels))),
      m_pairsIn(register_module("pairs_in", torch::nn::Linear(o.features.pairs(), o.pairChannels))),
      m_latentsIn(register_module("latents_in", torch::nn::Linear(o.latents, o.nodeChannels))),
      m_clustersIn(register_module("clusters_in", withoutBias(o.features.clusters(), o.nodeChannels))),
      m_wholeIn(register_module("whole_in", torch::nn::Linear(o.features.whole(), o.nodeChannels))),
      m_wholeHidden(register_module("whole_hidden", torch::nn::Linear(o.nodeChannels, o.nodeChannels))),
      m_nodeNorm(register_module("node_norm", norm(o.nodeChannels))),
      m_pairNorm(register_module("pair_norm", norm(o.pairChannels))),
      m_clusterContext(register_module("cluster_context", torch::nn::Linear(o.nodeChannels, o.nodeChannels))),
      m_clusterMembers(register_module("cluster_members", withoutBias(o.nodeChannels, o.nodeChannels))),
      m_clusterLast(register_module("cluster_last", withoutBias(o.nodeChannels, o.nodeChannels))),
      m_nodeOptions(register_module("node_options", torch::nn::Linear(o.nodeChannels, o.features.classes))),
      m_bondPair(register_module("bond_pair", torch::nn::Linear(o.pairChannels, o.nodeChannels))),
      m_bondInside(register_module("bond_inside", withoutBias(o.nodeChannels, o.nodeChannels))),
      m_bondLast(register_module("bond_last", withoutBias(o.nodeChannels, o.nodeChannels))),
      m_bondOptions(register_module("bond_options", torch::nn::Linear(o.nodeChannels, o.features.types - 1))),
      m_stopHidden(register_module("stop_hidden", torch::nn::Linear(o.nodeChannels, o.nodeChannels))),
      m_stop(register_module("stop", torch::nn::Linear(o.nodeChannels, 1))) {
    for (int64_t l = 0; l < o.layers; ++l) m_layers->push_back(layers::SymmetricLayer(o.nodeChannels, o.pairChannels));
    register_module("layers", m_layers);
}

Choices GrowthDecoderImpl::forward(const StateBatch& states, const torch::Tensor& latents) {
    const auto S = states.states(), K = latents.size(1), dv = m_options.nodeChannels;
    // Clusters: what they will be and how far they have come.
    const auto context =
        m_latentsIn(latents.reshape({latents.size(0), -1, latents.size(2)})).view({latents.size(0), K * dv});
    const auto clusters = torch::gelu(layers::rowsOf(context, states.graph).view({S * K, dv}) +
                                      m_clustersIn(states.clusters));  // [S K, dv]
    const auto whole =
        m_wholeHidden(torch::gelu(m_wholeIn(states.whole) + clusters.view({S, K, dv}).mean(1)));  // [S, dv]

    layers::SymmetricState state;
    state.nodes = m_nodesIn(states.nodes) + layers::rowsOf(clusters, states.cluster) +
                  layers::rowsOf(whole, states.index.graphOf());
    state.pairs = m_pairsIn(states.pairs);
    for (const auto& layer : *m_layers) state = layer->as<layers::SymmetricLayerImpl>()->forward(state, states.index);
    const auto v = m_nodeNorm(state.nodes), H = m_pairNorm(state.pairs);
    const auto last = layers::rowsOf(v, states.last);  // [S, dv]

    Choices choices;
    const auto Q = states.asksNode.size(0), R = states.asksBond.size(0), W = states.bondRows.size(1);
    {
        const auto members = layers::sumsByRow(v, states.cluster, S * K);
        auto hidden = (m_clusterContext(clusters) + m_clusterMembers(members)).view({S, K, dv}) +
                      m_clusterLast(last).unsqueeze(1);
        hidden = layers::rowsOf(hidden.view({S, K * dv}), states.asksNode).view({Q, K, dv});
        choices.node =
            overOpen(m_nodeOptions(torch::gelu(hidden)).view({Q, K * m_options.features.classes}), states.nodeAllowed);
    }
    {
        // A row of pair {inside, newest} and of the inside node, which stands as far before the newest as in the
        // state's list.
        const auto newest = layers::rowsOf(last, states.asksBond);
        const auto rows = states.bondRows.reshape({-1});
        const auto first = states.last.index_select(0, states.asksBond);  // rows of the newest
        const auto counts = (states.bondRows >= 0).sum(1);
        const auto inside =
            torch::where(states.bondRows >= 0, (first - counts).unsqueeze(1) + torch::arange(W).unsqueeze(0),
                         torch::full_like(states.bondRows, -1));
        const auto hidden =
            (m_bondPair(layers::rowsOf(H, rows)) + m_bondInside(layers::rowsOf(v, inside.reshape({-1}))))
                .view({R, W, dv}) +
            m_bondLast(newest).unsqueeze(1);
        const auto bonds = m_bondOptions(torch::gelu(hidden)).view({R, W * (m_options.features.types - 1)});
        const auto stop = m_stop(torch::gelu(m_stopHidden(newest)));
        choices.bond = overOpen(torch::cat({bonds, stop}, 1), states.bondAllowed);
    }
    return choices;
}

}  // namespace strata::growth
