// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/models/mgvae.h"

namespace strata::models {

/// What generation takes from the training set besides weights: the histogram of sizes, and partitions of training
/// graphs with the numbers of edges within and between clusters. The prior says nothing of either; since nodes are
/// exchangeable, the shape of a training graph's tree with n nodes serves for any graph of n nodes.
class TreeBank {
public:
    TreeBank() = default;
    /// `histogram[n]`: training graphs of n nodes.
    explicit TreeBank(std::vector<int64_t> histogram) : m_histogram(std::move(histogram)) {}

    bool empty() const { return m_trees.empty(); }
    int64_t largest() const { return static_cast<int64_t>(m_histogram.size()) - 1; }
    const std::vector<int64_t>& histogram() const { return m_histogram; }

    /// Adds the trees of a batch.
    void add(const Encoded& encoded);

    /// `count` trees: sizes from the histogram, or all `fixedSize` if above 0; then a random tree of that size, or of
    /// the nearest size with nodes left out or repeated.
    Tree draw(int64_t count, int64_t fixedSize, at::Generator generator) const;

    std::map<std::string, torch::Tensor> tensors() const;
    static TreeBank fromTensors(const std::map<std::string, torch::Tensor>& tensors);

private:
    struct Known {
        /// parents[g][i]: the node of depth g + 1 that node i of depth g belongs to, -1 where depth g has no node i.
        std::vector<std::vector<int64_t>> parents;
        torch::Tensor edges;  ///< [K, K]
    };
    void keep(Known tree);
    const Known& pick(int64_t size, at::Generator generator) const;

    std::vector<int64_t> m_histogram;
    std::vector<Known> m_trees;
    std::map<int64_t, std::vector<std::size_t>> m_bySize;
    std::vector<int64_t> m_widths;  ///< nodes at each depth above 0: K_L, .., 1
};

}  // namespace strata::models
