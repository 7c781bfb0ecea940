// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/decoders/dot_decoder.h"

#include "engine/layers/equivariant_linear.h"

namespace strata::decoders {

DotDecoderImpl::DotDecoderImpl(const DotDecoderOptions& options)
    : m_nodes(register_module("nodes", torch::nn::Linear(options.latents, options.nodeOutputs))) {
    // Small and different from the start: equal types would stay equal.
    const auto types = options.pairOutputs - 1;
    if (types > 1) m_types = register_parameter("types", 0.1 * torch::randn({types, options.latents}));
}

DecodedGraph DotDecoderImpl::forward(const torch::Tensor& z, const torch::Tensor&, const layers::Domain& domain) {
    const auto off = (1 - layers::identityFor(z)) * domain.pair;
    std::vector<torch::Tensor> logits{torch::zeros_like(off)};
    const auto dot = [&](const torch::Tensor& left) { logits.push_back(left.bmm(z.transpose(1, 2)).unsqueeze(-1)); };
    if (!m_types.defined())
        dot(z);
    else
        for (const auto& type : m_types.unbind(0)) dot(z * (1 + type));
    const auto H = torch::cat(logits, -1);
    // A matrix product may round (i, j) and (j, i) differently.
    return {m_nodes(z) * domain.node, 0.5 * (H + H.transpose(1, 2)) * off};
}

}  // namespace strata::decoders
