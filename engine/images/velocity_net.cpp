// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/velocity_net.h"

namespace strata::images {

namespace {

constexpr std::int64_t kTimeFeatures = 9;

torch::Tensor timeFeatures(const torch::Tensor& angle) {
    std::vector<torch::Tensor> features{angle};
    for (const double rate : {1.0, 2.0, 4.0, 8.0}) {
        features.push_back(torch::sin(rate * angle));
        features.push_back(torch::cos(rate * angle));
    }
    return torch::cat(features, 1);
}

torch::nn::LayerNorm norm(std::int64_t width) {
    return torch::nn::LayerNorm(torch::nn::LayerNormOptions({width}));
}

torch::Tensor through(torch::nn::ModuleList layers, std::size_t i, const torch::Tensor& x) {
    return layers[i]->as<torch::nn::LinearImpl>()->forward(x);
}

}  // namespace

VelocityNetImpl::VelocityNetImpl(std::int64_t latents, std::int64_t width, std::int64_t layers)
    : m_in(register_module("in", torch::nn::Linear(latents, width))),
      m_norm(register_module("norm", norm(width))),
      m_out(register_module("velocity", torch::nn::Linear(width, latents))) {
    for (std::int64_t l = 0; l < layers; ++l) {
        m_norms->push_back(norm(width));
        m_times->push_back(torch::nn::Linear(kTimeFeatures, width));
        m_first->push_back(torch::nn::Linear(width, width));
        m_second->push_back(torch::nn::Linear(width, width));
    }
    register_module("norms", m_norms);
    register_module("times", m_times);
    register_module("first", m_first);
    register_module("second", m_second);
}

torch::Tensor VelocityNetImpl::forward(const torch::Tensor& x, const torch::Tensor& angle) {
    const auto time = timeFeatures(angle);
    auto h = m_in(x);
    for (std::size_t l = 0; l < m_norms->size(); ++l) {
        const auto u = m_norms[l]->as<torch::nn::LayerNormImpl>()->forward(h);
        h = h + through(m_second, l, torch::silu(through(m_first, l, u) + through(m_times, l, time)));
    }
    return m_out(m_norm(h));
}

}  // namespace strata::images
