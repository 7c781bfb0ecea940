// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/message_net.h"

#include "engine/layers/parts.h"

namespace strata::properties {

MessageLayerImpl::MessageLayerImpl(int64_t width, int64_t bondTypes) {
    m_mix = register_module("mix", torch::nn::Linear(width * (2 + bondTypes), width));
    m_out = register_module("out", torch::nn::Linear(width, width));
    m_norm = register_module("norm", layers::norm(width));
}

torch::Tensor MessageLayerImpl::forward(const torch::Tensor& h, const PackedBatch& batch) {
    const auto seen = torch::cat({h, batch.neighbours(h), graphTotals(h, batch)}, 1);
    return h + m_norm(m_out(torch::silu(m_mix(seen))));
}

torch::Tensor graphTotals(const torch::Tensor& h, const PackedBatch& batch) {
    return batch.owner.sum(batch.members.sum(h) * kTotalScale);
}

torch::Tensor plainCounts(const PackedBatch& batch) {
    const auto own = torch::cat({batch.X, batch.neighbours(batch.X), batch.features}, 1);
    return torch::cat({own, graphTotals(own, batch)}, 1);
}

}  // namespace strata::properties
