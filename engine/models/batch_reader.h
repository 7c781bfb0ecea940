// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/graph/graph_batch.h"

namespace strata::models {

/// A graph of a batch with what belongs to each of its nodes.
struct ReadGraph {
    api::Graph graph;
    std::vector<int> cluster;  ///< of the finest partition
    std::vector<int64_t> row;  ///< place of each node among the batch's n
};

/// Reads the graphs of a batch and their clusters (Π [B, n, K]) off their tensors, without padding.
class BatchReader {
public:
    BatchReader(const graph::GraphBatch& batch, const torch::Tensor& onehot);
    ReadGraph at(int64_t b) const;

private:
    torch::Tensor m_classes, m_types, m_clusters, m_mask;
};

}  // namespace strata::models
