// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/growth/state.h"

#include <algorithm>
#include <numeric>

#include "engine/api/error.h"

namespace strata::growth {

int Plan::size() const {
    return std::accumulate(clusterSizes.begin(), clusterSizes.end(), 0);
}

State::State(const Plan& plan, int classes, int types, bool connected)
    : m_plan(plan),
      m_classes(classes),
      m_types(types),
      m_connected(connected),
      m_stride(static_cast<std::size_t>(plan.size())),
      m_edgesLeft(plan.edges),
      m_remaining(plan.clusterSizes),
      m_bonds(m_stride * m_stride, 0),
      m_distances(m_stride * m_stride, kApart),
      m_left(plan.size()) {
    if (types < 2 || classes < 1)
        throw api::Error(api::ErrorCode::Internal, "A graph needs a node class and an edge type to grow.");
    const auto clusters = static_cast<int>(m_remaining.size());
    if (m_edgesLeft.size() != m_remaining.size() * m_remaining.size())
        throw api::Error(api::ErrorCode::Internal, "A plan needs the edges of every pair of clusters.");
    for (int c = 0; c < clusters; ++c)
        for (int e = c; e < clusters; ++e) m_allEdgesLeft += edgesLeft(c, e);
    ask();
}

int State::options() const {
    switch (m_asks) {
        case Question::Node:
            return static_cast<int>(m_remaining.size()) * m_classes;
        case Question::FirstBond:
        case Question::Bond:
            return (nodes() - 1) * (m_types - 1) + 1;
        case Question::Nothing:
            break;
    }
    return 0;
}

bool State::allowed(int option) const {
    if (option < 0 || option >= options()) return false;
    if (m_asks == Question::Node) return m_remaining[static_cast<std::size_t>(option / m_classes)] > 0;
    if (option == stopOption()) return m_asks == Question::Bond || !m_connected;
    return bond(option / (m_types - 1), nodes() - 1) == 0;
}

void State::choose(int option) {
    if (!allowed(option))
        throw api::Error(api::ErrorCode::Internal,
                         "Option " + std::to_string(option) + " is not open to the growing graph.");
    if (m_asks == Question::Node)
        addNode(option / m_classes, option % m_classes);
    else if (option == stopOption())
        m_rowOpen = false;
    else
        addBond(option / (m_types - 1), option % (m_types - 1) + 1);
    ask();
}

void State::addNode(int cluster, int nodeClass) {
    m_class.push_back(nodeClass);
    m_cluster.push_back(cluster);
    m_degree.push_back(0);
    m_order.push_back(0);
    --m_remaining[static_cast<std::size_t>(cluster)];
    --m_left;
    m_distances[at(nodes() - 1, nodes() - 1)] = 0;
    m_rowOpen = nodes() > 1;
}

void State::addBond(int u, int type) {
    const int v = nodes() - 1;
    m_bonds[at(u, v)] = m_bonds[at(v, u)] = static_cast<std::uint8_t>(type);
    for (const int i : {u, v}) {
        ++m_degree[static_cast<std::size_t>(i)];
        m_order[static_cast<std::size_t>(i)] += type;
    }
    ++m_edges;
    --m_allEdgesLeft;
    --m_edgesLeft[clusterPair(cluster(u), cluster(v))];
    if (cluster(u) != cluster(v)) --m_edgesLeft[clusterPair(cluster(v), cluster(u))];
    // Shortest paths through the new bond; through u or v they are the old ones.
    const int n = nodes();
    for (int x = 0; x < n; ++x)
        for (int y = 0; y < n; ++y) {
            const int through = std::min(distance(x, u) + distance(v, y), distance(x, v) + distance(u, y)) + 1;
            if (through < distance(x, y))
                m_distances[at(x, y)] = static_cast<std::uint8_t>(std::min(through, kApart - 1));
        }
}

void State::ask() {
    // A node that is bonded to all others has nothing left to choose.
    if (m_rowOpen && m_degree.back() == nodes() - 1) m_rowOpen = false;
    if (m_rowOpen)
        m_asks = m_degree.back() == 0 ? Question::FirstBond : Question::Bond;
    else
        m_asks = m_left > 0 ? Question::Node : Question::Nothing;
}

api::Graph State::graph() const {
    api::Graph graph;
    graph.nodes = m_class;
    for (int i = 0; i < nodes(); ++i)
        for (int j = i + 1; j < nodes(); ++j)
            if (bond(i, j) > 0) graph.edges.push_back({i, j, bond(i, j)});
    return graph;
}

}  // namespace strata::growth
