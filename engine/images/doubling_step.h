// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace strata::images {

/// The transposed convolution of DCGAN's generator, of 4 × 4 taps and stride 2 with a rim of 1, which doubles the side
/// of a grid: h [B, S, S, in], `weight` [in, out, 4, 4] and `bias` [out] as LibTorch's ConvTranspose2d has them → [B, 2
/// S, 2 S, out]. One differentiable function: a product with the weights makes what every node gives to the 4 × 4
/// around it, which is summed while a few images' are in the cache. Gradients of all three, once (no second
/// derivatives). Float or double, on the CPU; tensors from elsewhere come over, and the result goes back.
torch::Tensor doubled(const torch::Tensor& h, const torch::Tensor& weight, const torch::Tensor& bias);

}  // namespace strata::images
