// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/symmetric_layer.h"

#include "engine/graph/shape.h"
#include "engine/layers/parts.h"

namespace strata::layers {

SymmetricLayerImpl::SymmetricLayerImpl(int64_t dv, int64_t d)
    : m_pairNorm(register_module("pair_norm", norm(d))),
      m_nodeNorm(register_module("node_norm", norm(dv))),
      m_mlpNorm(register_module("mlp_norm", norm(dv))),
      m_pairsIn(register_module("pairs_in", withoutBias(d, 2 * d))),
      m_values(register_module("values", withoutBias(dv, d))),
      m_nodesOut(register_module("nodes_out", torch::nn::Linear(3 * d + dv, dv))),
      m_hidden(register_module("hidden", torch::nn::Linear(dv, 2 * dv))),
      m_hiddenOut(register_module("hidden_out", torch::nn::Linear(2 * dv, dv))),
      m_products(register_module("products", withoutBias(d, d))),
      m_fromNodes(register_module("from_nodes", torch::nn::Linear(dv, 2 * d))),
      m_pairsOut(register_module("pairs_out", torch::nn::Linear(d, d))) {}

SymmetricState SymmetricLayerImpl::forward(const SymmetricState& state, const PairIndex& index) {
    graph::requireShape(state.nodes, {index.nodes(), m_nodeNorm->weight.size(0)}, "A symmetric layer's nodes");
    graph::requireShape(state.pairs, {index.pairs(), m_pairNorm->weight.size(0)}, "A symmetric layer's pairs");
    auto [nodes, pairs] = symmetricStep(state.nodes, state.pairs, index, weights());
    return {nodes, pairs};
}

SymmetricWeights SymmetricLayerImpl::weights() const {
    return {{m_pairNorm->weight, m_pairNorm->bias, m_nodeNorm->weight, m_nodeNorm->bias, m_mlpNorm->weight,
             m_mlpNorm->bias, m_pairsIn->weight, m_values->weight, m_nodesOut->weight, m_nodesOut->bias,
             m_hidden->weight, m_hidden->bias, m_hiddenOut->weight, m_hiddenOut->bias, m_fromNodes->weight,
             m_fromNodes->bias, m_products->weight, m_pairsOut->weight, m_pairsOut->bias}};
}

}  // namespace strata::layers
