// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/node_latents.h"

#include "engine/layers/pair_ops.h"

namespace strata::models {

NodeLatents nodeLatents(Mgvae& model, const std::vector<torch::Tensor>& z, const Tree& tree) {
    const auto context = model->nodeContext(z, tree);
    const auto mask = tree.mask[0].to(torch::kCPU, torch::kFloat32);
    std::vector<int64_t> sizes;
    for (int64_t b = 0; b < mask.size(0); ++b) sizes.push_back(mask[b].sum().item<int64_t>());
    const auto rows = (mask.reshape({-1}) > 0.5).nonzero().squeeze(-1);
    return {layers::rowsOf(context.reshape({-1, context.size(2)}), rows), layers::PairIndex(sizes)};
}

}  // namespace strata::models
