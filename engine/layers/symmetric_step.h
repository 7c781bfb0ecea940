// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <utility>

#include "engine/layers/pair_index.h"

namespace strata::layers {

/// The weights of a symmetric layer by their names in symmetric_layer.h, matrices [out, in] as LibTorch keeps them; d
/// the channels of pairs, dv those of nodes.
struct SymmetricWeights {
    enum Name : std::size_t {
        PairScale, PairShift,           ///< [d] of the normalisation of H
        NodeScale, NodeShift,           ///< [dv] of the normalisation of v
        HiddenScale, HiddenShift,       ///< [dv] of that before W_1
        PairsIn,                        ///< [2 d, d] W_a; W_3
        Values,                         ///< [d, dv] W_v
        NodesOut, NodesOutBias,         ///< [dv, 3 d + dv], [dv] W_o
        Hidden, HiddenBias,             ///< [2 dv, dv], [2 dv] W_1
        HiddenOut, HiddenOutBias,       ///< [dv, 2 dv], [dv] W_2
        FromNodes, FromNodesBias,       ///< [2 d, dv], [2 d] of w; p
        Products,                       ///< [d, d] W_4
        PairsOut, PairsOutBias,         ///< [d, d], [d] W_5
        Count
    };
    std::array<torch::Tensor, Count> all;

    const torch::Tensor& operator[](Name name) const { return all[name]; }
    torch::Tensor& operator[](Name name) { return all[name]; }
};

/// A symmetric layer as symmetric_layer.h defines it, as one differentiable function: a few graphs at a time go through
/// all of it, forward and back, while their activations are in the cache; what the way back needs is kept only where
/// gradients are asked for. Gradients of v [N, dv], H [P, d] and all weights, once (no second derivatives). Shapes are
/// the caller's to check. Float or double, on the CPU; tensors from elsewhere come over, and the results go back.
/// Returns the new v and H.
std::pair<torch::Tensor, torch::Tensor> symmetricStep(const torch::Tensor& v, const torch::Tensor& H,
                                                      const PairIndex& index, const SymmetricWeights& weights);

}  // namespace strata::layers
