// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/latent_flow.h"

#include <algorithm>
#include <cmath>

namespace strata::images {

namespace {

constexpr int kSteps = 24;  ///< of the midpoint rule
constexpr std::int64_t kGuideLayers = 2;

std::int64_t guideWidth(std::int64_t width) {
    return std::max<std::int64_t>(8, width / 5);
}

}  // namespace

LatentFlowImpl::LatentFlowImpl(std::int64_t latents, std::int64_t width, std::int64_t layers, double guidance)
    : m_guidance(guidance),
      m_scale(register_buffer("scale", torch::ones({latents}))),
      m_net(register_module("net", VelocityNet(latents, width, layers))) {
    if (guidance > 0) m_guide = register_module("guide", VelocityNet(latents, guideWidth(width), kGuideLayers));
}

void LatentFlowImpl::scaleBy(const torch::Tensor& z) {
    const torch::NoGradGuard constant;
    m_scale.copy_(z.square().mean(0).sqrt().clamp_min(1e-3));
}

LatentFlowImpl::Errors LatentFlowImpl::errors(const torch::Tensor& z, at::Generator generator) {
    const auto end = z.detach() / m_scale;
    const auto options = end.options().requires_grad(false);
    const auto angle = M_PI_2 * at::rand({end.size(0), 1}, generator, options);
    const auto start = at::randn(end.sizes(), generator, options);
    const auto sine = torch::sin(angle), cosine = torch::cos(angle);
    const auto x = cosine * start + sine * end, wanted = cosine * end - sine * start;
    const auto error = [&](VelocityNet& net) { return (net(x, angle) - wanted).square().mean(); };
    return {error(m_net), m_guide ? error(m_guide) : torch::zeros({}, options)};
}

torch::Tensor LatentFlowImpl::velocity(const torch::Tensor& x, double angle) {
    const auto angles = torch::full({x.size(0), 1}, angle, x.options());
    const auto own = m_net(x, angles);
    return m_guide ? own + m_guidance * (own - m_guide(x, angles)) : own;
}

torch::Tensor LatentFlowImpl::draw(std::int64_t count, double temperature, at::Generator generator) {
    const torch::NoGradGuard constant;
    const auto options = m_scale.options();
    auto x = temperature * at::randn({count, m_scale.size(0)}, generator, options);
    constexpr auto kWidth = M_PI_2 / kSteps;
    for (int step = 0; step < kSteps; ++step) {
        const auto angle = step * kWidth;
        const auto half = x + 0.5 * kWidth * velocity(x, angle);
        x = x + kWidth * velocity(half, angle + 0.5 * kWidth);
    }
    return x * m_scale;
}

}  // namespace strata::images
