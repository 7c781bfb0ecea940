// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/node_inputs.h"

#include <ATen/CPUGeneratorImpl.h>

#include <cmath>

#include "engine/links/pair_dots.h"
#include "engine/links/randomised_svd.h"
#include "engine/training/schedule.h"

namespace strata::links {
namespace {

constexpr std::uint64_t kDirectionsPurpose = 103;
/// One for all runs: which directions there are is no part of what a seed is to vary.
constexpr std::uint64_t kInputSeed = 0;

SparseMatrix wordMatrix(const LinkGraph& graph, bool weighted) {
    std::vector<int> documents(static_cast<std::size_t>(graph.vocabulary), 0);
    for (const auto& used : graph.words)
        for (const int word : used) ++documents[static_cast<std::size_t>(word)];
    std::vector<SparseMatrix::Entry> entries;
    for (int i = 0; i < graph.nodes; ++i) {
        const auto first = entries.size();
        double square = 0;
        for (const int word : graph.words[static_cast<std::size_t>(i)]) {
            const double idf = std::log(static_cast<double>(graph.nodes) / documents[static_cast<std::size_t>(word)]);
            const double value = weighted ? idf : 1;
            square += value * value;
            entries.push_back({i, word, static_cast<float>(value)});
        }
        if (!weighted || square == 0) continue;
        for (auto e = first; e < entries.size(); ++e)
            entries[e].value = static_cast<float>(entries[e].value / std::sqrt(square));
    }
    return {graph.nodes, graph.vocabulary, entries};
}

SparseMatrix identityMatrix(int nodes) {
    std::vector<SparseMatrix::Entry> entries;
    for (int i = 0; i < nodes; ++i) entries.push_back({i, i, 1});
    return {nodes, nodes, entries};
}

/// Mean squared row length 1.
torch::Tensor scaledRows(const torch::Tensor& rows) {
    return rows / rows.square().sum(1).mean().clamp_min(1e-20).sqrt();
}

}  // namespace

NodeInputs nodeInputs(const LinkGraph& graph, std::int64_t width) {
    NodeInputs inputs;
    if (graph.vocabulary == 0) {
        inputs.words = identityMatrix(graph.nodes);
        const auto seed = training::stepSeed(kInputSeed, kDirectionsPurpose, 0);
        inputs.directions = at::randn({graph.nodes, width}, at::make_generator<at::CPUGeneratorImpl>(seed),
                                      torch::TensorOptions(torch::kFloat32));
        return inputs;
    }
    inputs.words = wordMatrix(graph, false);
    inputs.tfIdf = wordMatrix(graph, true);
    const auto svd = randomisedSvd(inputs.tfIdf, width, kInputSeed);
    inputs.halfWhitened = scaledRows(svd.left * svd.values.sqrt()).to(torch::kFloat32).contiguous();
    inputs.components = (svd.left * svd.values).to(torch::kFloat32).contiguous();
    return inputs;
}

VisibleGraph visibleGraph(const NodeInputs& inputs, Links links) {
    const torch::NoGradGuard constant;
    VisibleGraph graph;
    const auto n = inputs.nodes();
    graph.propagation = propagationMatrix(static_cast<int>(n), links);
    auto degrees = torch::zeros({n}, torch::kFloat32);
    auto* degree = degrees.data_ptr<float>();
    for (const auto& [u, v] : links) {
        ++degree[u];
        ++degree[v];
    }
    graph.features = inputs.halfWhitened;
    if (!inputs.hasWords()) {
        // Random directions that have walked two steps: nodes are as alike as their surroundings (FastRP, Chen et al.
        // 2019), which is cheap enough to be done anew for each set of visible links.
        const auto once = graph.propagation.times(inputs.directions);
        graph.features = scaledRows(unitRows(once) + unitRows(graph.propagation.times(once)));
    }
    const auto& own = inputs.hasWords() ? inputs.components : graph.features;
    const auto once = graph.propagation.times(own.to(graph.features.scalar_type()));
    graph.logDegrees = torch::log1p(degrees).to(graph.features.scalar_type());
    graph.smoothedOnce = unitRows(once);
    graph.smoothedTwice = unitRows(graph.propagation.times(once));
    graph.links = std::move(links);
    return graph;
}

}  // namespace strata::links
