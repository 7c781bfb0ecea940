// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/given_clusters.h"

#include "engine/links/k_means.h"
#include "engine/links/spectral_embedding.h"

namespace strata::links {

namespace {

constexpr std::int64_t kEmbedding = 10;
constexpr int kGivenRounds = 50;

torch::Tensor rowsToCluster(Clustering kind, const NodeInputs& inputs, const VisibleGraph& graph, std::uint64_t seed) {
    if (kind == Clustering::Spectral) {
        const auto embedding = spectralEmbedding(static_cast<int>(inputs.nodes()), graph.links, kEmbedding, seed);
        return embedding.vectors / embedding.values.clamp_min(1e-9).sqrt();
    }
    const auto& rows = inputs.hasWords() ? inputs.components : graph.features;
    return rows.slice(1, 0, kEmbedding).to(torch::kFloat64).contiguous();
}

}  // namespace

std::vector<torch::Tensor> givenClusters(Clustering kind, const NodeInputs& inputs, const VisibleGraph& graph,
                                         const std::vector<std::int64_t>& sizes, std::uint64_t seed) {
    const torch::NoGradGuard constant;
    auto rows = rowsToCluster(kind, inputs, graph, seed);
    std::vector<torch::Tensor> result;
    for (const auto K : sizes) {
        auto clusters = kMeans(rows, K, kGivenRounds, false, seed);
        result.push_back(clusters.parent);
        rows = clusters.centres;
    }
    return result;
}

}  // namespace strata::links
