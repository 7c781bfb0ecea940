// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/message_passing.h"

/// The layers as papers write them down and most code computes them: channels first, every basis map expanded to its
/// full size and all stacked before one einsum mixes them, products of matrices for each channel apart. What the layers
/// of engine/layers are measured against, with weights shared.
///
/// H [B, d, n, n], h [B, d, n], A [B, n, n] row-normalised; padding is zero.
namespace strata::bench::textbook {

/// Basis maps of H, stacked: [B, d, 15, n, n] (Maron et al. 2019; means instead of sums).
torch::Tensor basis2to2(const torch::Tensor& H, const layers::Domain& domain);
torch::Tensor basis2to1(const torch::Tensor& H, const layers::Domain& domain);  ///< [B, d, 5, n]
torch::Tensor basis1to2(const torch::Tensor& h, const layers::Domain& domain);  ///< [B, d, 5, n, n]

torch::Tensor linear2to2(const torch::Tensor& H, const layers::Domain& domain, const layers::Linear2to2Impl& same);
torch::Tensor linear2to1(const torch::Tensor& H, const layers::Domain& domain, const layers::Linear2to1Impl& same);
torch::Tensor linear1to2(const torch::Tensor& h, const layers::Domain& domain, const layers::Linear1to2Impl& same);
torch::Tensor secondOrderLayer(const torch::Tensor& H, const torch::Tensor& A, const layers::Domain& domain,
                               const layers::SecondOrderWeights& weights);

/// The same between channels-last tensors, for layers::secondOrderForm().
torch::Tensor secondOrderForm(const torch::Tensor& H, const torch::Tensor& A, const layers::Domain& domain,
                              const layers::SecondOrderWeights& weights);

/// A layer of message passing on grids of pixels, h [B, C, S, S], as convolutions: a depthwise one for the neighbours'
/// means, and one of 1 × 1 of both side by side. Weights as images::gridStep() has them.
torch::Tensor gridStep(const torch::Tensor& h, const torch::Tensor& weight, const torch::Tensor& bias);

}  // namespace strata::bench::textbook
