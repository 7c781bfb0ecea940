// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/masked/masked_decoder.h"

#include "engine/layers/pair_ops.h"
#include "engine/layers/parts.h"

namespace strata::masked {

namespace {

using layers::norm;

int64_t pairFeatures(int64_t types) {
    return types + 4;
}  // type, hidden, itself, joined, could be joined

}  // namespace

MaskedDecoderImpl::MaskedDecoderImpl(const MaskedDecoderOptions& o)
    : m_options(o),
      m_nodesIn(register_module("nodes_in", torch::nn::Linear(o.classes + 1, o.nodeChannels))),
      m_latentsIn(register_module("latents_in", torch::nn::Linear(o.latents, o.nodeChannels))),
      m_pairsIn(register_module("pairs_in", torch::nn::Linear(pairFeatures(o.types), o.pairChannels))),
      m_nodeNorm(register_module("node_norm", norm(o.nodeChannels))),
      m_pairNorm(register_module("pair_norm", norm(o.pairChannels))),
      m_nodesOut(register_module("nodes_out", torch::nn::Linear(o.nodeChannels, o.classes))),
      m_pairsOut(register_module("pairs_out", torch::nn::Linear(o.pairChannels, o.types))) {
    for (int64_t l = 0; l < o.layers; ++l) m_layers->push_back(layers::SymmetricLayer(o.nodeChannels, o.pairChannels));
    register_module("layers", m_layers);
}

TokenLogs MaskedDecoderImpl::forward(const std::vector<MaskedGraph>& graphs, const torch::Tensor& z,
                                     const layers::PairIndex& index) {
    auto nodes = torch::zeros({index.nodes(), m_options.classes + 1}),
         pairs = torch::zeros({index.pairs(), pairFeatures(m_options.types)});
    auto node = nodes.accessor<float, 2>(), pair = pairs.accessor<float, 2>();
    int64_t n = 0, p = 0;
    for (const auto& graph : graphs) {
        const auto joined = graph.components(false), possible = graph.components(true);
        for (int i = 0; i < graph.nodes(); ++i, ++n) {
            node[n][graph.nodeClass(i) == MaskedGraph::kHidden ? m_options.classes : graph.nodeClass(i)] = 1;
            for (int j = i; j < graph.nodes(); ++j, ++p) {
                if (i == j) {
                    pair[p][m_options.types + 1] = 1;
                    continue;
                }
                const auto type = graph.type(i, j);
                pair[p][type == MaskedGraph::kHidden ? m_options.types : type] = 1;
                pair[p][m_options.types + 2] =
                    joined[static_cast<std::size_t>(i)] == joined[static_cast<std::size_t>(j)];
                pair[p][m_options.types + 3] =
                    possible[static_cast<std::size_t>(i)] == possible[static_cast<std::size_t>(j)];
            }
        }
    }
    const auto kind = z.scalar_type();
    layers::SymmetricState state{m_nodesIn(nodes.to(kind)) + m_latentsIn(z), m_pairsIn(pairs.to(kind))};
    for (const auto& layer : *m_layers) state = layer->as<layers::SymmetricLayerImpl>()->forward(state, index);
    return {torch::log_softmax(m_nodesOut(m_nodeNorm(state.nodes)), 1),
            torch::log_softmax(m_pairsOut(m_pairNorm(state.pairs)), 1)};
}

}  // namespace strata::masked
