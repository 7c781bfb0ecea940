// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/encoder.h"

#include "engine/graph/shape.h"

namespace strata::layers {

EncoderImpl::EncoderImpl(const EncoderOptions& options)
    : m_order(options.order),
      m_nodesIn(register_module("nodes_in", torch::nn::Linear(options.nodeInputs, options.channels))),
      m_pairsIn(register_module("pairs_in", torch::nn::Linear(options.pairInputs + 1, options.channels))),
      m_layers(register_module("layers", torch::nn::ModuleList())),
      m_norm(register_module("norm", torch::nn::LayerNorm(torch::nn::LayerNormOptions({options.channels})))) {
    for (int64_t t = 0; t < options.layers; ++t) {
        if (m_order == Order::First)
            m_layers->push_back(FirstOrderLayer(options.channels));
        else
            m_layers->push_back(SecondOrderLayer(options.channels));
    }
    if (m_order == Order::Second)
        m_toNodes = register_module("to_nodes", Linear2to1(options.channels, options.channels));
    else if (options.pairs)
        m_toPairs = register_module("to_pairs", Linear1to2(options.channels, options.channels));
}

Encoding EncoderImpl::forward(const torch::Tensor& X, const torch::Tensor& E, const torch::Tensor& A,
                              const Domain& domain) {
    const auto B = A.size(0), n = A.size(1);
    graph::requireShape(X, {B, n, m_nodesIn->options.in_features()}, "An encoder's node features");
    graph::requireShape(E, {B, n, n, m_pairsIn->options.in_features() - 1}, "An encoder's pair features");
    return m_order == Order::First ? firstOrder(X, E, A, domain) : secondOrder(X, E, A, domain);
}

Encoding EncoderImpl::firstOrder(const torch::Tensor& X, const torch::Tensor& E, const torch::Tensor& A,
                                 const Domain& domain) {
    const auto normalised = rowNormalised(A, domain);
    const auto incident = (torch::cat({E, A.unsqueeze(-1)}, -1) * domain.pair).sum(2);
    auto h = (m_nodesIn(X) + m_pairsIn(incident)) * domain.node;
    for (const auto& layer : *m_layers) h = layer->as<FirstOrderLayer>()->forward(h, normalised, domain);
    h = m_norm(h) * domain.node;
    return {h, m_toPairs ? m_toPairs(h, domain) : torch::Tensor()};
}

Encoding EncoderImpl::secondOrder(const torch::Tensor& X, const torch::Tensor& E, const torch::Tensor& A,
                                  const Domain& domain) {
    const auto normalised = rowNormalised(A, domain);
    const auto onDiagonal = identityFor(E) * m_nodesIn(X).unsqueeze(2);
    auto H = (m_pairsIn(torch::cat({E, A.unsqueeze(-1)}, -1)) + onDiagonal) * domain.pair;
    for (const auto& layer : *m_layers) H = layer->as<SecondOrderLayer>()->forward(H, normalised, domain);
    H = m_norm(H) * domain.pair;
    return {m_toNodes(H, domain), H};
}

}  // namespace strata::layers
