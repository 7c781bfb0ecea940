// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/adjacency.h"

#include <numeric>

namespace strata::metrics {

Adjacency::Adjacency(const api::Graph& graph)
    : m_neighbours(graph.nodes.size()), m_table(graph.nodes.size() * graph.nodes.size()) {
    const std::size_t n = graph.nodes.size();
    for (const auto& edge : graph.edges) {
        const auto u = static_cast<std::size_t>(edge.u), v = static_cast<std::size_t>(edge.v);
        m_neighbours[u].push_back(edge.v);
        m_neighbours[v].push_back(edge.u);
        m_table[u * n + v] = m_table[v * n + u] = true;
    }
}

std::vector<int> components(const api::Graph& graph) {
    std::vector<int> leader(graph.nodes.size());
    std::iota(leader.begin(), leader.end(), 0);
    const auto find = [&leader](int node) {
        const auto up = [&leader](int i) -> int& { return leader[static_cast<std::size_t>(i)]; };
        while (up(node) != node) node = up(node) = up(up(node));
        return node;
    };
    for (const auto& edge : graph.edges) {
        const int u = find(edge.u), v = find(edge.v);
        leader[static_cast<std::size_t>(u > v ? u : v)] = u > v ? v : u;  // the smallest node leads
    }
    std::vector<int> number(graph.nodes.size(), -1), result(graph.nodes.size());
    int count = 0;
    for (int i = 0; i < graph.size(); ++i) {
        int& mine = number[static_cast<std::size_t>(find(i))];
        if (mine < 0) mine = count++;
        result[static_cast<std::size_t>(i)] = mine;
    }
    return result;
}

}  // namespace strata::metrics
