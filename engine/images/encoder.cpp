// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/encoder.h"

#include <algorithm>

#include "engine/images/grid_kernels.h"
#include "engine/images/grid_step.h"

namespace strata::images {

namespace {

using Convolution = torch::nn::Conv2dOptions;

constexpr std::int64_t kReadDepth = 3;  ///< of the grid of 4 × 4

std::int64_t channelsAt(const EncoderOptions& options, std::int64_t depth) {
    return options.channels << std::min<std::int64_t>(depth, 3);
}

torch::Tensor bent(const torch::Tensor& x) {
    return torch::leaky_relu(x, kernels::kLeak);
}

/// Nodes [B, S, S, C] → [B, S / 2, S / 2, C].
torch::Tensor clusterMeans(const torch::Tensor& nodes) {
    const auto side = nodes.size(1) / 2;
    return nodes.view({nodes.size(0), side, 2, side, 2, nodes.size(3)}).mean({2, 4});
}

/// A convolution whose kernel is as large as its stride, 1 or 2, of nodes [B, S, S, in] → [B, S / stride, .., out]: a
/// product with its weights.
torch::Tensor convolved(const torch::nn::Conv2dImpl& layer, torch::Tensor nodes) {
    const auto& weight = layer.weight;
    const auto size = weight.size(2);
    if (size > 1) {
        const auto side = nodes.size(1) / size;
        nodes = nodes.view({nodes.size(0), side, size, side, size, nodes.size(3)}).transpose(2, 3).flatten(3);
    }
    return torch::linear(nodes, weight.permute({0, 2, 3, 1}).flatten(1), layer.bias);
}

}  // namespace

GridLayerImpl::GridLayerImpl(std::int64_t channels)
    : m_mix(register_module("mix", torch::nn::Conv2d(Convolution(2 * channels, channels, 1)))) {}

torch::Tensor GridLayerImpl::forward(const torch::Tensor& h) {
    return gridStep(h, m_mix->weight.flatten(1), m_mix->bias);
}

torch::Tensor Posterior::draw(at::Generator generator) const {
    const auto noise = at::randn(mean.sizes(), generator, mean.options().requires_grad(false));
    return mean + (0.5 * logVariance).exp() * noise;
}

torch::Tensor Posterior::divergence() const {
    return 0.5 * (logVariance.exp() + mean.square() - 1 - logVariance).sum(1);
}

ImageEncoderImpl::ImageEncoderImpl(const EncoderOptions& options)
    : m_options(options), m_in(register_module("in", torch::nn::Conv2d(Convolution(1, channelsAt(options, 0), 1)))) {
    for (std::int64_t depth = 0; depth < options.levels; ++depth) {
        const auto channels = channelsAt(options, depth);
        torch::nn::ModuleList layers;
        for (std::int64_t l = 0; l < options.layers; ++l) layers->push_back(GridLayer(channels));
        m_layers.push_back(register_module("layers_" + std::to_string(depth), layers));
        if (depth + 1 < options.levels) {
            const auto next = channelsAt(options, depth + 1);
            const auto size = options.ordered ? 2 : 1;
            m_poolers->push_back(torch::nn::Conv2d(Convolution(channels, next, size).stride(size)));
        }
        const auto from = readFrom(depth);
        const auto nodes = options.ordered ? sideAt(from) * sideAt(from) : 1;
        m_readouts->push_back(
            torch::nn::Linear(channelsAt(options, from) * nodes, 2 * options.latents[static_cast<std::size_t>(depth)]));
    }
    register_module("poolers", m_poolers);
    register_module("readouts", m_readouts);
}

std::int64_t ImageEncoderImpl::readFrom(std::int64_t depth) const {
    return m_options.ordered ? std::min(std::max(depth, kReadDepth), m_options.levels - 1) : depth;
}

std::vector<Posterior> ImageEncoderImpl::forward(const torch::Tensor& images) {
    std::vector<torch::Tensor> grids;
    auto h = convolved(*m_in, images.permute({0, 2, 3, 1}));
    for (std::size_t depth = 0; depth < m_layers.size(); ++depth) {
        for (const auto& layer : *m_layers[depth]) h = layer->as<GridLayerImpl>()->forward(h);
        grids.push_back(h);
        if (depth + 1 == m_layers.size()) break;
        if (!m_options.ordered) h = clusterMeans(h);
        h = bent(convolved(*m_poolers[depth]->as<torch::nn::Conv2dImpl>(), h));
    }
    std::vector<Posterior> result;
    for (std::size_t depth = 0; depth < m_layers.size(); ++depth) {
        const auto& grid = grids[static_cast<std::size_t>(readFrom(static_cast<std::int64_t>(depth)))];
        const auto read = m_options.ordered ? grid.permute({0, 3, 1, 2}).flatten(1) : grid.mean({1, 2});
        const auto halves = m_readouts[depth]->as<torch::nn::LinearImpl>()->forward(read).chunk(2, 1);
        result.push_back({halves[0], halves[1].clamp(-12, 6)});
    }
    return result;
}

}  // namespace strata::images
