// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/hierarchy.h"

#include <algorithm>

#include "engine/jobs/decoding.h"
#include "engine/latent/matching.h"
#include "engine/models/loss.h"
#include "engine/training/batches.h"

namespace strata::jobs {

namespace {

constexpr int kAlignedClasses = 16;  ///< node classes told apart when graphs are aligned

std::vector<double> numbers(const torch::Tensor& tensor) {
    const auto flat = tensor.to(torch::kCPU, torch::kFloat64).contiguous();
    return {flat.data_ptr<double>(), flat.data_ptr<double>() + flat.numel()};
}

torch::Tensor square(const torch::Tensor& matrix, const torch::Tensor& kept) {
    return matrix.index_select(0, kept).index_select(1, kept);
}

/// Share of nodes and pairs whose class differs.
double errorShare(const api::Graph& graph, const api::Graph& other) {
    const auto n = graph.size();
    std::vector<int> types(static_cast<std::size_t>(n) * static_cast<std::size_t>(n), 0);
    const auto at = [&](const api::Edge& edge) -> int& { return types[static_cast<std::size_t>(edge.u * n + edge.v)]; };
    for (const auto& edge : graph.edges) at(edge) = edge.type;
    int wrong = 0;
    for (const auto& edge : other.edges) {
        wrong += at(edge) != edge.type;
        at(edge) = 0;
    }
    for (const int type : types) wrong += type > 0;
    for (int i = 0; i < n; ++i)
        wrong += graph.nodes[static_cast<std::size_t>(i)] != other.nodes[static_cast<std::size_t>(i)];
    const auto tokens = n + n * (n - 1) / 2;
    return tokens > 0 ? static_cast<double>(wrong) / tokens : 0;
}

/// `grown` with its nodes numbered as the most similar ones of `graph`, which has at least as many: a one-to-one
/// matching by class, degree and the neighbours' classes. Graphs built step by step have no order of their own to
/// compare in. Nodes without a partner stand alone.
api::Graph alignedTo(const api::Graph& graph, const api::Graph& grown) {
    const auto describe = [](const api::Graph& g) {
        auto features = torch::zeros({g.size(), 2 * kAlignedClasses + 1});
        auto feature = features.accessor<float, 2>();
        const auto classOf = [&](int i) { return std::min(g.nodes[static_cast<std::size_t>(i)], kAlignedClasses - 1); };
        for (int i = 0; i < g.size(); ++i) feature[i][classOf(i)] = 4;
        for (const auto& edge : g.edges)
            for (const auto& [from, to] : {std::pair(edge.u, edge.v), std::pair(edge.v, edge.u)}) {
                feature[from][kAlignedClasses + classOf(to)] += static_cast<float>(edge.type);
                feature[from][2 * kAlignedClasses] += 1;
            }
        return features;
    };
    const auto place = latent::assignColumns(torch::cdist(describe(grown), describe(graph)));
    api::Graph result;
    result.nodes = graph.nodes;
    for (int i = 0; i < grown.size(); ++i)
        result.nodes[static_cast<std::size_t>(place[static_cast<std::size_t>(i)])] =
            grown.nodes[static_cast<std::size_t>(i)];
    for (const auto& edge : grown.edges) {
        const auto u = static_cast<int>(place[static_cast<std::size_t>(edge.u)]),
                   v = static_cast<int>(place[static_cast<std::size_t>(edge.v)]);
        result.edges.push_back({std::min(u, v), std::max(u, v), edge.type});
    }
    std::ranges::sort(result.edges, {}, [](const api::Edge& edge) { return std::pair(edge.u, edge.v); });
    return result;
}

torch::Tensor adjacencyOf(const api::Graph& graph) {
    auto A = torch::zeros({graph.size(), graph.size()});
    for (const auto& edge : graph.edges) A[edge.u][edge.v] = A[edge.v][edge.u] = 1;
    return A;
}

}  // namespace

api::Hierarchy hierarchyOf(training::TrainedModel& trained, const api::Graph& graph,
                           const api::Vocabulary& vocabulary) {
    const torch::NoGradGuard constant;
    const auto generator = at::make_generator<at::CPUGeneratorImpl>(1);
    const auto* pointer = &graph;
    const auto batch = training::batchFor(trained.model->options(), {&pointer, 1}, vocabulary);
    models::EncodeOptions how;
    how.sampleLatents = false;
    auto& model = trained.model;
    const auto encoded = model->encode(batch, how, generator);
    const auto tree = models::treeOf(encoded);
    const auto z = models::latentsOf(encoded);

    api::Hierarchy hierarchy;
    hierarchy.graph = graph;
    hierarchy.vocabulary = vocabulary;
    for (std::size_t g = 0; g < encoded.size(); ++g) {
        const auto& level = encoded[g];
        const auto kept = level.mask[0].nonzero().squeeze(-1);
        torch::Tensor expected;
        if (g > 0) {
            expected = model->decode(static_cast<int64_t>(g), z, tree).pairs.squeeze(-1).clamp_max(8).exp();
        } else if (model->options().isSequential()) {
            hierarchy.reconstruction = alignedTo(graph, decodeGraphs(model, z, tree, {}, generator).front().raw);
            expected = adjacencyOf(hierarchy.reconstruction).unsqueeze(0);
        } else {
            const auto decoded = model->decode(0, z, tree);
            expected = 1 - torch::softmax(decoded.pairs, -1).select(-1, 0);
            hierarchy.reconstruction = graph::mostProbable(decoded.nodes[0], decoded.pairs[0], graph.size());
        }
        api::HierarchyLevel shown;
        shown.title = g == 0 ? "Input graph" : "Level " + models::levelName(model->options(), static_cast<int64_t>(g));
        shown.size = static_cast<int>(kept.size(0));
        shown.adjacency = numbers(square(level.A[0], kept));
        auto rebuilt = square(expected[0], kept);
        if (g == 0) rebuilt = rebuilt - torch::diag_embed(rebuilt.diagonal());
        shown.reconstruction = numbers(rebuilt);
        if (level.partition.onehot.defined()) {
            // Cluster numbers without the empty ones.
            const auto chosen = level.partition.onehot[0].argmax(-1).index_select(0, kept);
            const auto rank = encoded[g + 1].mask[0].cumsum(0) - 1;
            for (const auto parent : numbers(rank.index_select(0, chosen)))
                shown.parent.push_back(static_cast<int>(parent));
            shown.confidence =
                numbers(level.partition.probabilities[0].index_select(0, kept).gather(1, chosen.unsqueeze(1)));
        }
        hierarchy.levels.push_back(std::move(shown));
    }
    hierarchy.reconstructionError = errorShare(graph, hierarchy.reconstruction);
    return hierarchy;
}

}  // namespace strata::jobs
