// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/message_passing.h"

#include "engine/graph/shape.h"
#include "engine/layers/channel_product.h"

#include "engine/layers/parts.h"

namespace strata::layers {

namespace {

torch::nn::LayerNorm layerNorm(int64_t channels) {
    return torch::nn::LayerNorm(torch::nn::LayerNormOptions({channels}));
}

}  // namespace

torch::Tensor rowNormalised(const torch::Tensor& A, const Domain& domain) {
    const auto inside = A * domain.pair.squeeze(-1);
    return inside / inside.sum(-1, true).clamp_min(1e-6);
}

SecondOrderLayerImpl::SecondOrderLayerImpl(int64_t channels)
    : m_norm(register_module("norm", layerNorm(channels))),
      m_maps(register_module("maps", Linear2to2(channels, channels))),
      m_products(register_module("products", withoutBias(3 * channels, 2 * channels))),
      m_trace(register_module("trace", withoutBias(channels, channels))),
      m_adjacency(register_module("adjacency", withoutBias(channels, channels))),
      m_out(register_module("out", torch::nn::Linear(channels, channels))) {}

torch::Tensor SecondOrderLayerImpl::forward(const torch::Tensor& H, const torch::Tensor& normalisedA,
                                            const Domain& domain) {
    const auto B = H.size(0), n = H.size(1), d = H.size(3);
    graph::requireShape(normalisedA, {B, n, n}, "A layer's adjacency");
    const auto u = m_norm(H) * domain.pair;

    const auto product = [&](const torch::Tensor& x) {
        return normalisedA.bmm(x.reshape({B, n, n * d})).view({B, n, n, d});
    };
    const auto loops = domain.mean.bmm(normalisedA.diagonal(0, 1, 2).unsqueeze(-1)).unsqueeze(2);  // [B, n, 1, 1]
    const auto products = m_products(torch::cat({product(u), product(u.transpose(1, 2)), loops * u}, -1)).chunk(2, -1);
    const auto trace = domain.mean.bmm(u.diagonal(0, 1, 2).transpose(1, 2));

    const auto learned = channelProduct(m_adjacency(u), u) / domain.pair.sum(2, true).clamp_min(1).sqrt();

    const auto y = m_maps(u, domain) + products[0] + products[1].transpose(1, 2) +
                   normalisedA.unsqueeze(-1) * m_trace(trace).unsqueeze(2) + learned;
    return H + m_out(torch::gelu(y)) * domain.pair;
}

FirstOrderLayerImpl::FirstOrderLayerImpl(int64_t channels)
    : m_norm(register_module("norm", layerNorm(channels))),
      m_mix(register_module("mix", torch::nn::Linear(3 * channels, 2 * channels))),
      m_out(register_module("out", torch::nn::Linear(2 * channels, channels))) {}

torch::Tensor FirstOrderLayerImpl::forward(const torch::Tensor& h, const torch::Tensor& normalisedA,
                                           const Domain& domain) {
    const auto u = m_norm(h) * domain.node;
    const auto y = m_mix(torch::cat({u, normalisedA.bmm(u), domain.mean.bmm(u)}, -1));
    return h + m_out(torch::gelu(y)) * domain.node;
}

}  // namespace strata::layers
