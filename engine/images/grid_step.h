// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace strata::images {

/// First-order message passing on the grid graph (Sec. 3.2, Eq. 1), residual:
///
///   h' = h + σ(W₀ h + W₁ D⁻¹A h + b)
///
/// as one differentiable function: a few images at a time go through all of it, forward and back, while they are in the
/// cache. h [B, S, S, C], `weight` W₀; W₁ side by side [C, 2 C], `bias` [C]; σ is a leaky rectifier (0.2). Nodes are
/// the pixels, edges join each to its eight neighbours (three in a corner, five at a rim; none on a grid of one pixel).
/// Gradients of all three, once (no second derivatives). Float or double, on the CPU; tensors from elsewhere come over,
/// and the result goes back.
torch::Tensor gridStep(const torch::Tensor& h, const torch::Tensor& weight, const torch::Tensor& bias);

}  // namespace strata::images
