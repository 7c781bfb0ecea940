// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/decoders/global_decoder.h"

namespace strata::decoders {

namespace {

torch::Tensor symmetrised(const torch::Tensor& H) {
    return 0.5 * (H + H.transpose(1, 2));
}

}  // namespace

GlobalDecoderImpl::GlobalDecoderImpl(const GlobalDecoderOptions& options)
    : m_lift(register_module("lift", layers::Linear1to2(options.latents, options.channels))),
      m_left(register_module("left", torch::nn::Linear(options.latents, options.channels))),
      m_right(register_module("right", torch::nn::Linear(options.latents, options.channels))),
      m_adjacency(register_module("adjacency", torch::nn::ModuleList())),
      m_layers(register_module("layers", torch::nn::ModuleList())),
      m_norm(register_module("norm", torch::nn::LayerNorm(torch::nn::LayerNormOptions({options.channels})))),
      m_pairs(register_module("pairs", torch::nn::Linear(options.channels, options.pairOutputs))),
      m_nodes(register_module("nodes", layers::Linear2to1(options.channels, options.nodeOutputs))),
      m_nodesFromLatents(
          register_module("nodes_from_latents", torch::nn::Linear(options.latents, options.nodeOutputs))) {
    if (options.pairInputs > 0)
        m_same = register_module(
            "same", torch::nn::Linear(torch::nn::LinearOptions(options.pairInputs, options.channels).bias(false)));
    for (int64_t t = 0; t < options.layers; ++t) {
        m_adjacency->push_back(torch::nn::Linear(options.channels, 1));
        m_layers->push_back(layers::SecondOrderLayer(options.channels));
    }
}

DecodedGraph GlobalDecoderImpl::forward(const torch::Tensor& z, const torch::Tensor& S, const layers::Domain& domain) {
    auto H = m_lift(z, domain) + m_left(z).unsqueeze(2) * m_right(z).unsqueeze(1);
    if (m_same) H = H + m_same(S);
    H = H * domain.pair;
    const auto offDiagonal = (1 - layers::identityFor(H)).squeeze(-1);
    for (std::size_t t = 0; t < m_layers->size(); ++t) {
        const auto soft =
            torch::sigmoid(m_adjacency[t]->as<torch::nn::Linear>()->forward(symmetrised(H)).squeeze(-1)) * offDiagonal;
        H = m_layers[t]->as<layers::SecondOrderLayer>()->forward(H, layers::rowNormalised(soft, domain), domain);
    }
    H = m_norm(H) * domain.pair;
    return {(m_nodes(H, domain) + m_nodesFromLatents(z)) * domain.node, m_pairs(symmetrised(H)) * domain.pair};
}

}  // namespace strata::decoders
