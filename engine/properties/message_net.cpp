// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/message_net.h"

#include "engine/layers/parts.h"

namespace strata::properties {

MessageLayerImpl::MessageLayerImpl(int64_t width, int64_t bondTypes, Sight sight) : m_sight(sight) {
    const auto seen = 1 + bondTypes + (sight == Sight::Whole ? 1 : 0);
    m_mix = register_module("mix", torch::nn::Linear(width * seen, width));
    m_out = register_module("out", torch::nn::Linear(width, width));
    m_norm = register_module("norm", layers::norm(width));
}

torch::Tensor MessageLayerImpl::forward(const torch::Tensor& h, const PackedBatch& batch,
                                        const layers::Dropout& dropout) {
    std::vector<torch::Tensor> seen{h, batch.neighbours(h)};
    if (m_sight == Sight::Whole) seen.push_back(graphTotals(h, batch));
    return h + m_norm(m_out(dropout(torch::silu(m_mix(torch::cat(seen, 1))))));
}

torch::Tensor graphTotals(const torch::Tensor& h, const PackedBatch& batch) {
    return batch.owner.sum(batch.members.sum(h) * kTotalScale);
}

torch::Tensor plainCounts(const PackedBatch& batch, Sight sight) {
    const auto own = torch::cat({batch.X, batch.neighbours(batch.X), batch.features}, 1);
    return sight == Sight::Local ? own : torch::cat({own, graphTotals(own, batch)}, 1);
}

}  // namespace strata::properties
