// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <utility>
#include <vector>

namespace strata::layers {

/// The nodes and the unordered pairs of several graphs, one graph after another and nothing padded: tensors over nodes
/// have N = Σ m rows, tensors over pairs P = Σ m (m + 1) / 2 rows, {i, i} included. Pairs of a graph stand in the order
/// (0,0), (0,1), .., (1,1), (1,2), ..
///
/// A symmetric second-order activation costs half of [n, n, d] so, and graphs of different sizes share a batch at no
/// cost.
class PairIndex {
public:
    PairIndex() = default;
    explicit PairIndex(const std::vector<int64_t>& sizes, torch::Device device = torch::kCPU);

    int64_t graphs() const { return m_layout.size(0); }
    int64_t nodes() const { return m_nodes; }
    int64_t pairs() const { return m_pairs; }

    /// [graphs, 3]: size, first node, first pair of each graph, on the CPU.
    const torch::Tensor& layout() const { return m_layout; }
    const torch::Tensor& diagonal() const { return m_diagonal; }    ///< [N] row of {i, i}
    const torch::Tensor& nodeScale() const { return m_nodeScale; }  ///< [N, 1] 1 / √m of the node's graph, float
    const torch::Tensor& graphOf() const { return m_graphOf; }      ///< [N] the node's graph

    /// Row of {i, j} among the pairs of a graph of m nodes.
    static int64_t row(int64_t m, int64_t i, int64_t j) {
        if (i > j) std::swap(i, j);
        return i * m - i * (i - 1) / 2 + (j - i);
    }

private:
    int64_t m_nodes = 0, m_pairs = 0;
    torch::Tensor m_layout, m_diagonal, m_nodeScale, m_graphOf;
};

}  // namespace strata::layers
