// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace strata::layers {

inline torch::nn::Linear withoutBias(int64_t in, int64_t out) {
    return torch::nn::Linear(torch::nn::LinearOptions(in, out).bias(false));
}

inline torch::nn::LayerNorm norm(int64_t channels) {
    return torch::nn::LayerNorm(torch::nn::LayerNormOptions({channels}));
}

}  // namespace strata::layers
