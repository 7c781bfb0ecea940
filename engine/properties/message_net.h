// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <vector>

#include "engine/properties/packed_batch.h"

namespace strata::properties {

/// One step of first-order message passing that tells types of edges apart and also sees the whole graph (Sec. 3.2):
///   h ← h + norm(W₂ silu(W₁ [h, Σ of the neighbours by type of edge, Σ of the graph / 4])).
/// Sums, not means: counts must be able to pass. Equivariant.
class MessageLayerImpl : public torch::nn::Module {
public:
    MessageLayerImpl(int64_t width, int64_t bondTypes);
    torch::Tensor forward(const torch::Tensor& h, const PackedBatch& batch);  ///< [N, width]

private:
    torch::nn::Linear m_mix{nullptr}, m_out{nullptr};
    torch::nn::LayerNorm m_norm{nullptr};
};
TORCH_MODULE(MessageLayer);

/// What a sum over a whole graph is multiplied by before it is mixed with single nodes.
constexpr double kTotalScale = 0.25;

/// The sum over each node's graph, at that node: [N, d], times kTotalScale.
torch::Tensor graphTotals(const torch::Tensor& h, const PackedBatch& batch);

/// Class, neighbours' classes by type of edge and features of each node, with their totals: what can be said of it
/// without learning anything, [N, 2 (C (1 + T) + F)].
torch::Tensor plainCounts(const PackedBatch& batch);

}  // namespace strata::properties
