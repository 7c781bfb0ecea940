// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "engine/api/graph.h"

namespace strata::growth {

/// The coarse graph that a graph grows into, fixed before its first node: how many nodes each cluster will get, how
/// many edges it and each pair of clusters will have, and which clusters share their ancestors. Made from a tree of the
/// tree bank (models/tree_bank.h). Edges are a wish: what grows may differ.
struct Plan {
    std::vector<int>
        clusterSizes;  ///< nodes that cluster c of the finest partition will have; their sum is the graph's size
    std::vector<std::vector<int>>
        ancestors;  ///< ancestors[d][c]: the cluster of the d-th coarser partition that c belongs to; d = 0 is c
    std::vector<int> edges;  ///< [K K] between clusters c and e at c K + e and e K + c, within c at c K + c
    int size() const;
};

/// What a growing graph has to decide next.
enum class Question {
    Node,       ///< which cluster the next node belongs to, and its class
    FirstBond,  ///< to which node it attaches, and by which bond
    Bond,       ///< a further bond of it, or none
    Nothing,    ///< the graph is complete
};

/// A graph that grows node by node along a connected order (growth decoder; the paper's autoregressive idea, App. D.2,
/// made equivariant: nothing depends on a node's number but the order in which nodes came, and the model is never told
/// that order).
///
/// Each question has a list of options, numbered from 0. Node: cluster × classes + class. Bonds: inside node × (types −
/// 1) + (type − 1), then "no more" as the last one. There are no valence rules: what is chemically possible has to be
/// learned.
class State {
public:
    /// `classes`: node classes; `types`: edge types with "none". `connected`: every node attaches to those before it.
    State(const Plan& plan, int classes, int types, bool connected);

    Question asks() const { return m_asks; }
    int options() const;
    bool allowed(int option) const;
    void choose(int option);

    /// The option that adds a node, or a bond between the newest node and `inside`.
    int nodeOption(int cluster, int nodeClass) const { return cluster * m_classes + nodeClass; }
    int bondOption(int inside, int type) const { return inside * (m_types - 1) + type - 1; }
    int stopOption() const { return options() - 1; }

    int nodes() const { return static_cast<int>(m_class.size()); }  ///< the newest one included
    int nodeClass(int i) const { return m_class[static_cast<std::size_t>(i)]; }
    int cluster(int i) const { return m_cluster[static_cast<std::size_t>(i)]; }
    int bond(int i, int j) const { return m_bonds[at(i, j)]; }
    int distance(int i, int j) const {
        return m_distances[at(i, j)];
    }  ///< bonds on the shortest path; kApart if there is none
    int degree(int i) const { return m_degree[static_cast<std::size_t>(i)]; }
    int bondOrder(int i) const { return m_order[static_cast<std::size_t>(i)]; }  ///< sum of the types of its bonds
    int edges() const { return m_edges; }
    int remaining(int cluster) const { return m_remaining[static_cast<std::size_t>(cluster)]; }
    int remaining() const { return m_left; }
    /// Edges of the plan that are still to come between two clusters, or within one; below 0 if there are too many.
    int edgesLeft(int c, int e) const { return m_edgesLeft[clusterPair(c, e)]; }
    int edgesLeft() const { return m_allEdgesLeft; }
    const Plan& plan() const { return m_plan; }

    api::Graph graph() const;

    static constexpr int kApart = 255;

private:
    std::size_t at(int i, int j) const { return static_cast<std::size_t>(i) * m_stride + static_cast<std::size_t>(j); }
    std::size_t clusterPair(int c, int e) const {
        return static_cast<std::size_t>(c) * m_remaining.size() + static_cast<std::size_t>(e);
    }
    void addNode(int cluster, int nodeClass);
    void addBond(int inside, int type);
    void ask();

    Plan m_plan;
    int m_classes, m_types;
    bool m_connected;
    std::size_t m_stride;
    std::vector<int> m_edgesLeft, m_remaining, m_class, m_cluster, m_degree, m_order;
    std::vector<std::uint8_t> m_bonds, m_distances;
    int m_left, m_allEdgesLeft = 0, m_edges = 0;
    bool m_rowOpen = false;  ///< the newest node may still get bonds
    Question m_asks = Question::Nothing;
};

}  // namespace strata::growth
