// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace strata::api {

/// An undirected edge, u < v. `type` indexes Vocabulary::edgeNames and is at least 1: 0 means "no edge".
/// For molecules 1, 2, 3 are the bond orders of the Kekulé form; there is no aromatic class.
struct Edge {
    int u = 0;
    int v = 0;
    int type = 1;
    bool operator==(const Edge&) const = default;
};

/// A labelled simple graph: no loops, no parallel edges. `nodes[i]` indexes Vocabulary::nodeClasses.
struct Graph {
    std::vector<int> nodes;
    std::vector<Edge> edges;  ///< sorted by (u, v)
    std::string name;  ///< canonical SMILES (no stereo) of a molecule, the graph6 text of a general graph (its file's
                       ///< beyond 1,000 nodes)

    int size() const { return static_cast<int>(nodes.size()); }
    bool operator==(const Graph&) const = default;
};

/// One node class. Molecules: an (element, formal charge) pair. General graphs have one class with an empty symbol.
struct NodeClass {
    std::string symbol;    ///< "N"
    int atomicNumber = 0;  ///< 7; 0 in a general graph
    int charge = 0;        ///< +1 for N+
    std::string label() const {
        if (charge == 0) return symbol;
        const int magnitude = charge > 0 ? charge : -charge;
        return symbol + (magnitude > 1 ? std::to_string(magnitude) : "") + (charge > 0 ? "+" : "-");
    }
    bool operator==(const NodeClass&) const = default;
};

enum class DataKind { Molecules, Graphs, Images };

/// What the numbers in a Graph mean; one per data set, stored with every run.
struct Vocabulary {
    DataKind kind = DataKind::Graphs;
    std::vector<NodeClass> nodeClasses;
    std::vector<std::string> edgeNames;  ///< [0] is "none"
    bool operator==(const Vocabulary&) const = default;
};

}  // namespace strata::api
