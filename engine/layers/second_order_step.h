// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/domain.h"

namespace strata::layers {

/// The weights of a second-order layer, each [out, in] as LibTorch keeps them, d the channels. Blocks of inputs stand
/// in the order of the comments.
struct SecondOrderWeights {
    torch::Tensor scale, shift;  ///< [d] of the normalisation
    torch::Tensor pairs;         ///< [2 d, d]: identity; transpose
    torch::Tensor rows,
        rowsBias;                ///< [2 d, 5 d], [2 d]: along rows; on the diagonal, of [diag, row, col, trace, total]
    torch::Tensor columns;       ///< [d, 3 d] along columns, of [diag, row, col]
    torch::Tensor products;      ///< [2 d, 3 d] of [Â·u, Â·uᵀ, tr(Â)·u]; of these, to be transposed
    torch::Tensor trace;         ///< [d, d]
    torch::Tensor adjacency;     ///< [d, d]
    torch::Tensor out, outBias;  ///< [d, d], [d]
};

/// Second-order message passing as message_passing.h defines it, as one differentiable function: a few graphs at a time
/// go through all of it while their activations are in the cache, and the backward pass computes them again instead of
/// keeping them. Gradients of H, Â and all weights, once (no second derivatives). Float or double, on the CPU; tensors
/// from elsewhere come over, and the result goes back.
///
/// H [B, n, n, d], `normalisedA` [B, n, n] → [B, n, n, d].
torch::Tensor secondOrderStep(const torch::Tensor& H, const torch::Tensor& normalisedA, const Domain& domain,
                              const SecondOrderWeights& weights);

/// How second-order layers do it: secondOrderStep, unless something else is put in its place to be measured against it
/// (engine/bench). Not while anything trains.
using SecondOrderForm = torch::Tensor (*)(const torch::Tensor& H, const torch::Tensor& normalisedA,
                                          const Domain& domain, const SecondOrderWeights& weights);
SecondOrderForm& secondOrderForm();

}  // namespace strata::layers
