// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <vector>

#include "engine/layers/dropout.h"
#include "engine/properties/packed_batch.h"

namespace strata::properties {

/// Whether nodes see the sums over their whole graph beside their neighbours. Without, a node's latents say nothing of
/// what is farther away than the layers reach.
enum class Sight { Whole, Local };

/// One step of first-order message passing that tells types of edges apart (Sec. 3.2):
///   h ← h + norm(W₂ silu(W₁ [h, Σ of the neighbours by type of edge, Σ of the graph / 4])),
/// without the last sum for Sight::Local. Sums, not means: counts must be able to pass. Equivariant.
class MessageLayerImpl : public torch::nn::Module {
public:
    MessageLayerImpl(int64_t width, int64_t bondTypes, Sight sight = Sight::Whole);
    torch::Tensor forward(const torch::Tensor& h, const PackedBatch& batch,
                          const layers::Dropout& dropout = {});  ///< [N, width]

private:
    Sight m_sight;
    torch::nn::Linear m_mix{nullptr}, m_out{nullptr};
    torch::nn::LayerNorm m_norm{nullptr};
};
TORCH_MODULE(MessageLayer);

/// What a sum over a whole graph is multiplied by before it is mixed with single nodes.
constexpr double kTotalScale = 0.25;

/// The sum over each node's graph, at that node: [N, d], times kTotalScale.
torch::Tensor graphTotals(const torch::Tensor& h, const PackedBatch& batch);

/// Class, neighbours' classes by type of edge and features of each node: what can be said of it without learning
/// anything, [N, C (1 + T) + F]; with their totals twice as many.
torch::Tensor plainCounts(const PackedBatch& batch, Sight sight = Sight::Whole);

}  // namespace strata::properties
