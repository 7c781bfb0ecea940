// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/level.h"

#include <cmath>

#include "engine/coarsening/seeds.h"
#include "engine/decoders/dot_decoder.h"
#include "engine/decoders/global_decoder.h"
#include "engine/decoders/mlp_decoder.h"

namespace strata::models {

namespace {

/// Coarse graphs are tiny: narrow networks of one layer serve them.
constexpr int64_t kCoarseLayers = 1;
constexpr int64_t kClusterChannels = 16;
constexpr int64_t kClusterLayers = 2;
constexpr int64_t kMlpHidden = 512;  // Table 6

/// How sharp standardised scores are: the best of four clusters then has a probability of about 0.8.
constexpr double kScoreScale = 2.5;

constexpr double kSharpness =
    2.5;  ///< a node leaves the nearest seed for one a step farther off about once in twelve times
constexpr double kAffinity = 1.5;  ///< largest preference of a node for a seed
constexpr int64_t kFarthest = 12;  ///< nodes farther apart than so many steps count as equally far
constexpr double kNever = -1e4;    ///< logit of a cluster that does not exist

/// Scores with mean 0 and a fixed deviation over each graph's nodes. Only differences between nodes decide, so clusters
/// can neither all become one nor stay undecided. Equivariant. Nodes that are all alike get zeros.
torch::Tensor standardisedOverNodes(const torch::Tensor& scores, const layers::Domain& whole) {
    const auto centred = (scores - whole.mean.bmm(scores)) * whole.node;
    const auto variance = whole.mean.bmm(centred.square());
    return kScoreScale * centred / (variance + 1e-4).sqrt();
}

decoders::GlobalDecoderOptions decoderOptions(const MgvaeOptions& o, int64_t depth) {
    decoders::GlobalDecoderOptions result;
    const auto above = o.levels - depth;  // number of coarser levels
    result.latents = o.latentsAt(depth) + above * o.clusterLatents;
    result.pairInputs = std::max<int64_t>(above - 1, 0);  // the single cluster at the top tells nothing
    result.channels = depth == 0 ? o.decoderChannels : o.encoderChannels;
    result.layers = depth == 0  ? o.decoderLayers
                    : above > 0 ? kCoarseLayers
                                : 0;  // a single node has no messages to pass
    result.nodeOutputs = o.nodeClasses;
    result.pairOutputs = depth == 0 ? o.edgeTypes : 1;
    return result;
}

std::shared_ptr<decoders::DecoderImpl> makeDecoder(const MgvaeOptions& o, int64_t depth) {
    const auto sn = decoderOptions(o, depth);
    if (depth == 0 && o.decoder == Decoder::Mlp)
        return std::make_shared<decoders::MlpDecoderImpl>(
            decoders::MlpDecoderOptions{sn.latents, o.maxNodes, kMlpHidden, sn.nodeOutputs, sn.pairOutputs});
    if (depth == 0 && o.decoder == Decoder::Dot)
        return std::make_shared<decoders::DotDecoderImpl>(
            decoders::DotDecoderOptions{sn.latents, sn.nodeOutputs, sn.pairOutputs});
    return std::make_shared<decoders::GlobalDecoderImpl>(sn);
}

latent::PriorOptions priorOptions(const MgvaeOptions& o, int64_t depth) {
    const auto dimension = o.latentsAt(depth);
    return {o.prior == PriorKind::Learnable && dimension > 0, o.matching,
            depth == 0 ? o.maxNodes : o.clustersAt(depth - 1), dimension};
}

}  // namespace

LevelImpl::LevelImpl(const MgvaeOptions& o, int64_t depth)
    : prior(register_module("prior", latent::Prior(priorOptions(o, depth)))),
      m_clusters(depth < o.levels ? o.clustersAt(depth) : 0),
      m_seeded(o.clusters == Clusters::Seeded),
      m_mrf(o.mrf),
      m_local(nullptr),
      m_mean(nullptr) {
    const auto d = o.encoderChannels;
    const auto noise = depth == 0 ? o.noiseChannels : 0;
    const auto nodeInputs = depth == 0 ? o.nodeClasses + o.featureChannels() + noise : d;
    const auto pairInputs = depth == 0 ? o.edgeTypes : 1;
    const auto trunkLayers = depth == 0 ? o.encoderLayers : std::min(o.encoderLayers, kCoarseLayers);
    const auto latents = o.latentsAt(depth);
    if (depth > 0 || !o.isSequential())
        globalDecoder = register_module("global_decoder", decoders::Decoder(makeDecoder(o, depth)));

    if (m_clusters > 1) {
        m_clusterEncoder = register_module(
            "cluster_encoder", layers::Encoder(layers::EncoderOptions{
                                   o.order, depth == 0 ? o.nodeClasses : kClusterChannels, pairInputs, kClusterChannels,
                                   depth == 0 ? kClusterLayers : kCoarseLayers, false}));
        m_clusterHead = register_module(
            "cluster_head", torch::nn::Linear(kClusterChannels, m_seeded ? 2 * kClusterChannels : m_clusters));
    }
    if (trunkLayers > 0)
        m_trunk = register_module(
            "trunk", layers::Encoder(layers::EncoderOptions{o.order, nodeInputs, pairInputs, d, trunkLayers}));
    m_local = register_module("local_encoder",
                              layers::Encoder(layers::EncoderOptions{o.order, trunkLayers > 0 ? d : nodeInputs,
                                                                     trunkLayers > 0 ? d : pairInputs, d, o.localLayers,
                                                                     o.mrf && latents > 0}));
    const auto seen = trunkLayers > 0 ? 2 * d : d;
    if (latents > 0) {
        m_mean = register_module("mean", torch::nn::Linear(seen, latents));
        if (m_mrf)
            m_factor = register_module("factor", torch::nn::Linear(d, latents));
        else
            m_deviation = register_module("deviation", torch::nn::Linear(seen, latents));
    }
    if (m_clusters > 0) {
        m_pool = register_module(
            "pool", torch::nn::Sequential(torch::nn::Linear(d, d), torch::nn::GELU(), torch::nn::Linear(d, d)));
        if (latents > 0)
            localDecoder = register_module("local_decoder", decoders::LocalDecoder(latents, d, pairInputs));
    }
}

LevelEncoding LevelImpl::encode(const LevelGraph& graph, const torch::Tensor& clusterX, double temperature,
                                const std::optional<at::Generator>& generator) {
    const auto whole = layers::Domain::whole(graph.mask);
    LevelEncoding result;
    auto domain = whole;
    if (m_clusters > 0) {
        // A single cluster needs no network: its logits are zero.
        auto logits = torch::zeros({graph.mask.size(0), graph.mask.size(1), 1}, graph.mask.options());
        if (m_clusters > 1) {
            result.clusterFeatures = m_clusterEncoder(clusterX, graph.E, graph.A, whole).nodes;
            logits = clusterLogits(result.clusterFeatures, graph, whole, generator);
        }
        result.partition = coarsening::assign(logits, graph.mask, temperature, generator);
        domain = layers::Domain::clusters(graph.mask, result.partition.onehot);
    }

    auto X = graph.X, E = graph.E;
    if (m_trunk) {
        const auto trunk = m_trunk(graph.X, graph.E, graph.A, whole);
        X = trunk.nodes;
        E = trunk.pairs;
    }
    const auto local = m_local(X, E * domain.pair, graph.A, domain);
    result.features = local.nodes;
    if (!m_mean) {
        result.posterior.mean = result.posterior.deviation =
            torch::zeros({X.size(0), X.size(1), 0}, X.options().requires_grad(false));
        return result;
    }
    const auto seen = m_trunk ? torch::cat({local.nodes, X}, -1) : local.nodes;
    result.posterior.mean = m_mean(seen) * domain.node;
    // Posteriors start narrow, so that the decoders learn to read latents before noise hides them.
    if (m_mrf)
        result.posterior.factor = (0.1 * layers::identityFor(local.pairs) + 0.3 * m_factor(local.pairs)) * domain.pair;
    else
        result.posterior.deviation = torch::softplus(m_deviation(seen) - 1) * domain.node;
    return result;
}

torch::Tensor LevelImpl::clusterLogits(const torch::Tensor& features, const LevelGraph& graph,
                                       const layers::Domain& whole, const std::optional<at::Generator>& generator) {
    if (!m_seeded) return standardisedOverNodes(m_clusterHead(features), whole);
    const auto distances = coarsening::hopDistances(graph.A, kFarthest);
    const auto seeds = coarsening::farthestFirst(distances, graph.mask, features.sum(-1), m_clusters, generator);
    const auto parts = m_clusterHead(features).chunk(2, -1);
    const auto width = parts[1].size(2);
    const auto keys = parts[1].gather(1, seeds.nodes.unsqueeze(-1).expand({-1, -1, width}));  // [B, K, c]
    const auto away = distances.gather(2, seeds.nodes.unsqueeze(1).expand({-1, distances.size(1), -1}));
    // Bounded, so that distance has the last word: otherwise the cut is cheapest when all nodes go to one seed.
    const auto affinity =
        kAffinity * torch::tanh(parts[0].bmm(keys.transpose(1, 2)) / std::sqrt(static_cast<double>(width)));
    return (affinity - kSharpness * away).masked_fill(~seeds.exists.unsqueeze(1), kNever);
}

torch::Tensor LevelImpl::meanOver(const torch::Tensor& onehot, const torch::Tensor& features) {
    const auto transposed = onehot.transpose(1, 2);
    return transposed.bmm(features) / transposed.sum(-1, true).clamp_min(1e-6);
}

torch::Tensor LevelImpl::pool(const torch::Tensor& features, const torch::Tensor& onehot) {
    const auto occupied = (onehot.detach().sum(1) > 0.5).to(features.dtype()).unsqueeze(-1);
    return m_pool->forward(meanOver(onehot, features)) * occupied;
}

}  // namespace strata::models
