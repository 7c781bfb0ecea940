// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/api/graph.h"
#include "engine/api/sample.h"

namespace strata::api {

/// One resolution of a graph (paper Defs. 2, 3). Matrices are row-major, size × size.
struct HierarchyLevel {
    std::string title;                   ///< "Input graph", "Level 3", ... "Level 1"
    int size = 0;                        ///< number of nodes; empty clusters are left out
    std::vector<double> adjacency;       ///< weights: number of edges between clusters, inside one on the diagonal
    std::vector<double> reconstruction;  ///< the decoder's expected adjacency, same units
    std::vector<int> parent;         ///< cluster of each node = node index in the next, coarser level; empty at the top
    std::vector<double> confidence;  ///< softmax probability of that assignment, 0..1; empty at the top
};

/// A graph with the clusters that a model learned for it: levels[0] is the input graph, back() a single node.
struct Hierarchy {
    Graph graph;
    Vocabulary vocabulary;
    Graph reconstruction;            ///< the decoded graph on the same nodes, without correction
    double reconstructionError = 0;  ///< share of wrong atoms and bonds, 0..1
    std::vector<HierarchyLevel> levels;

    /// The node of levels[level] that input node i belongs to.
    int ancestor(int i, std::size_t level) const {
        for (std::size_t l = 0; l < level; ++l) i = levels[l].parent[static_cast<std::size_t>(i)];
        return i;
    }
};
using HierarchyPtr = std::shared_ptr<const Hierarchy>;

/// What a run shows of one epoch: the hierarchies of a fixed panel of graphs, and a few samples from the prior.
struct Snapshot {
    int epoch = 0;
    std::vector<Hierarchy> panel;
    std::vector<Sample> samples;
};

}  // namespace strata::api
