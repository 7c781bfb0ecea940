// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/mgvae.h"

#include <string>

#include "engine/api/error.h"
#include "engine/coarsening/coarsen.h"

namespace strata::models {

namespace {

/// Features have any unit (counts of a few, masses of a hundred): sign(x) log(1 + |x|) brings them to one scale without
/// knowing the data.
torch::Tensor squashed(const torch::Tensor& features) {
    return features.sign() * torch::log1p(features.abs());
}

}  // namespace

Tree treeOf(const Encoded& encoded) {
    Tree tree;
    for (const auto& level : encoded) {
        tree.mask.push_back(level.mask);
        if (level.partition.onehot.defined()) tree.onehot.push_back(level.partition.onehot);
    }
    const auto joined = (encoded[0].A > 0).to(encoded[0].A.dtype());
    tree.edges = coarsening::coarsen(joined, tree.onehot[0].detach()).A;
    return tree;
}

std::vector<torch::Tensor> latentsOf(const Encoded& encoded) {
    std::vector<torch::Tensor> z;
    for (const auto& level : encoded) z.push_back(level.z);
    return z;
}

MgvaeImpl::MgvaeImpl(const MgvaeOptions& options) : m_options(options) {
    for (int64_t g = 0; g < depths(); ++g)
        m_levels.push_back(register_module("depth" + std::to_string(g), Level(options, g)));
    if (options.decoder == Decoder::Autoregressive)
        autoregressive = register_module(
            "autoregressive",
            autoregressive::AutoregressiveDecoder(autoregressive::AutoregressiveOptions{
                options.nodeClasses, options.edgeTypes, options.latentsAt(0) + options.levels * options.clusterLatents,
                2 * options.decoderChannels, options.decoderChannels, options.decoderLayers}));
    if (options.decoder == Decoder::Masked)
        masked = register_module(
            "masked",
            masked::MaskedDecoder(masked::MaskedDecoderOptions{
                options.nodeClasses, options.edgeTypes, options.latentsAt(0) + options.levels * options.clusterLatents,
                2 * options.decoderChannels, options.decoderChannels, options.decoderLayers}));
    if (options.decoder == Decoder::Growth) {
        const auto latents = options.levels * options.clusterLatents;
        growth = register_module("growth",
                                 growth::GrowthDecoder(growth::GrowthDecoderOptions{
                                     {options.nodeClasses, options.edgeTypes, options.levels - 1, options.planEdges},
                                     latents,
                                     2 * options.decoderChannels,
                                     options.decoderChannels,
                                     options.decoderLayers}));
        noLatents = register_parameter("no_latents", torch::zeros({latents}));
    }
    if (options.prior == PriorKind::Flow) {
        latent::FlowOptions shape;
        for (int64_t g = 0; g < depths(); ++g) shape.latents.push_back(options.latentsAt(g));
        shape.edges = options.planEdges;
        flow = register_module("flow", latent::FlowPrior(shape));
    }
}

Encoded MgvaeImpl::encode(const graph::GraphBatch& batch, const EncodeOptions& how, at::Generator generator) {
    const auto options = batch.X.options().requires_grad(false);
    auto noise = how.noise;
    if (!noise.defined()) noise = at::randn({batch.size(), batch.nodes(), m_options.noiseChannels}, generator, options);
    LevelGraph graph{torch::cat({batch.X, squashed(batch.features), noise * batch.mask.unsqueeze(-1)}, -1), batch.E,
                     batch.A, batch.mask, batch.X};
    auto clusterX = batch.X;
    const auto gumbel = how.sampleClusters ? std::optional<at::Generator>(generator) : std::nullopt;

    Encoded result;
    for (int64_t g = 0; g < depths(); ++g) {
        auto level = m_levels[static_cast<std::size_t>(g)];
        const auto encoding = level->encode(graph, clusterX, how.temperature, gumbel);
        const auto z =
            how.sampleLatents ? latent::draw(encoding.posterior, graph.mask, generator) : encoding.posterior.mean;
        result.push_back({graph.A, graph.mask, graph.counts, encoding.partition, encoding.posterior, z});
        if (level->isTop()) break;

        const auto& onehot = encoding.partition.onehot;
        const auto coarse = coarsening::coarsen(graph.A, onehot);
        const auto X = level->pool(encoding.features, onehot);
        graph = {X, torch::log1p(coarse.A).unsqueeze(-1), coarse.A, coarse.mask,
                 onehot.transpose(1, 2).bmm(graph.counts)};
        if (encoding.clusterFeatures.defined()) clusterX = LevelImpl::meanOver(onehot, encoding.clusterFeatures);
    }
    return result;
}

decoders::DecodedGraph MgvaeImpl::decode(int64_t depth, const std::vector<torch::Tensor>& z, const Tree& tree) {
    // Every coarser depth's latents and "same cluster" indicators, brought down to this depth's nodes.
    std::vector<torch::Tensor> latents{z[static_cast<std::size_t>(depth)]};
    std::vector<torch::Tensor> same;
    torch::Tensor ancestor;  // [B, m, m_above] one-hot
    for (auto above = static_cast<std::size_t>(depth) + 1; above < static_cast<std::size_t>(depths()); ++above) {
        const auto& step = tree.onehot[above - 1];
        ancestor = ancestor.defined() ? ancestor.bmm(step) : step;
        latents.push_back(ancestor.bmm(z[above]));
        if (above + 1 < static_cast<std::size_t>(depths()))
            same.push_back(ancestor.bmm(ancestor.transpose(1, 2)).unsqueeze(-1));
    }
    const auto S = same.empty() ? torch::Tensor() : torch::cat(same, -1);
    const auto domain = layers::Domain::whole(tree.mask[static_cast<std::size_t>(depth)]);
    if (!level(depth)->globalDecoder)
        throw api::Error(api::ErrorCode::Internal,
                         "The input graph of this model is built step by step, not decoded at once.");
    return level(depth)->globalDecoder(torch::cat(latents, -1), S, domain);
}

torch::Tensor MgvaeImpl::nodeContext(const std::vector<torch::Tensor>& z, const Tree& tree) const {
    return torch::cat({z[0], tree.onehot[0].bmm(clusterContext(z, tree))}, -1);
}

torch::Tensor MgvaeImpl::clusterContext(const std::vector<torch::Tensor>& z, const Tree& tree) const {
    std::vector<torch::Tensor> latents{z[1]};
    torch::Tensor ancestor;  // [B, K, m_above] one-hot
    for (std::size_t above = 2; above < z.size(); ++above) {
        ancestor = ancestor.defined() ? ancestor.bmm(tree.onehot[above - 1]) : tree.onehot[above - 1];
        latents.push_back(ancestor.bmm(z[above]));
    }
    return torch::cat(latents, -1);
}

std::vector<torch::Tensor> MgvaeImpl::drawPrior(const Tree& tree, double temperature, at::Generator generator) {
    if (flow) return flow->draw(tree, temperature, generator);
    std::vector<torch::Tensor> z;
    for (int64_t g = 0; g < depths(); ++g)
        z.push_back(level(g)->prior->draw(tree.mask[static_cast<std::size_t>(g)], temperature, generator));
    return z;
}

}  // namespace strata::models
