// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/property_net.h"

namespace strata::properties {

namespace {

/// Sums over graphs beside means and largest values.
constexpr double kReadoutScale = 0.1;

Sight sightOf(const PropertyModelOptions& options) {
    return options.totals ? Sight::Whole : Sight::Local;
}

torch::nn::ModuleList messageLayers(int64_t count, const PropertyModelOptions& options) {
    torch::nn::ModuleList list;
    for (int64_t l = 0; l < count; ++l)
        list->push_back(MessageLayer(options.width, options.bondTypes, sightOf(options)));
    return list;
}

torch::Tensor through(torch::nn::ModuleList& layers, torch::Tensor h, const PackedBatch& batch,
                      const layers::Dropout& dropout) {
    for (const auto& layer : *layers) h = layer->as<MessageLayerImpl>()->forward(h, batch, dropout);
    return h;
}

}  // namespace

PropertyNetImpl::PropertyNetImpl(const PropertyModelOptions& options) : m_options(options) {
    const auto d = options.width;
    const bool clusters = options.clusters > 0;
    const auto counts =
        (options.totals ? 2 : 1) * (options.nodeClasses * (1 + options.bondTypes) + inputCount(options.inputs));
    m_in = register_module("in", torch::nn::Linear(counts, d));
    const auto before = clusters ? (options.layers + 1) / 2 : options.layers;
    m_before = register_module("before", messageLayers(before, options));
    if (clusters) {
        m_coarse = register_module("coarse", ClusterLevel(d, options.clusters, options.coarseLayers));
        m_back = register_module("back", torch::nn::Linear(d, d));
        m_after = register_module("after", messageLayers(options.layers - before, options));
    }
    if (options.readout != Readout::Levels)
        m_contribution = register_module(
            "contribution",
            torch::nn::Sequential(torch::nn::Linear(d, d), torch::nn::SiLU(), torch::nn::Linear(d, options.targets)));
    if (options.readout == Readout::Contributions) return;
    if (clusters) m_top = register_module("top", torch::nn::Linear(d, d));
    m_levels =
        register_module("levels", torch::nn::Sequential(torch::nn::Linear(d * (clusters ? 6 : 3), d), torch::nn::SiLU(),
                                                        torch::nn::Linear(d, d / 2), torch::nn::SiLU(),
                                                        torch::nn::Linear(d / 2, options.targets)));
}

/// Eq. 3: the finest latents by sum, mean and largest value, the clusters' by sum and largest value, and the single
/// node's.
torch::Tensor PropertyNetImpl::levels(const torch::Tensor& h, const torch::Tensor& coarse, const PackedBatch& batch) {
    const auto sum = batch.members.sum(h);
    std::vector<torch::Tensor> parts{sum * kReadoutScale, sum / batch.sizes.unsqueeze(1), batch.members.largest(h)};
    if (coarse.defined()) {
        const auto total = coarse.sum(1) * kTotalScale;
        parts.insert(parts.end(), {total, std::get<0>(coarse.max(1)), torch::silu(m_top(total))});
    }
    return m_levels->forward(torch::cat(parts, 1));
}

Prediction PropertyNetImpl::forward(const PackedBatch& batch, const ClusterDraw& draw) {
    Prediction result;
    const layers::Dropout dropout{m_options.dropout, draw.generator};
    const auto counts = plainCounts(batch, sightOf(m_options));
    auto h = through(m_before, torch::silu(m_in(counts)), batch, dropout);
    torch::Tensor coarse;
    if (m_coarse) {
        const auto clusters = m_coarse->group(h, batch, draw);
        coarse = m_coarse(clusters);
        result.balance = clusters.balance;
        h = through(m_after, h + m_back(broadcastBy(clusters.onehot, coarse, batch)), batch, dropout);
    }
    if (m_contribution) result.values = batch.members.sum(m_contribution->forward(h) * kReadoutScale);
    if (m_levels) {
        const auto fromLevels = levels(h, coarse, batch);
        result.values = result.values.defined() ? result.values + fromLevels : fromLevels;
    }
    return result;
}

}  // namespace strata::properties
