// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "engine/api/dataset.h"
#include "widgets/data/size_bin.h"

namespace strata::data {

/// What the Data page shows of one graph by itself, such as a citation graph.
struct NetworkStatistics {
    std::size_t nodes = 0, edges = 0;
    int highestDegree = 0;
    std::vector<SizeBin> degrees;  ///< nodes by their number of edges, but the hundredth with the most
    std::size_t components = 0, largestComponent = 0;  ///< connected components, and the nodes of the largest
    int words = 0;                                     ///< that nodes can use; 0: nodes have none
    double meanWords = 0;                              ///< that a node uses
    std::vector<SizeBin> wordsUsed;                    ///< nodes by how many
};

/// `words` may be null.
NetworkStatistics networkStatistics(const api::Graph& graph, const api::NodeWords* words);

}  // namespace strata::data
