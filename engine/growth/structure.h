// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "engine/growth/state.h"

namespace strata::growth {

/// What the bonds of a growing graph show beyond degrees and distances, and what a network would need many layers and
/// many examples to see: small rings, and chains of multiple bonds. Functions of the graph alone, so that permuting
/// nodes permutes them.
class Structure {
public:
    explicit Structure(const State& state);

    /// Nodes of the smallest ring through the bond of i and j: 3 .. kLargest; 0 if there is none or no bond.
    int ring(int i, int j) const { return m_ring[at(i, j)]; }
    /// Nodes of the smallest ring that i is in; 0 if in none.
    int ring(int i) const { return m_ring[at(i, i)]; }
    /// How much the orders of i's bonds exceed their number: 0 where all are single.
    int excess(int i) const { return m_excess[static_cast<std::size_t>(i)]; }
    /// Bonds on the shortest path of i and j over nodes with an excess alone: 1 .. kLargest; 0 if there is none.
    int conjugated(int i, int j) const { return m_conjugated[at(i, j)]; }

    static constexpr int kLargest = 7;

private:
    std::size_t at(int i, int j) const { return static_cast<std::size_t>(i) * m_nodes + static_cast<std::size_t>(j); }
    std::size_t m_nodes;
    std::vector<int> m_excess;
    std::vector<std::uint8_t> m_ring, m_conjugated;  // [n, n]
};

}  // namespace strata::growth
