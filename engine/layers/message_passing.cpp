// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/message_passing.h"

#include "engine/graph/shape.h"
#include "engine/layers/parts.h"

namespace strata::layers {

torch::Tensor rowNormalised(const torch::Tensor& A, const Domain& domain) {
    const auto inside = A * domain.pair.squeeze(-1);
    return inside / inside.sum(-1, true).clamp_min(1e-6);
}

SecondOrderLayerImpl::SecondOrderLayerImpl(int64_t channels)
    : m_norm(register_module("norm", norm(channels))),
      m_maps(register_module("maps", Linear2to2(channels, channels))),
      m_products(register_module("products", withoutBias(3 * channels, 2 * channels))),
      m_trace(register_module("trace", withoutBias(channels, channels))),
      m_adjacency(register_module("adjacency", withoutBias(channels, channels))),
      m_out(register_module("out", torch::nn::Linear(channels, channels))) {}

torch::Tensor SecondOrderLayerImpl::forward(const torch::Tensor& H, const torch::Tensor& normalisedA,
                                            const Domain& domain) {
    graph::requireShape(normalisedA, {H.size(0), H.size(1), H.size(1)}, "A layer's adjacency");
    return secondOrderForm()(H, normalisedA, domain, weights());
}

SecondOrderWeights SecondOrderLayerImpl::weights() const {
    return {m_norm->weight,
            m_norm->bias,
            m_maps->pairs(),
            m_maps->rowsAndDiagonal(),
            m_maps->rowsAndDiagonalBias(),
            m_maps->columns(),
            m_products->weight,
            m_trace->weight,
            m_adjacency->weight,
            m_out->weight,
            m_out->bias};
}

FirstOrderLayerImpl::FirstOrderLayerImpl(int64_t channels)
    : m_norm(register_module("norm", norm(channels))),
      m_mix(register_module("mix", torch::nn::Linear(3 * channels, 2 * channels))),
      m_out(register_module("out", torch::nn::Linear(2 * channels, channels))) {}

torch::Tensor FirstOrderLayerImpl::forward(const torch::Tensor& h, const torch::Tensor& normalisedA,
                                           const Domain& domain) {
    const auto u = m_norm(h) * domain.node;
    const auto y = m_mix(torch::cat({u, normalisedA.bmm(u), domain.mean.bmm(u)}, -1));
    return h + m_out(torch::gelu(y)) * domain.node;
}

}  // namespace strata::layers
