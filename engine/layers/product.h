// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace strata::layers {

// Products of many rows with small matrices of weights, as fused layers need them; not differentiable. Float by oneDNN,
// whose kernels suit narrow matrices and are chosen for the processor when the program starts; other types by
// LibTorch's BLAS. On the CPU; the last dimension is contiguous, rows may be apart; `out` must not overlap the inputs.

/// X Wᵀ, of X [R, in] and W [out, in].
torch::Tensor mixed(const torch::Tensor& X, const torch::Tensor& W);
void mix(const torch::Tensor& X, const torch::Tensor& W, const torch::Tensor& out, bool add = false);

/// Y W: the gradient of X, given that of its product.
torch::Tensor unmixed(const torch::Tensor& Y, const torch::Tensor& W);
void unmix(const torch::Tensor& Y, const torch::Tensor& W, const torch::Tensor& out, bool add = false);

/// out += Yᵀ X: the gradient of W.
void addOuter(const torch::Tensor& Y, const torch::Tensor& X, const torch::Tensor& out);

}  // namespace strata::layers
