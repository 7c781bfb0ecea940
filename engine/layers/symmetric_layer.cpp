// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/symmetric_layer.h"

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
    const auto scale = index.nodeScale().to(state.nodes.dtype());
    const auto u = m_pairNorm(state.pairs);
    const auto x = m_nodeNorm(state.nodes);
    const auto half = u.size(1);
    const auto& mix = m_pairsIn->weight;  // two products, since halves of one would have to be copied apart
    const auto A = torch::linear(u, mix.slice(0, 0, half)), mixed = torch::linear(u, mix.slice(0, half));

    const auto seen = torch::cat({messages(A, m_values(x), index) * scale, rowSums(u, index) * scale,
                                  rowsOf(u, index.diagonal()), graphMeans(x, index)},
                                 1);
    auto v = state.nodes + m_nodesOut(seen);
    v = v + m_hiddenOut(torch::gelu(m_hidden(m_mlpNorm(v))));

    const auto fromNodes = m_fromNodes(v).chunk(2, 1);
    const auto w = fromNodes[0].contiguous(), p = fromNodes[1].contiguous();
    const auto y = addedPairSums(mixed, m_products(symmetricProduct(A, u, w, index)), p, index);
    return {v, state.pairs + m_pairsOut(torch::gelu(y))};
}

}  // namespace strata::layers
