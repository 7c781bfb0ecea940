// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/metrics/example_graphs.h"

#include <algorithm>
#include <fstream>
#include <numeric>
#include <tuple>

namespace strata::tests {

api::Graph makeGraph(int nodes, const std::vector<std::pair<int, int>>& edges) {
    api::Graph graph;
    graph.nodes.assign(static_cast<std::size_t>(nodes), 0);
    for (const auto& [u, v] : edges) graph.edges.push_back({u, v, 1});
    return graph;
}

api::Graph pathGraph(int nodes) {
    auto graph = makeGraph(nodes, {});
    for (int i = 0; i + 1 < nodes; ++i) graph.edges.push_back({i, i + 1, 1});
    return graph;
}

api::Graph cycleGraph(int nodes) {
    auto graph = pathGraph(nodes);
    graph.edges.insert(graph.edges.begin() + 1, {0, nodes - 1, 1});
    return graph;
}

api::Graph starGraph(int leaves) {
    auto graph = makeGraph(leaves + 1, {});
    for (int i = 1; i <= leaves; ++i) graph.edges.push_back({0, i, 1});
    return graph;
}

api::Graph completeGraph(int nodes) {
    auto graph = makeGraph(nodes, {});
    for (int u = 0; u < nodes; ++u)
        for (int v = u + 1; v < nodes; ++v) graph.edges.push_back({u, v, 1});
    return graph;
}

api::Graph randomGraph(int nodes, double density, std::mt19937& random) {
    auto graph = makeGraph(nodes, {});
    std::bernoulli_distribution joined(density);
    for (int u = 0; u < nodes; ++u)
        for (int v = u + 1; v < nodes; ++v)
            if (joined(random)) graph.edges.push_back({u, v, 1});
    return graph;
}

api::Graph together(const api::Graph& a, const api::Graph& b) {
    api::Graph both = a;
    both.nodes.insert(both.nodes.end(), b.nodes.begin(), b.nodes.end());
    for (const auto& edge : b.edges) both.edges.push_back({edge.u + a.size(), edge.v + a.size(), edge.type});
    return both;
}

api::Graph shuffled(const api::Graph& graph, std::mt19937& random) {
    std::vector<int> place(graph.nodes.size());
    std::iota(place.begin(), place.end(), 0);
    std::ranges::shuffle(place, random);
    const auto at = [&place](int node) { return place[static_cast<std::size_t>(node)]; };
    api::Graph result = graph;
    for (int i = 0; i < graph.size(); ++i)
        result.nodes[static_cast<std::size_t>(at(i))] = graph.nodes[static_cast<std::size_t>(i)];
    for (auto& edge : result.edges)
        edge = {std::min(at(edge.u), at(edge.v)), std::max(at(edge.u), at(edge.v)), edge.type};
    std::ranges::sort(result.edges, {}, [](const api::Edge& edge) { return std::tuple(edge.u, edge.v); });
    return result;
}

api::Graph fromGraph6(const std::string& text) {
    auto graph = makeGraph(text.at(0) - 63, {});
    std::size_t bit = 0;
    for (int v = 1; v < graph.size(); ++v) {
        for (int u = 0; u < v; ++u, ++bit)
            if ((text.at(1 + bit / 6) - 63) >> (5 - bit % 6) & 1) graph.edges.push_back({u, v, 1});
    }
    std::ranges::sort(graph.edges, {}, [](const api::Edge& edge) { return std::tuple(edge.u, edge.v); });
    return graph;
}

std::vector<api::Graph> readGraph6(const std::string& path) {
    std::vector<api::Graph> graphs;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);)
        if (!line.empty()) graphs.push_back(fromGraph6(line));
    return graphs;
}

}  // namespace strata::tests
