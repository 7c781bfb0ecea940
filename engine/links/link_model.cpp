// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/link_model.h"

#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cmath>

#include "engine/links/given_clusters.h"
#include "engine/links/pair_dots.h"
#include "engine/training/schedule.h"

namespace strata::links {
namespace {

constexpr std::uint64_t kWeightsPurpose = 105, kClustersPurpose = 106;
constexpr double kCosineWeight = 3;  ///< brings the smoothed cosines to the scale of the other features
constexpr double kStartLocalScale = 5, kStartLocalBias = -4;

std::int64_t featureCount(const LinkModelOptions& options, std::size_t levels) {
    return (options.degrees ? 2 : 0) + (options.cosines ? 2 : 0) +
           (options.adjacency ? static_cast<std::int64_t>(levels) : 0);
}

torch::Tensor ends(const torch::Tensor& ofNodes, const torch::Tensor& pairs, std::int64_t which) {
    return ofNodes.index_select(0, pairs.select(1, which));
}

}  // namespace

std::vector<std::int64_t> clusterCounts(const LinkModelOptions& options) {
    std::vector<std::int64_t> counts;
    if (options.encoder == EncoderKind::Vgae) return counts;
    std::int64_t K = options.clusters;
    for (long long l = 0; l < options.clusterings; ++l) {
        counts.push_back(K);
        K = std::max<std::int64_t>(K / options.branching, 1);
    }
    return counts;
}

LinkModelImpl::LinkModelImpl(const LinkModelOptions& options, const NodeInputs& inputs, bool withBias)
    : m_options(options), m_sizes(clusterCounts(options)) {
    if (withBias) m_bias = register_parameter("bias", torch::zeros({}));
    if (options.encoder == EncoderKind::Vgae) {
        m_vgae = register_module("vgae", VgaeEncoder(inputs.words.columns(), options.variational));
        return;
    }
    m_encoder = register_module("encoder", PropagatedEncoder(options, inputs.width()));
    std::int64_t rows = inputs.nodes(), width = options.latents;
    for (const auto K : m_sizes) {
        const bool given = options.clustering != Clustering::Learned;
        m_levels.push_back(register_module("level" + std::to_string(m_levels.size() + 1),
                                           ClusterLevel(rows, width, K, options.coarseLatents, given)));
        rows = K;
        width = options.coarseLatents;
    }
    const auto levels = static_cast<std::int64_t>(m_levels.size());
    if (levels > 0) m_coarseScales = register_parameter("coarseScales", torch::zeros({levels}));
    const auto features = featureCount(options, m_levels.size());
    if (features > 0) m_featureWeights = register_parameter("featureWeights", torch::zeros({features}));
    if (options.headWidth > 0) {
        m_headIn = register_module("headIn", torch::nn::Linear(1 + levels + features, options.headWidth));
        m_headOut =
            register_module("headOut", torch::nn::Linear(torch::nn::LinearOptions(options.headWidth, 1).bias(false)));
    }
    if (levels > 0 && options.localWeight > 0) {
        m_localScale = register_parameter("localScale", torch::zeros({}));
        m_localBias = register_parameter("localBias", torch::zeros({}));
    }
}

void LinkModelImpl::start(const NodeInputs& inputs, const VisibleGraph& graph, std::uint64_t seed) {
    const torch::NoGradGuard constant;
    auto generator = at::make_generator<at::CPUGeneratorImpl>(training::stepSeed(seed, kWeightsPurpose, 0));
    if (m_bias.defined()) m_bias.fill_(m_vgae ? 0.0 : -5.0);  // minus half of the scale of the scores
    if (m_vgae) return m_vgae->start(generator);
    m_encoder->start(generator);
    if (m_featureWeights.defined()) m_featureWeights.zero_();
    if (m_headIn) {
        const auto bound = 1 / std::sqrt(static_cast<double>(m_headIn->weight.size(1)));
        m_headIn->weight.copy_(bound * (2 * at::rand(m_headIn->weight.sizes(), generator, torch::TensorOptions()) - 1));
        m_headIn->bias.copy_(bound * (2 * at::rand(m_headIn->bias.sizes(), generator, torch::TensorOptions()) - 1));
        m_headOut->weight.zero_();
    }
    if (hasLocal()) {
        m_localScale.fill_(kStartLocalScale);
        m_localBias.fill_(kStartLocalBias);
    }
    if (m_levels.empty()) return;
    m_coarseScales.zero_();
    const auto clusterSeed = training::stepSeed(seed, kClustersPurpose, 0);
    if (m_options.clustering != Clustering::Learned) {
        const auto given = givenClusters(m_options.clustering, inputs, graph, m_sizes, clusterSeed);
        for (std::size_t l = 0; l < m_levels.size(); ++l) m_levels[l]->setGiven(given[l]);
    }
    // Each level starts from the rows that the ones below give it: as many passes as levels.
    auto rows = unitRows(m_encoder(graph, std::nullopt).mean);
    for (std::size_t l = 0; l < m_levels.size(); ++l) {
        m_levels[l]->start(rows, clusterSeed + l);
        rows = encode(inputs, graph, {}).levels[l].latents;
    }
}

EncodedGraph LinkModelImpl::encode(const NodeInputs& inputs, const VisibleGraph& graph,
                                   const std::optional<ClusterNoise>& noise) {
    EncodedGraph encoded;
    const auto generator = noise ? std::optional(noise->generator) : std::nullopt;
    if (m_vgae) {
        encoded.nodes = m_vgae(inputs.words, graph, generator);
        return encoded;
    }
    encoded.nodes = m_encoder(graph, generator);
    auto rows = unitRows(encoded.nodes.mean);
    auto weights = torch::ones({rows.size(0)}, rows.options().requires_grad(false));
    torch::Tensor parent, chain;  // of the nodes; Π of all levels so far
    for (std::size_t l = 0; l < m_levels.size(); ++l) {
        auto& level = m_levels[l];
        CoarseLevel coarse;
        coarse.weights = weights;
        coarse.choice = level->choose(rows, level->prices(), noise);
        if (!noise && !level->isGiven())
            coarse.choice = level->choose(
                rows, settledPrices(coarse.choice.logits, level->prices(), weights, {0.2, m_options.balanceBand}), {});
        const auto& own = coarse.choice.parent;
        coarse.parent = parent.defined() ? own.index_select(0, parent) : own;
        const auto adjacency = coarseAdjacency(graph.links, coarse.parent, m_sizes[l], rows.scalar_type());
        coarse.logOdds = adjacencyLogOdds(adjacency);
        coarse.sizes = torch::zeros({m_sizes[l]}, weights.options()).index_add_(0, own, weights);
        coarse.latents = level->pool(rows, weights, coarse.choice.onehot, adjacency);
        chain = chain.defined() ? chain.mm(coarse.choice.onehot) : coarse.choice.onehot;
        coarse.nodeLatents = chain.mm(coarse.latents);
        parent = coarse.parent;
        rows = coarse.latents;
        weights = coarse.sizes;
        encoded.levels.push_back(std::move(coarse));
    }
    return encoded;
}

std::vector<torch::Tensor> LinkModelImpl::pairCosines(const EncodedGraph& encoded, const torch::Tensor& pairs) {
    std::vector<torch::Tensor> cosines;
    cosines.push_back(pairDots(encoded.nodes.decoded, pairs) * (-encoded.nodes.logScale).exp());
    for (const auto& level : encoded.levels) cosines.push_back(pairDots(unitRows(level.nodeLatents), pairs));
    return cosines;
}

std::vector<torch::Tensor> LinkModelImpl::pairFeatures(const EncodedGraph& encoded, const VisibleGraph& graph,
                                                       const torch::Tensor& pairs) const {
    std::vector<torch::Tensor> features;
    if (m_options.degrees) {
        const auto a = ends(graph.logDegrees, pairs, 0), b = ends(graph.logDegrees, pairs, 1);
        features.push_back(a + b);
        features.push_back((a - b).abs());
    }
    if (m_options.cosines) {
        features.push_back(kCosineWeight * pairDots(graph.smoothedOnce, pairs));
        features.push_back(kCosineWeight * pairDots(graph.smoothedTwice, pairs));
    }
    if (m_options.adjacency)
        for (const auto& level : encoded.levels)
            features.push_back(level.logOdds.index({ends(level.parent, pairs, 0), ends(level.parent, pairs, 1)}));
    return features;
}

torch::Tensor LinkModelImpl::score(const EncodedGraph& encoded, const VisibleGraph& graph, const torch::Tensor& pairs) {
    auto inputs = pairCosines(encoded, pairs);
    auto score = inputs.front() * encoded.nodes.logScale.exp();
    if (m_bias.defined()) score = score + m_bias;
    if (m_vgae) return score;
    for (std::size_t l = 0; l < encoded.levels.size(); ++l)
        score = score + m_coarseScales[static_cast<std::int64_t>(l)].exp() * inputs[l + 1];
    const auto features = pairFeatures(encoded, graph, pairs);
    if (!features.empty()) score = score + torch::stack(features, 1).mv(m_featureWeights);
    if (!m_headIn) return score;
    inputs.insert(inputs.end(), features.begin(), features.end());
    return score + m_headOut(torch::relu(m_headIn(torch::stack(inputs, 1)))).squeeze(1);
}

torch::Tensor LinkModelImpl::localScore(const EncodedGraph& encoded, const torch::Tensor& pairs) {
    return m_localScale * pairDots(unitRows(encoded.nodes.decoded), pairs) + m_localBias;
}

void LinkModelImpl::movePrices(const EncodedGraph& encoded) {
    const torch::NoGradGuard constant;
    for (std::size_t l = 0; l < m_levels.size(); ++l) {
        auto& level = m_levels[l];
        if (level->isGiven()) continue;
        const auto& coarse = encoded.levels[l];
        const auto held = loads(coarse.choice.logits, level->prices(), coarse.weights);
        level->setPrices(movedPrices(level->prices(), held, 0.2, m_options.balanceBand));
    }
}

}  // namespace strata::links
