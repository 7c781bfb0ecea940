// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bench/example_graphs.h"

#include <algorithm>

#include "engine/datasets/community_small.h"
#include "engine/draws/uniform.h"

namespace strata::bench {

namespace {

api::Vocabulary vocabularyOf(int classes, int types) {
    api::Vocabulary vocabulary;
    for (int c = 0; c < classes; ++c) vocabulary.nodeClasses.push_back({std::to_string(c)});
    for (int t = 0; t < types; ++t) vocabulary.edgeNames.push_back(t == 0 ? "none" : std::to_string(t));
    return vocabulary;
}

bool joined(const api::Graph& graph, int u, int v) {
    return std::ranges::any_of(graph.edges, [&](const auto& edge) { return edge.u == u && edge.v == v; });
}

}  // namespace

Examples moleculeLike(int smallest, int largest, std::size_t count) {
    std::mt19937_64 random(1);
    Examples examples{vocabularyOf(4, 4), {}};
    for (std::size_t g = 0; g < count; ++g) {
        api::Graph graph;
        const int n = smallest + draws::below(largest - smallest + 1, random);
        for (int i = 0; i < n; ++i) {
            graph.nodes.push_back(draws::below(4, random));
            if (i > 0)
                graph.edges.push_back({std::max(0, i - 1 - draws::below(3, random)), i, 1 + draws::below(3, random)});
        }
        for (int extra = 0; extra < 2; ++extra) {
            const int u = draws::below(n, random), v = draws::below(n, random);
            if (u < v && !joined(graph, u, v)) graph.edges.push_back({u, v, 1});
        }
        examples.graphs.push_back(std::move(graph));
    }
    return examples;
}

Examples communities(std::size_t count) {
    return {vocabularyOf(1, 2), datasets::communitySmall(1, static_cast<int>(count))};
}

}  // namespace strata::bench
