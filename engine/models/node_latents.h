// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/layers/pair_index.h"
#include "engine/models/mgvae.h"

namespace strata::models {

/// The latents of the real nodes of a batch with those of their ancestors, one node after another.
struct NodeLatents {
    torch::Tensor z;  ///< [N, latentsAt(0) + levels × clusterLatents]
    layers::PairIndex index;
};
NodeLatents nodeLatents(Mgvae& model, const std::vector<torch::Tensor>& z, const Tree& tree);

}  // namespace strata::models
