// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/masked_model.h"

#include <algorithm>

#include "engine/draws/uniform.h"
#include "engine/models/batch_reader.h"
#include "engine/models/node_latents.h"

namespace strata::models {

namespace {

using masked::MaskedGraph;

constexpr double kAllHidden = 0.15;  ///< share of the graphs of which nothing is shown, as at the start of generation

/// A graph with a random share of its tokens hidden; nodes and pairs in different shares half of the time.
MaskedGraph masked(const api::Graph& graph, std::mt19937_64& random) {
    MaskedGraph result(graph);
    const auto nodes = draws::real(random), pairs = draws::real(random) < 0.5 ? nodes : draws::real(random);
    const bool all = draws::real(random) < kAllHidden;
    result.hide(all ? 1 : nodes, all ? 1 : pairs, random);
    return result;
}

}  // namespace

SequentialTerms maskedTerms(Mgvae& model, const Encoded& encoded, const graph::GraphBatch& batch, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    const BatchReader reader(batch, encoded[0].partition.onehot);
    std::vector<MaskedGraph> graphs;
    std::vector<int64_t> nodeTarget, pairTarget;  // -1: known, costs nothing
    double tokens = 0;
    for (int64_t b = 0; b < batch.size(); ++b) {
        const auto graph = reader.at(b).graph;
        const MaskedGraph whole(graph);
        graphs.push_back(masked(graph, random));
        const auto& hidden = graphs.back();
        for (int i = 0; i < hidden.nodes(); ++i) {
            nodeTarget.push_back(hidden.nodeClass(i) == MaskedGraph::kHidden ? whole.nodeClass(i) : -1);
            for (int j = i; j < hidden.nodes(); ++j)
                pairTarget.push_back(i != j && hidden.type(i, j) == MaskedGraph::kHidden ? whole.type(i, j) : -1);
        }
        tokens += hidden.nodes() * (hidden.nodes() + 1) / 2.0;
    }
    const auto z = latentsOf(encoded);
    const auto latents = nodeLatents(model, z, treeOf(encoded));
    const auto logs = model->masked(graphs, latents.z, latents.index);
    const auto hidden = std::ranges::count_if(nodeTarget, [](int64_t t) { return t >= 0; }) +
                        std::ranges::count_if(pairTarget, [](int64_t t) { return t >= 0; });
    const auto cost = [&](const torch::Tensor& log, const std::vector<int64_t>& target) {
        return torch::nll_loss(log, torch::tensor(target, torch::kLong), {}, at::Reduction::Sum, -1) /
               static_cast<double>(std::max<std::ptrdiff_t>(hidden, 1));
    };
    return {cost(logs.nodes, nodeTarget), cost(logs.pairs, pairTarget), tokens / static_cast<double>(batch.size())};
}

std::vector<api::Graph> generateByUnmasking(Mgvae& model, const std::vector<torch::Tensor>& z, const Tree& tree,
                                            const draws::OptionDraw& how, std::mt19937_64& random) {
    const torch::NoGradGuard constant;
    const auto latents = nodeLatents(model, z, tree);
    struct Token {
        int i, j;
    };  // i = j: a node
    std::vector<MaskedGraph> graphs;
    std::vector<std::vector<Token>> order;
    const auto layout = latents.index.layout().accessor<int64_t, 2>();
    for (int64_t b = 0; b < latents.index.graphs(); ++b) {
        const auto n = static_cast<int>(layout[b][0]);
        graphs.emplace_back(n);
        auto& tokens = order.emplace_back();
        for (int i = 0; i < n; ++i)
            for (int j = i; j < n; ++j) tokens.push_back({i, j});
        for (std::size_t k = tokens.size(); k > 1; --k) std::swap(tokens[k - 1], tokens[draws::below(k, random)]);
    }
    const auto steps = static_cast<std::size_t>(model->options().maskSteps);
    for (std::size_t step = 0; step < steps; ++step) {
        const auto logs = model->masked(graphs, latents.z, latents.index);
        const auto nodes = logs.nodes.to(torch::kCPU, torch::kFloat32).contiguous(),
                   pairs = logs.pairs.to(torch::kCPU, torch::kFloat32).contiguous();
        const auto draw = [&](const torch::Tensor& table, int64_t row) {
            const auto width = table.size(1);
            return draws::option(table.data_ptr<float>() + row * width, static_cast<int>(width), how, random);
        };
        for (std::size_t b = 0; b < graphs.size(); ++b) {
            const auto graph = static_cast<int64_t>(b);
            const auto& tokens = order[b];
            for (std::size_t k = step * tokens.size() / steps; k < (step + 1) * tokens.size() / steps; ++k) {
                const auto [i, j] = tokens[k];
                if (i == j)
                    graphs[b].setClass(i, draw(nodes, layout[graph][1] + i));
                else
                    graphs[b].setType(i, j,
                                      draw(pairs, layout[graph][2] + layers::PairIndex::row(layout[graph][0], i, j)));
            }
        }
    }
    std::vector<api::Graph> result;
    for (const auto& graph : graphs) result.push_back(graph.graph());
    return result;
}

}  // namespace strata::models
