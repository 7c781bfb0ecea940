// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <vector>

namespace strata::coarsening {

/// The partitions of a batch of hierarchies, without anything else of their graphs: what decoding needs besides
/// latents. Depth 0 is the input graph, the last a single node.
struct Tree {
    std::vector<torch::Tensor> onehot;  ///< onehot[g] [B, m_g, m_{g+1}]
    std::vector<torch::Tensor> mask;    ///< mask[g] [B, m_g], one more than onehot
    torch::Tensor edges;  ///< [B, K, K] edges within and between the clusters of the finest partition, each once
};

}  // namespace strata::coarsening
