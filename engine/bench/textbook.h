// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/message_passing.h"

/// The layers as papers write them down and most code computes them: channels first, every basis map expanded to its
/// full size and all stacked before one einsum mixes them, products of matrices for each channel apart. What the layers
/// of engine/layers are measured and tested against. Each takes its weights from one of those, and shares them.
///
/// H [B, d, n, n], h [B, d, n], A [B, n, n] row-normalised; no padding.
namespace strata::bench::textbook {

/// Basis maps of H, stacked: [B, d, 15, n, n] (Maron et al. 2019; means instead of sums).
torch::Tensor basis2to2(const torch::Tensor& H);
torch::Tensor basis2to1(const torch::Tensor& H);  ///< [B, d, 5, n]
torch::Tensor basis1to2(const torch::Tensor& h);  ///< [B, d, 5, n, n]

torch::Tensor linear2to2(const torch::Tensor& H, const layers::Linear2to2& same);
torch::Tensor linear2to1(const torch::Tensor& H, const layers::Linear2to1& same);
torch::Tensor linear1to2(const torch::Tensor& h, const layers::Linear1to2& same);
torch::Tensor secondOrderLayer(const torch::Tensor& H, const torch::Tensor& A, const layers::SecondOrderLayer& same);

}  // namespace strata::bench::textbook
