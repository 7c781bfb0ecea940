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
        PairScale,      ///< [d] of the normalisation of H
        PairShift,      ///< [d]
        NodeScale,      ///< [dv] of the normalisation of v
        NodeShift,      ///< [dv]
        HiddenScale,    ///< [dv] of that before W_1
        HiddenShift,    ///< [dv]
        PairsIn,        ///< [2 d, d] W_a; W_3
        Values,         ///< [d, dv] W_v
        NodesOut,       ///< [dv, 3 d + dv] W_o
        NodesOutBias,   ///< [dv]
        Hidden,         ///< [2 dv, dv] W_1
        HiddenBias,     ///< [2 dv]
        HiddenOut,      ///< [dv, 2 dv] W_2
        HiddenOutBias,  ///< [dv]
        FromNodes,      ///< [2 d, dv] of w; p
        FromNodesBias,  ///< [2 d]
        Products,       ///< [d, d] W_4
        PairsOut,       ///< [d, d] W_5
        PairsOutBias,   ///< [d]
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
