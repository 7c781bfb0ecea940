// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/api/graph.h"

namespace strata::metrics {

/// The neighbours of each node and a table of who is one: n² bits.
class Adjacency {
public:
    explicit Adjacency(const api::Graph& graph);

    int size() const { return static_cast<int>(m_neighbours.size()); }
    const std::vector<int>& neighbours(int node) const { return m_neighbours[static_cast<std::size_t>(node)]; }
    int degree(int node) const { return static_cast<int>(neighbours(node).size()); }
    bool has(int u, int v) const {
        return m_table[static_cast<std::size_t>(u) * m_neighbours.size() + static_cast<std::size_t>(v)];
    }

private:
    std::vector<std::vector<int>> m_neighbours;
    std::vector<bool> m_table;
};

/// The component of each node, numbered in the order of their first nodes.
std::vector<int> components(const api::Graph& graph);

}  // namespace strata::metrics
