// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/cluster_level.h"

#include "engine/coarsening/assignment.h"
#include "engine/layers/parts.h"
#include "engine/properties/message_net.h"

namespace strata::properties {

namespace {

/// One step of messages between clusters.
class CoarseLayerImpl : public torch::nn::Module {
public:
    explicit CoarseLayerImpl(int64_t width) {
        m_mix = register_module("mix", torch::nn::Linear(3 * width, width));
        m_out = register_module("out", torch::nn::Linear(width, width));
        m_norm = register_module("norm", layers::norm(width));
    }
    torch::Tensor forward(const torch::Tensor& c, const torch::Tensor& adjacency, const torch::Tensor& real) {
        const auto total = (c.sum(1, true) * kTotalScale).expand_as(c);
        const auto seen = torch::cat({c, adjacency.bmm(c), total}, 2);
        return (c + m_norm(m_out(torch::silu(m_mix(seen))))) * real;
    }

private:
    torch::nn::Linear m_mix{nullptr}, m_out{nullptr};
    torch::nn::LayerNorm m_norm{nullptr};
};

}  // namespace

torch::Tensor pooledBy(const torch::Tensor& onehot, const torch::Tensor& h, const PackedBatch& batch) {
    const auto K = onehot.size(1), d = h.size(1);
    const auto placed = (onehot.unsqueeze(2) * h.unsqueeze(1)).view({-1, K * d});
    return batch.members.sum(placed).view({-1, K, d});
}

torch::Tensor broadcastBy(const torch::Tensor& onehot, const torch::Tensor& coarse, const PackedBatch& batch) {
    const auto K = coarse.size(1), d = coarse.size(2);
    const auto at = batch.owner.sum(coarse.reshape({-1, K * d})).view({-1, K, d});
    return (onehot.unsqueeze(2) * at).sum(1);
}

ClusterLevelImpl::ClusterLevelImpl(int64_t width, int64_t clusters, int64_t layers) {
    m_logits = register_module("logits", torch::nn::Linear(width, clusters));
    m_in = register_module("in", torch::nn::Linear(2 * width + 1, width));
    m_layers = register_module("layers", torch::nn::ModuleList());
    for (int64_t l = 0; l < layers; ++l) m_layers->push_back(std::make_shared<CoarseLayerImpl>(width));
}

Clusters ClusterLevelImpl::group(const torch::Tensor& h, const PackedBatch& batch, const ClusterDraw& draw) {
    const auto logits = m_logits(h).unsqueeze(0);
    const auto everyNode = torch::ones({1, h.size(0)}, h.options());
    Clusters clusters;
    clusters.onehot = coarsening::assign(logits, everyNode, draw.temperature, draw.generator).onehot.squeeze(0);
    clusters.sizes = batch.members.sum(clusters.onehot);
    clusters.pooled = pooledBy(clusters.onehot, h, batch);

    const auto K = clusters.onehot.size(1);
    const auto neighbours = batch.neighbours(clusters.onehot).view({-1, batch.bondTypes, K}).sum(1);
    const auto halved = 1 - 0.5 * torch::eye(K, h.options());
    clusters.adjacency = pooledBy(clusters.onehot, neighbours, batch) * halved;

    const auto share = clusters.sizes / batch.sizes.unsqueeze(1);
    clusters.balance = torch::xlogy(share, share.clamp_min(1e-12) * static_cast<double>(K)).sum(1).mean();
    return clusters;
}

torch::Tensor ClusterLevelImpl::forward(const Clusters& clusters) {
    const auto sizes = clusters.sizes.unsqueeze(2);
    const auto real = (sizes.detach() > 0).to(sizes.scalar_type());
    const auto mean = clusters.pooled / sizes.clamp_min(1);
    auto c = torch::silu(m_in(torch::cat({mean, clusters.pooled * kTotalScale, sizes * kTotalScale}, 2))) * real;
    for (const auto& layer : *m_layers) c = layer->as<CoarseLayerImpl>()->forward(c, clusters.adjacency, real);
    return c;
}

}  // namespace strata::properties
