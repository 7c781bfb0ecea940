// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/node_latents.h"

#include <cmath>

#include "engine/layers/dropout.h"
#include "engine/links/pair_dots.h"

namespace strata::links {
namespace {

constexpr double kStartScale = 10;         ///< |μ|²: the weight of the cosine in the score
constexpr double kStartLogDeviation = -3;  ///< little noise at first
constexpr double kResidualDropout = 0.5;
constexpr std::int64_t kVgaeHidden = 32, kVgaeLatents = 16;

torch::Tensor drawn(const NodeLatents& latents, const std::optional<at::Generator>& generator) {
    if (!generator || !latents.logDeviation.defined()) return latents.mean;
    const auto noise = at::randn(latents.mean.sizes(), *generator, latents.mean.options().requires_grad(false));
    return latents.mean + latents.logDeviation.exp() * noise;
}

/// Glorot's uniform start.
void drawMatrix(torch::Tensor& weight, at::Generator generator) {
    const auto bound = std::sqrt(6.0 / static_cast<double>(weight.size(0) + weight.size(1)));
    weight.copy_(bound * (2 * at::rand(weight.sizes(), generator, torch::TensorOptions()) - 1));
}

}  // namespace

torch::Tensor divergence(const NodeLatents& latents) {
    if (!latents.logDeviation.defined()) return torch::zeros({}, latents.mean.options());
    const auto& log = latents.logDeviation;
    return 0.5 * ((2 * log).exp() + latents.mean.square() - 1 - 2 * log).sum(1).mean();
}

PropagatedEncoderImpl::PropagatedEncoderImpl(const LinkModelOptions& options, std::int64_t inputWidth)
    : m_steps(options.steps),
      m_dropout(options.inputDropout),
      m_weight(register_parameter("weight", torch::empty({inputWidth, options.latents}))),
      m_gamma(register_parameter("gamma", torch::empty({options.steps + 1}))),
      m_logScale(register_parameter("logScale", torch::empty({}))) {
    if (options.variational)
        m_logDeviation = register_module("logDeviation", torch::nn::Linear(inputWidth, options.latents));
    if (options.residualWidth > 0) {
        m_residualIn = register_module("residualIn", torch::nn::Linear(inputWidth, options.residualWidth));
        m_residualOut = register_module("residualOut", torch::nn::Linear(options.residualWidth, options.latents));
    }
}

void PropagatedEncoderImpl::start(at::Generator generator) {
    const torch::NoGradGuard constant;
    m_weight.copy_(torch::eye(m_weight.size(0), m_weight.size(1)));
    m_gamma.zero_();
    m_gamma[m_steps].fill_(1);
    m_logScale.fill_(std::log(kStartScale));
    if (m_logDeviation) {
        m_logDeviation->weight.zero_();
        m_logDeviation->bias.fill_(kStartLogDeviation);
    }
    if (m_residualIn) {
        drawMatrix(m_residualIn->weight, generator);
        m_residualIn->bias.zero_();
        m_residualOut->weight.zero_();
        m_residualOut->bias.zero_();
    }
}

NodeLatents PropagatedEncoderImpl::forward(const VisibleGraph& graph, const std::optional<at::Generator>& generator) {
    const auto input = layers::Dropout{m_dropout, generator}(graph.features);
    auto hidden = input.mm(m_weight);
    if (m_residualIn)
        hidden = hidden + m_residualOut(layers::Dropout{kResidualDropout, generator}(torch::relu(m_residualIn(input))));
    auto sum = m_gamma[0] * hidden;
    for (std::int64_t k = 1; k <= m_steps; ++k) {
        hidden = graph.propagation.times(hidden);
        sum = sum + m_gamma[k] * hidden;
    }
    NodeLatents latents;
    latents.logScale = m_logScale;
    latents.mean = unitRows(sum) * (0.5 * m_logScale).exp();
    if (m_logDeviation) latents.logDeviation = m_logDeviation(graph.features);
    latents.decoded = drawn(latents, generator);
    return latents;
}

VgaeEncoderImpl::VgaeEncoderImpl(std::int64_t words, bool variational)
    : m_in(register_parameter("in", torch::empty({words, kVgaeHidden}))),
      m_mean(register_parameter("mean", torch::empty({kVgaeHidden, kVgaeLatents}))) {
    if (variational) m_logDeviation = register_parameter("logDeviation", torch::empty({kVgaeHidden, kVgaeLatents}));
}

void VgaeEncoderImpl::start(at::Generator generator) {
    const torch::NoGradGuard constant;
    drawMatrix(m_in, generator);
    drawMatrix(m_mean, generator);
    if (m_logDeviation.defined()) drawMatrix(m_logDeviation, generator);
}

NodeLatents VgaeEncoderImpl::forward(const SparseMatrix& words, const VisibleGraph& graph,
                                     const std::optional<at::Generator>& generator) {
    const auto hidden = graph.propagation.times(torch::relu(graph.propagation.times(words.times(m_in))));
    NodeLatents latents;
    latents.mean = hidden.mm(m_mean);
    latents.logScale = torch::zeros({}, latents.mean.options());
    if (m_logDeviation.defined()) latents.logDeviation = hidden.mm(m_logDeviation).clamp_max(10);
    latents.decoded = drawn(latents, generator);
    return latents;
}

}  // namespace strata::links
