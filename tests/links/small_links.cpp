// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/links/small_links.h"

#include <algorithm>
#include <random>

#include "engine/draws/uniform.h"

namespace strata::tests {

links::LinkGraph smallLinkGraph(int communities, int vocabulary, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    api::Graph graph;
    graph.nodes.resize(static_cast<std::size_t>(10 * communities));
    std::vector<std::vector<int>> words;
    for (int i = 0; i < graph.size(); ++i) {
        for (int j = i + 1; j < graph.size(); ++j)
            if (draws::real(random) < (i / 10 == j / 10 ? 0.4 : 0.01)) graph.edges.push_back({i, j, 1});
        if (vocabulary == 0) continue;
        words.emplace_back();
        for (int word = 0; word < vocabulary; ++word)
            if (draws::real(random) < (word % communities == i / 10 ? 0.5 : 0.1)) words.back().push_back(word);
    }
    return links::linkGraph(graph, std::move(words), vocabulary);
}

links::LinkOptions smallLinkOptions() {
    links::LinkOptions options;
    options.model.inputWidth = 12;
    options.model.latents = 8;
    options.model.residualWidth = 5;
    options.model.clusterings = 2;
    options.model.clusters = 6;
    options.model.coarseLatents = 4;
    options.model.headWidth = 8;
    options.training.epochs = 4;
    options.training.steps = 3;
    return options;
}

links::LinkGraph permuted(const links::LinkGraph& graph, const std::vector<int>& order) {
    auto moved = graph;
    for (auto& [u, v] : moved.links) {
        const int a = order[static_cast<std::size_t>(u)], b = order[static_cast<std::size_t>(v)];
        u = std::min(a, b);
        v = std::max(a, b);
    }
    std::ranges::sort(moved.links);
    for (std::size_t i = 0; i < graph.words.size(); ++i)
        moved.words[static_cast<std::size_t>(order[i])] = graph.words[i];
    return moved;
}

links::NodeInputs inDouble(links::NodeInputs inputs) {
    for (auto* tensor : {&inputs.directions, &inputs.halfWhitened, &inputs.components})
        if (tensor->defined()) *tensor = tensor->to(torch::kFloat64);
    return inputs;
}

links::NodeInputs movedInputs(const links::NodeInputs& inputs, const links::LinkGraph& moved,
                              const std::vector<int>& order) {
    auto result = links::nodeInputs(moved, inputs.width());
    const auto to = torch::tensor(std::vector<std::int64_t>(order.begin(), order.end()));
    const auto move = [&](const torch::Tensor& rows) {
        return rows.defined() ? torch::zeros_like(rows).index_copy_(0, to, rows) : rows;
    };
    result.directions = move(inputs.directions);
    result.halfWhitened = move(inputs.halfWhitened);
    result.components = move(inputs.components);
    return result;
}

}  // namespace strata::tests
