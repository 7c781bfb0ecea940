// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/growth/structure.h"

#include <algorithm>

namespace strata::growth {

namespace {

using Neighbours = std::vector<std::vector<int>>;

/// Bonds from `from` to every node that at most `most` lead to, −1 elsewhere. Goes over nodes that `open` lets through,
/// and not straight from `from` to `banned`.
template <class Open>
std::vector<int> distancesFrom(int from, const Neighbours& neighbours, int most, int banned, const Open& open) {
    std::vector<int> distance(neighbours.size(), -1), queue{from};
    distance[static_cast<std::size_t>(from)] = 0;
    for (std::size_t head = 0; head < queue.size(); ++head) {
        const int i = queue[head], next = distance[static_cast<std::size_t>(i)] + 1;
        if (next > most) break;
        for (const int j : neighbours[static_cast<std::size_t>(i)]) {
            if (distance[static_cast<std::size_t>(j)] >= 0 || (i == from && j == banned) || !open(j)) continue;
            distance[static_cast<std::size_t>(j)] = next;
            queue.push_back(j);
        }
    }
    return distance;
}

}  // namespace

Structure::Structure(const State& state)
    : m_nodes(static_cast<std::size_t>(state.nodes())),
      m_excess(m_nodes),
      m_ring(m_nodes * m_nodes, 0),
      m_conjugated(m_nodes * m_nodes, 0) {
    const int n = state.nodes();
    Neighbours neighbours(m_nodes);
    for (int i = 0; i < n; ++i) {
        m_excess[static_cast<std::size_t>(i)] = state.bondOrder(i) - state.degree(i);
        for (int j = 0; j < n; ++j)
            if (state.bond(i, j) > 0) neighbours[static_cast<std::size_t>(i)].push_back(j);
    }
    for (int i = 0; i < n; ++i) {
        for (const int j : neighbours[static_cast<std::size_t>(i)]) {
            if (j < i) continue;
            const auto around =
                distancesFrom(i, neighbours, kLargest - 1, j, [](int) { return true; })[static_cast<std::size_t>(j)];
            m_ring[at(i, j)] = m_ring[at(j, i)] = static_cast<std::uint8_t>(around + 1);
        }
        if (excess(i) == 0) continue;
        const auto along = distancesFrom(i, neighbours, kLargest, -1, [&](int j) { return excess(j) > 0; });
        for (int j = 0; j < n; ++j)
            m_conjugated[at(i, j)] = static_cast<std::uint8_t>(std::max(0, along[static_cast<std::size_t>(j)]));
    }
    for (int i = 0; i < n; ++i)
        for (const int j : neighbours[static_cast<std::size_t>(i)])
            if (const auto size = m_ring[at(i, j)]; size > 0 && (m_ring[at(i, i)] == 0 || size < m_ring[at(i, i)]))
                m_ring[at(i, i)] = size;
}

}  // namespace strata::growth
