// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "engine/api/graph.h"

namespace strata::masked {

/// A graph of which some tokens, that is classes of nodes and types of pairs ("none" included), are hidden.
class MaskedGraph {
public:
    static constexpr int kHidden = -1;

    /// All tokens hidden.
    explicit MaskedGraph(int nodes);
    /// All tokens known.
    explicit MaskedGraph(const api::Graph& graph);

    int nodes() const { return static_cast<int>(m_classes.size()); }
    int nodeClass(int i) const { return m_classes[static_cast<std::size_t>(i)]; }
    int type(int i, int j) const { return m_types[at(i, j)]; }
    void setClass(int i, int nodeClass) { m_classes[static_cast<std::size_t>(i)] = nodeClass; }
    void setType(int i, int j, int type) { m_types[at(i, j)] = m_types[at(j, i)] = type; }

    /// Hides every node with probability `nodeShare` and every pair with `pairShare`.
    void hide(double nodeShare, double pairShare, std::mt19937_64& random);

    /// Pieces that the known edges join, by number; with `hidden` those that known and hidden pairs could join.
    std::vector<int> components(bool hidden) const;

    /// What is known of it; hidden pairs count as "none". No node may be hidden.
    api::Graph graph() const;

private:
    std::size_t at(int i, int j) const {
        return static_cast<std::size_t>(i) * m_classes.size() + static_cast<std::size_t>(j);
    }
    std::vector<int> m_classes, m_types;
};

}  // namespace strata::masked
