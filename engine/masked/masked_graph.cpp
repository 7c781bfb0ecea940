// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/masked/masked_graph.h"

#include "engine/api/error.h"
#include "engine/draws/uniform.h"

namespace strata::masked {

MaskedGraph::MaskedGraph(int nodes)
    : m_classes(static_cast<std::size_t>(nodes), kHidden), m_types(m_classes.size() * m_classes.size(), kHidden) {}

MaskedGraph::MaskedGraph(const api::Graph& graph)
    : m_classes(graph.nodes), m_types(m_classes.size() * m_classes.size(), 0) {
    for (const auto& edge : graph.edges) setType(edge.u, edge.v, edge.type);
}

void MaskedGraph::hide(double nodeShare, double pairShare, std::mt19937_64& random) {
    const auto chance = [&](double share) { return draws::real(random) < share; };
    for (int i = 0; i < nodes(); ++i) {
        if (chance(nodeShare)) setClass(i, kHidden);
        for (int j = i + 1; j < nodes(); ++j)
            if (chance(pairShare)) setType(i, j, kHidden);
    }
}

std::vector<int> MaskedGraph::components(bool hidden) const {
    std::vector<int> number(m_classes.size(), -1), stack;
    int count = 0;
    for (int start = 0; start < nodes(); ++start) {
        if (number[static_cast<std::size_t>(start)] >= 0) continue;
        number[static_cast<std::size_t>(start)] = count;
        stack.push_back(start);
        while (!stack.empty()) {
            const int i = stack.back();
            stack.pop_back();
            for (int j = 0; j < nodes(); ++j) {
                if (i == j || number[static_cast<std::size_t>(j)] >= 0 ||
                    (type(i, j) <= 0 && !(hidden && type(i, j) == kHidden)))
                    continue;
                number[static_cast<std::size_t>(j)] = count;
                stack.push_back(j);
            }
        }
        ++count;
    }
    return number;
}

api::Graph MaskedGraph::graph() const {
    api::Graph graph;
    graph.nodes = m_classes;
    for (int i = 0; i < nodes(); ++i) {
        if (nodeClass(i) == kHidden) throw api::Error(api::ErrorCode::Internal, "A node of the graph is still hidden.");
        for (int j = i + 1; j < nodes(); ++j)
            if (type(i, j) > 0) graph.edges.push_back({i, j, type(i, j)});
    }
    return graph;
}

}  // namespace strata::masked
