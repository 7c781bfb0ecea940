// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/latent_decoder.h"

namespace strata::properties {

namespace {

constexpr int64_t kPairWidth = 96;
/// What the single node is asked for.
constexpr int64_t kNodesAndEdges = 2;

torch::Tensor classLoss(const torch::Tensor& logits, const torch::Tensor& classes) {
    return torch::nn::functional::cross_entropy(logits, classes);
}

}  // namespace

LatentDecoderImpl::LatentDecoderImpl(const LatentModelOptions& options) : m_options(options) {
    using torch::nn::Linear;
    const auto z = options.latent, c = options.coarseWidth;
    m_atoms = register_module("atoms", Linear(z, options.nodeClasses));
    m_ends = register_module("ends", Linear(z, kPairWidth));
    m_pair = register_module("pair", Linear(2 * kPairWidth, kPairWidth));
    m_bonds = register_module("bonds", Linear(kPairWidth, options.bondTypes + 1));
    m_distances = register_module("distances", Linear(kPairWidth, kFarthest + 1));
    m_near = register_module("near", Linear(z, options.nearClasses));
    m_far = register_module("far", Linear(z, options.farClasses));
    m_rings = register_module("rings", Linear(z, static_cast<int64_t>(chemistry::kRingSizes)));
    m_hydrogens = register_module("hydrogens", Linear(z, kMostHydrogens + 1));
    m_counts = register_module("counts", Linear(z + 1, options.counts));
    m_environments = register_module("environments", Linear(z + 1, options.environments));
    m_clusterEnds = register_module("clusterEnds", Linear(c, c));
    m_adjacency = register_module("adjacency", Linear(c, 1));
    m_single = register_module("single", Linear(c, kNodesAndEdges));
}

/// Sums and products do not tell the two ends apart.
torch::Tensor LatentDecoderImpl::pairHidden(const torch::Tensor& z, const NodePairs& pairs) {
    const auto ends = m_ends(z);
    const auto first = pairs.first.sum(ends), second = pairs.second.sum(ends);
    return torch::silu(m_pair(torch::cat({first + second, first * second}, 1)));
}

/// The weighted adjacency between clusters from their latents, the single node's numbers of nodes and edges from its.
torch::Tensor LatentDecoderImpl::coarseLoss(const LatentLevels& levels, const PackedBatch& batch) {
    const auto ends = m_clusterEnds(levels.coarse);
    const auto between = m_adjacency(torch::silu(ends.unsqueeze(1) + ends.unsqueeze(2))).squeeze(3);
    const auto real = (levels.grouped.sizes.detach() > 0).to(ends.scalar_type());
    const auto both = real.unsqueeze(1) * real.unsqueeze(2);
    const auto adjacency = levels.grouped.adjacency.detach();
    const auto off = torch::smooth_l1_loss(between, adjacency, at::Reduction::None) * both;
    const auto edges = torch::triu(adjacency).sum({1, 2});
    const auto size = torch::stack({batch.sizes, edges}, 1) * kTotalScale;
    return off.sum() / both.sum().clamp_min(1) + torch::smooth_l1_loss(m_single(levels.single), size);
}

std::vector<LatentTerm> LatentDecoderImpl::localTerms(const torch::Tensor& z, const LatentTargets& targets) {
    const auto weight = m_options.localWeight;
    return {{"near", weight * classLoss(m_near(z), targets.near)},
            {"far", weight * classLoss(m_far(z), targets.far)},
            {"rings", weight * torch::binary_cross_entropy_with_logits(m_rings(z), targets.rings.to(z.scalar_type()))},
            {"hydrogens", weight * classLoss(m_hydrogens(z), targets.hydrogens)}};
}

std::vector<LatentTerm> LatentDecoderImpl::loss(const LatentLevels& levels, const PackedBatch& batch,
                                                const LatentTargets& targets) {
    const auto& z = levels.z;
    const auto type = z.scalar_type();
    std::vector<LatentTerm> terms{{"atoms", classLoss(m_atoms(z), batch.X.argmax(1))}};
    if (targets.bonds.size(0) > 0) {
        const auto hidden = pairHidden(z, targets.pairs);
        terms.push_back({"bonds", classLoss(m_bonds(hidden), targets.bonds)});
        const auto asked = torch::nonzero(targets.distances >= 0).squeeze(1);
        if (asked.size(0) > 0)
            terms.push_back(
                {"distances", m_options.distanceWeight * classLoss(m_distances(hidden.index_select(0, asked)),
                                                                   targets.distances.index_select(0, asked))});
    }
    for (auto& term : localTerms(z, targets)) terms.push_back(std::move(term));

    const auto pooled = pooledLatents(levels.nodes.mean, batch);
    terms.push_back({"counts", m_options.countWeight * torch::mse_loss(m_counts(pooled), targets.counts.to(type))});
    terms.push_back({"environments", m_options.environmentWeight *
                                         torch::mse_loss(m_environments(pooled), targets.environments.to(type))});
    terms.push_back({"coarse", m_options.coarseWeight * coarseLoss(levels, batch)});
    terms.push_back({"balance", m_options.balanceWeight * levels.grouped.balance});
    terms.push_back(
        {"kl", m_options.klWeight * (levels.nodes.divergence().mean() + levels.clusters.divergence().mean() +
                                     levels.top.divergence().mean())});
    return terms;
}

}  // namespace strata::properties
