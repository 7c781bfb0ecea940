// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/decoders/mlp_decoder.h"

#include "engine/api/error.h"
#include "engine/layers/equivariant_linear.h"

namespace strata::decoders {

MlpDecoderImpl::MlpDecoderImpl(const MlpDecoderOptions& options)
    : m_options(options),
      m_in(register_module("in", torch::nn::Linear(options.maxNodes * options.latents, options.hidden))),
      m_hidden(register_module("hidden", torch::nn::Linear(options.hidden, options.hidden))),
      m_nodes(register_module("nodes", torch::nn::Linear(options.hidden, options.maxNodes * options.nodeOutputs))) {
    const auto pairs = options.maxNodes * (options.maxNodes - 1) / 2;
    if (pairs > 0) m_pairs = register_module("pairs", torch::nn::Linear(options.hidden, pairs * options.pairOutputs));
}

DecodedGraph MlpDecoderImpl::forward(const torch::Tensor& z, const torch::Tensor&, const layers::Domain& domain) {
    const auto B = z.size(0), n = z.size(1), most = m_options.maxNodes, outputs = m_options.pairOutputs;
    if (n > most)
        throw api::Error(api::ErrorCode::BadInput,
                         "This model's MLP decoder holds graphs of at most " + std::to_string(most) +
                             " nodes, the largest of its data; this one has " + std::to_string(n) + ".");
    const auto flat = torch::constant_pad_nd(z, {0, 0, 0, most - n}).reshape({B, -1});
    const auto hidden = torch::sigmoid(m_hidden(torch::sigmoid(m_in(flat))));
    const auto nodes = m_nodes(hidden).view({B, most, -1}).slice(1, 0, n) * domain.node;
    if (!m_pairs) return {nodes, torch::zeros({B, n, n, outputs}, z.options().requires_grad(false))};

    // Pairs i < j stand in rows one after the other; both (i, j) and (j, i) read the same place.
    const auto i = torch::arange(n, torch::TensorOptions(torch::kLong).device(z.device())).view({n, 1});
    const auto low = torch::minimum(i, i.t()), high = torch::maximum(i, i.t());
    const auto place = (low * most - torch::div(low * (low + 1), 2, "floor") + high - low - 1).clamp_min(0).view(-1);
    const auto pairs = m_pairs(hidden).view({B, -1, outputs}).index_select(1, place).view({B, n, n, outputs});
    return {nodes, pairs * (1 - layers::identityFor(z)) * domain.pair};
}

}  // namespace strata::decoders
