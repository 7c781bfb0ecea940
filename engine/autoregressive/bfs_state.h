// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <random>
#include <utility>
#include <vector>

#include "engine/api/graph.h"

namespace strata::autoregressive {

/// The rules that bonds keep: masks of the decoding process (App. D.2).
struct Rules {
    int types = 2;              ///< edge types with "none"
    std::vector<int> valences;  ///< largest sum of bond orders of each node class; empty: no rule (general graphs)
};

/// A graph whose nodes are all known and whose edges are chosen in breadth-first order (App. D.2; Liu et al. 2018): the
/// node at the head of the queue is in focus and gets edges, one at a time, to nodes that were not in focus before,
/// until it gets no more; nodes that are reached join the queue. Nodes that are never reached do not belong to the
/// graph.
///
/// Options: node × (types − 1) + (type − 1) is an edge from the focus to that node; the last one ends the focus.
class BfsState {
public:
    BfsState(std::vector<int> classes, int start, const Rules& rules);

    bool done() const { return m_queue.empty(); }
    int focus() const { return m_queue.front(); }
    int nodes() const { return static_cast<int>(m_classes.size()); }
    int options() const { return nodes() * (m_rules.types - 1) + 1; }
    int stopOption() const { return options() - 1; }
    int bondOption(int node, int type) const { return node * (m_rules.types - 1) + type - 1; }
    bool allowed(int option) const;
    void choose(int option);

    bool reached(int i) const { return m_reached[static_cast<std::size_t>(i)]; }
    bool closed(int i) const { return m_closed[static_cast<std::size_t>(i)]; }  ///< was in focus
    int nodeClass(int i) const { return m_classes[static_cast<std::size_t>(i)]; }
    int bond(int i, int j) const {
        return m_bonds[static_cast<std::size_t>(i) * m_classes.size() + static_cast<std::size_t>(j)];
    }
    int bondOrder(int i) const { return m_order[static_cast<std::size_t>(i)]; }
    /// Bond orders that node i can still take, at most `most`.
    int freeValence(int i, int most) const;

    /// The nodes that were reached, in their order, and their edges.
    api::Graph graph() const;

private:
    std::vector<int> m_classes, m_order;
    Rules m_rules;
    std::deque<int> m_queue;
    std::vector<bool> m_reached, m_closed;
    std::vector<std::uint8_t> m_bonds;
};

/// One decision on the way to a known graph, and which options are right, with probabilities that sum to 1.
struct BfsStep {
    BfsState state;
    std::vector<std::pair<int, float>> target;
};

/// Teacher forcing: all decisions of a breadth-first traversal from a random node, edges of a focus in random order. A
/// component that the start does not reach is left out. Edges that break `rules` throw Error (BadInput).
std::vector<BfsStep> traversal(const api::Graph& graph, const Rules& rules, std::mt19937_64& random);

}  // namespace strata::autoregressive
