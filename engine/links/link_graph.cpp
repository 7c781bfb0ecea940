// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/link_graph.h"

#include <algorithm>
#include <string>

#include "engine/api/error.h"

namespace strata::links {

LinkGraph linkGraph(const api::Graph& graph, std::vector<std::vector<int>> words, int vocabulary) {
    if (!words.empty() && words.size() != graph.nodes.size())
        throw api::Error(api::ErrorCode::BadInput, "A graph of " + std::to_string(graph.nodes.size()) +
                                                       " nodes has words of " + std::to_string(words.size()) + ".");
    LinkGraph result{graph.size(), {}, words.empty() ? 0 : vocabulary, std::move(words)};
    for (const auto& edge : graph.edges) result.links.push_back({edge.u, edge.v});
    std::ranges::sort(result.links);
    return result;
}

LinkGraph linkGraph(const api::Dataset& data) {
    if (data.graphs.size() != 1)
        throw api::Error(api::ErrorCode::BadInput, data.name + ": links are predicted in one graph; here are " +
                                                       std::to_string(data.graphs.size()) + ".");
    if (!data.words) return linkGraph(data.graphs.front());
    return linkGraph(data.graphs.front(), data.words->used, data.words->count);
}

Neighbours::Neighbours(int nodes, const Links& links)
    : m_start(static_cast<std::size_t>(nodes) + 1), m_nodes(2 * links.size()) {
    for (const auto& [u, v] : links) {
        ++m_start[static_cast<std::size_t>(u) + 1];
        ++m_start[static_cast<std::size_t>(v) + 1];
    }
    for (std::size_t i = 1; i < m_start.size(); ++i) m_start[i] += m_start[i - 1];
    auto next = m_start;
    for (const auto& [u, v] : links) {
        m_nodes[next[static_cast<std::size_t>(u)]++] = v;
        m_nodes[next[static_cast<std::size_t>(v)]++] = u;
    }
    for (int i = 0; i < nodes; ++i) {
        const auto at = static_cast<std::size_t>(i);
        std::sort(m_nodes.begin() + static_cast<std::ptrdiff_t>(m_start[at]),
                  m_nodes.begin() + static_cast<std::ptrdiff_t>(m_start[at + 1]));
    }
}

std::span<const int> Neighbours::of(int node) const {
    const auto at = static_cast<std::size_t>(node);
    return {m_nodes.data() + m_start[at], m_start[at + 1] - m_start[at]};
}

bool Neighbours::linked(int u, int v) const {
    const auto around = of(u);
    return std::binary_search(around.begin(), around.end(), v);
}

}  // namespace strata::links
