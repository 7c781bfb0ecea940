// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace strata::chemistry {

/// Connected components while edges are added (union-find). A component is named by its lowest node.
class Components {
public:
    explicit Components(int nodes) : m_root(static_cast<std::size_t>(nodes)), m_count(nodes) {
        std::iota(m_root.begin(), m_root.end(), 0);
    }

    int find(int node) {
        while (root(node) != node) node = root(node) = root(root(node));
        return node;
    }

    /// False if the edge closes a ring.
    bool join(int u, int v) {
        u = find(u);
        v = find(v);
        if (u == v) return false;
        root(std::max(u, v)) = std::min(u, v);
        --m_count;
        return true;
    }

    int count() const { return m_count; }

private:
    int& root(int node) { return m_root[static_cast<std::size_t>(node)]; }

    std::vector<int> m_root;
    int m_count;
};

}  // namespace strata::chemistry
