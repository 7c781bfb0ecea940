// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/dropout.h"

namespace strata::layers {

torch::Tensor Dropout::operator()(const torch::Tensor& x) const {
    if (!generator || share <= 0) return x;
    return x * at::empty_like(x, x.options().requires_grad(false)).bernoulli_(1 - share, *generator) / (1 - share);
}

}  // namespace strata::layers
