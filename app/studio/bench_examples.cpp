// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/bench_examples.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "engine/draws/uniform.h"

namespace strata::app {
namespace {

constexpr int kSide = 4;  // of a cluster, in nodes of the level below

/// The level above a grid of `side` nodes a row, of which there are `nodes`: parents, and weights between them.
void addLevel(api::Hierarchy& hierarchy, int side, int nodes, int edgesInside) {
    auto& below = hierarchy.levels.back();
    const int above = (side + kSide - 1) / kSide;
    const auto clusterOf = [&](int i) { return (i / side / kSide) * above + i % side / kSide; };
    const int lastRow = (nodes - 1) / side;  // of a grid whose last row may be short
    const int clusters = lastRow % kSide == 0 ? clusterOf(nodes - 1) + 1 : (lastRow / kSide + 1) * above;
    api::HierarchyLevel level;
    level.size = clusters;
    const auto size = static_cast<std::size_t>(clusters);
    level.adjacency.assign(size * size, 0);
    for (int i = 0; i < nodes; ++i) {
        below.parent.push_back(clusterOf(i));
        below.confidence.push_back(0.9);
    }
    const auto weight = [&](int a, int b) -> double& {
        return level.adjacency[static_cast<std::size_t>(a) * size + static_cast<std::size_t>(b)];
    };
    for (int k = 0; k < clusters; ++k) {
        weight(k, k) = edgesInside;
        for (int other : {k + 1, k + above}) {
            if (other >= clusters || (other == k + 1 && other % above == 0)) continue;
            weight(k, other) = weight(other, k) = kSide;
        }
    }
    level.title = "Level " + std::to_string(hierarchy.levels.size());
    hierarchy.levels.push_back(std::move(level));
    if (clusters > 1) addLevel(hierarchy, above, clusters, edgesInside);
}

api::Graph reversed(api::Graph graph) {
    const int last = graph.size() - 1;
    std::ranges::reverse(graph.nodes);
    for (auto& edge : graph.edges) edge = {last - edge.v, last - edge.u, edge.type};
    std::ranges::sort(graph.edges, {}, [](const auto& edge) { return std::pair(edge.u, edge.v); });
    return graph;
}

}  // namespace

MadeUpHierarchy madeUpHierarchy(int nodes) {
    MadeUpHierarchy made;
    auto& [hierarchy, drawing] = made;
    hierarchy.vocabulary = {api::DataKind::Graphs, {{}}, {"none", "edge"}};
    std::mt19937_64 random(1);
    const auto shaken = [&] { return 0.5 * draws::real(random) - 0.25; };
    const int side = static_cast<int>(std::ceil(std::sqrt(nodes)));
    for (int i = 0; i < nodes; ++i) {
        hierarchy.graph.nodes.push_back(0);
        const double x = i % side - (side - 1) / 2.0, y = i / side - (side - 1) / 2.0;
        drawing.atoms.push_back({x + shaken(), y + shaken(), {}, 0, 0});
        if ((i + 1) % side != 0 && i + 1 < nodes) hierarchy.graph.edges.push_back({i, i + 1, 1});
        if (i + side < nodes) hierarchy.graph.edges.push_back({i, i + side, 1});
    }
    drawing.bonds = hierarchy.graph.edges;
    hierarchy.levels.push_back({"Input graph", nodes, {}, {}, {}, {}});
    if (nodes > 1) addLevel(hierarchy, side, nodes, 2 * kSide * (kSide - 1));
    return made;
}

api::SampleSetPtr madeUpSamples(const api::Dataset& data, std::size_t count) {
    auto set = std::make_shared<api::SampleSet>();
    set->vocabulary = data.vocabulary;
    for (std::size_t i = 0; i < count; ++i) {
        const auto& graph = data.graphs[i % data.graphs.size()];
        const bool again = i / data.graphs.size() % 2 == 1;
        api::Sample sample;
        sample.graph = again ? reversed(graph) : graph;
        sample.text = graph.name;
        sample.valid = sample.validRaw = sample.connected = sample.connectedRaw = true;
        sample.unique = !again;
        sample.novel = i % 3 != 0;
        sample.qed = 0.001 * static_cast<double>(i % 1000);
        sample.weight = 10.0 * graph.size();
        set->samples.push_back(std::move(sample));
    }
    return set;
}

}  // namespace strata::app
