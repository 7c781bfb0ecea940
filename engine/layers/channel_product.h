// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace strata::layers {

/// The product of two second-order tensors channel by channel: T_ijc = Σ_k A_ikc H_kjc. It is the contraction of A ⊗ H
/// over the inner pair of indices (Sec. 3.2, Example 1) with one adjacency per channel.
///
/// A, H [B, n, n, d] → [B, n, n, d], float or double, differentiable in both. Equivariant; zero padding in gives zero
/// padding out. On the CPU a loop with channels innermost: a batched product of B·d tiny matrices costs many times more
/// there.
torch::Tensor channelProduct(const torch::Tensor& A, const torch::Tensor& H);

}  // namespace strata::layers
