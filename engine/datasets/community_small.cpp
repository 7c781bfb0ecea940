// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/community_small.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "engine/datasets/graph6.h"
#include "engine/draws/uniform.h"

namespace strata::datasets {
namespace {

using Edges = std::vector<api::Edge>;

bool isConnected(int first, int size, const Edges& edges) {
    std::set<int> reached{first};
    for (std::size_t before = 0; before != reached.size();) {
        before = reached.size();
        for (const auto& edge : edges)
            if (reached.contains(edge.u) || reached.contains(edge.v)) reached.insert({edge.u, edge.v});
    }
    return static_cast<int>(reached.size()) == size;
}

Edges community(std::mt19937_64& random, int first, int size) {
    for (;;) {
        Edges edges;
        for (int u = first; u < first + size; ++u)
            for (int v = u + 1; v < first + size; ++v)
                if (draws::below(10, random) < 7) edges.push_back({u, v, 1});
        if (isConnected(first, size, edges)) return edges;
    }
}

api::Graph twoCommunities(std::mt19937_64& random) {
    const int half = 6 + draws::below(5, random);
    api::Graph graph;
    graph.nodes.assign(static_cast<std::size_t>(2 * half), 0);
    graph.edges = community(random, 0, half);
    const auto second = community(random, half, half);
    graph.edges.insert(graph.edges.end(), second.begin(), second.end());

    const auto between = static_cast<std::size_t>(std::max(1L, std::lround(0.05 * graph.size())));
    std::set<std::pair<int, int>> joined;
    while (joined.size() < between) {
        const int u = draws::below(half, random);
        joined.emplace(u, half + draws::below(half, random));
    }
    for (const auto& [u, v] : joined) graph.edges.push_back({u, v, 1});
    std::ranges::sort(graph.edges, {}, [](const api::Edge& edge) { return std::pair(edge.u, edge.v); });
    graph.name = encodeGraph6(graph);
    return graph;
}

}  // namespace

std::vector<api::Graph> communitySmall(std::uint64_t seed, int count) {
    std::mt19937_64 random(seed);
    std::vector<api::Graph> graphs;
    for (int i = 0; i < count; ++i) graphs.push_back(twoCommunities(random));
    return graphs;
}

}  // namespace strata::datasets
