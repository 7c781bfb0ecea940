// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/isomorphism.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/metrics/igraph_values.h"

namespace strata::metrics {

namespace {

// bliss knows colours of nodes only, so in a graph with several edge classes each edge becomes a node of its own
// colour. The edge nodes' colours are negative: none is a node's.
struct Coloured {
    std::vector<int> colours;
    std::vector<std::pair<int, int>> edges;
};

Coloured coloured(const api::Graph& graph) {
    Coloured result{graph.nodes, {}};
    const bool plain = std::ranges::all_of(graph.edges, [](const api::Edge& edge) { return edge.type == 1; });
    for (const auto& edge : graph.edges) {
        if (plain) {
            result.edges.emplace_back(edge.u, edge.v);
            continue;
        }
        const int middle = static_cast<int>(result.colours.size());
        result.colours.push_back(-edge.type);
        result.edges.emplace_back(edge.u, middle);
        result.edges.emplace_back(edge.v, middle);
    }
    return result;
}

// The place of each node in the canonical order.
std::vector<int> canonicalPlaces(const Coloured& graph) {
    const IgraphLock lock;
    IgraphIntegers ends(2 * graph.edges.size()), colours(graph.colours.size()), places;
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
        ends[2 * i] = graph.edges[i].first;
        ends[2 * i + 1] = graph.edges[i].second;
    }
    for (std::size_t i = 0; i < graph.colours.size(); ++i) colours[i] = graph.colours[i];
    const IgraphGraph converted(static_cast<int>(graph.colours.size()), ends);
    checkIgraph(igraph_canonical_permutation(&converted.value, &colours.value, &places.value, IGRAPH_BLISS_FL, nullptr),
                "finding a canonical form");
    std::vector<int> result(graph.colours.size());
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = static_cast<int>(places[i]);
    return result;
}

}  // namespace

std::string canonicalText(const api::Graph& graph) {
    if (graph.nodes.empty()) return "0";
    const Coloured original = coloured(graph);
    const std::vector<int> places = canonicalPlaces(original);
    const auto place = [&places](int node) { return places[static_cast<std::size_t>(node)]; };

    std::vector<int> colours(original.colours.size());
    for (std::size_t i = 0; i < colours.size(); ++i) colours[static_cast<std::size_t>(places[i])] = original.colours[i];
    std::vector<std::pair<int, int>> edges;
    for (const auto& [u, v] : original.edges) edges.push_back(std::minmax({place(u), place(v)}));
    std::ranges::sort(edges);

    std::string text = std::to_string(graph.size());
    for (const int colour : colours) (text += ' ') += std::to_string(colour);
    for (const auto& [u, v] : edges) text += ' ' + std::to_string(u) + '-' + std::to_string(v);
    return text;
}

}  // namespace strata::metrics
