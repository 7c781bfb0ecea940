// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/latent_flow.h"

#include <cmath>

namespace strata::images {

namespace {

constexpr std::int64_t kTimeFeatures = 9;
constexpr int kSteps = 24;  ///< of the midpoint rule

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

LatentFlowImpl::LatentFlowImpl(std::int64_t latents, std::int64_t width, std::int64_t layers)
    : m_scale(register_buffer("scale", torch::ones({latents}))),
      m_in(register_module("in", torch::nn::Linear(latents, width))),
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

void LatentFlowImpl::scaleBy(const torch::Tensor& z) {
    const torch::NoGradGuard constant;
    m_scale.copy_(z.square().mean(0).sqrt().clamp_min(1e-3));
}

torch::Tensor LatentFlowImpl::velocity(const torch::Tensor& x, const torch::Tensor& angle) {
    const auto time = timeFeatures(angle);
    auto h = m_in(x);
    for (std::size_t l = 0; l < m_norms->size(); ++l) {
        const auto u = m_norms[l]->as<torch::nn::LayerNormImpl>()->forward(h);
        h = h + through(m_second, l, torch::silu(through(m_first, l, u) + through(m_times, l, time)));
    }
    return m_out(m_norm(h));
}

torch::Tensor LatentFlowImpl::loss(const torch::Tensor& z, at::Generator generator) {
    const auto end = z.detach() / m_scale;
    const auto options = end.options().requires_grad(false);
    const auto angle = M_PI_2 * at::rand({end.size(0), 1}, generator, options);
    const auto start = at::randn(end.sizes(), generator, options);
    const auto sine = torch::sin(angle), cosine = torch::cos(angle);
    return (velocity(cosine * start + sine * end, angle) - (cosine * end - sine * start)).square().mean();
}

torch::Tensor LatentFlowImpl::draw(std::int64_t count, double temperature, at::Generator generator) {
    const torch::NoGradGuard constant;
    const auto options = m_scale.options();
    auto x = temperature * at::randn({count, m_scale.size(0)}, generator, options);
    constexpr auto kWidth = M_PI_2 / kSteps;
    const auto along = [&](const torch::Tensor& from, double angle) {
        return velocity(from, torch::full({count, 1}, angle, options));
    };
    for (int step = 0; step < kSteps; ++step) {
        const auto angle = step * kWidth;
        const auto half = x + 0.5 * kWidth * along(x, angle);
        x = x + kWidth * along(half, angle + 0.5 * kWidth);
    }
    return x * m_scale;
}

}  // namespace strata::images
