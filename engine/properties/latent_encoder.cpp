// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/latent_encoder.h"

namespace strata::properties {

namespace {

/// Noise starts small: the decoder is to see the means from the beginning.
constexpr double kFirstLogVariance = -4;
/// Of the number of nodes beside latents.
constexpr double kSizeScale = 0.1;

torch::Tensor logVarianceOf(const torch::Tensor& raw) {
    return (raw + kFirstLogVariance).clamp(-12, 4);
}

}  // namespace

torch::Tensor LatentGaussian::draw(const std::optional<at::Generator>& generator) const {
    if (!generator) return mean;
    const auto noise = at::randn(mean.sizes(), *generator, mean.options().requires_grad(false));
    return mean + torch::exp(0.5 * logVariance) * noise;
}

torch::Tensor LatentGaussian::divergence() const {
    return 0.5 * (mean.square() + logVariance.exp() - logVariance - 1).sum(-1);
}

LatentEncoderImpl::LatentEncoderImpl(const LatentModelOptions& options) {
    const auto d = options.width, c = options.coarseWidth;
    const auto counts = 2 * (options.nodeClasses * (1 + options.bondTypes) + inputCount(options.inputs));
    m_in = register_module("in", torch::nn::Linear(counts, d));
    m_layers = register_module("layers", torch::nn::ModuleList());
    for (int64_t l = 0; l < options.layers; ++l) m_layers->push_back(MessageLayer(d, options.bondTypes));
    const auto seen = counts + options.layers * d;
    m_mean = register_module("mean", torch::nn::Linear(seen, options.latent));
    m_variance = register_module("variance", torch::nn::Linear(seen, options.latent));
    m_reduce = register_module("reduce", torch::nn::Linear(options.latent, c));
    m_coarse = register_module("coarse", ClusterLevel(c, options.clusters, 1));
    m_coarseMean = register_module("coarseMean", torch::nn::Linear(c, c));
    m_coarseVariance = register_module("coarseVariance", torch::nn::Linear(c, c));
    m_topMean = register_module("topMean", torch::nn::Linear(c, c));
    m_topVariance = register_module("topVariance", torch::nn::Linear(c, c));
}

/// Jumping concatenation: what each layer knows, and the plain counts, of which a linear map keeps totals exactly.
LatentGaussian LatentEncoderImpl::nodes(const PackedBatch& batch) {
    std::vector<torch::Tensor> seen{plainCounts(batch)};
    auto h = torch::silu(m_in(seen.front()));
    for (const auto& layer : *m_layers) {
        h = layer->as<MessageLayerImpl>()->forward(h, batch);
        seen.push_back(h);
    }
    const auto all = torch::cat(seen, 1);
    return {m_mean(all), logVarianceOf(m_variance(all))};
}

LatentLevels LatentEncoderImpl::forward(const PackedBatch& batch, const ClusterDraw& draw) {
    LatentLevels levels;
    levels.nodes = nodes(batch);
    levels.z = levels.nodes.draw(draw.generator);
    const auto reduced = torch::silu(m_reduce(levels.z));
    levels.grouped = m_coarse->group(reduced, batch, draw);
    const auto c = m_coarse(levels.grouped);
    levels.clusters = {m_coarseMean(c), logVarianceOf(m_coarseVariance(c))};
    levels.coarse = levels.clusters.draw(draw.generator);
    const auto real = (levels.grouped.sizes.detach() > 0).to(c.scalar_type()).unsqueeze(2);
    const auto total = (levels.coarse * real).sum(1) * kTotalScale;
    levels.top = {m_topMean(total), logVarianceOf(m_topVariance(total))};
    levels.single = levels.top.draw(draw.generator);
    return levels;
}

torch::Tensor pooledLatents(const torch::Tensor& mean, const PackedBatch& batch) {
    const auto sizes = batch.sizes.unsqueeze(1);
    return torch::cat({batch.members.sum(mean) / sizes, sizes * kSizeScale}, 1);
}

}  // namespace strata::properties
