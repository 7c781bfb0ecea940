// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/symmetric_step.h"

namespace strata::layers {

/// A first-order and a symmetric second-order activation side by side.
struct SymmetricState {
    torch::Tensor nodes;  ///< v [N, dv]
    torch::Tensor pairs;  ///< H [P, d]
};

/// Second-order message passing on symmetric tensors with a first-order stream of its own width (Sec. 3.2; App. A),
/// residual and normalised. With u = LayerNorm(H), x = LayerNorm(v), m the size of the graph:
///
///   A = u W_a                                     a learned, signed adjacency for each channel
///   v ← v + [Σ_j A_ij (x_j W_v) / √m, Σ_j u_ij / √m, u_ii, mean x] W_o,     v ← v + gelu(LayerNorm(v) W_1) W_2
///   T_ij = Σ_k (A_ik u_kj + A_jk u_ki) / √m                                 the contraction A ⊗ u (Example 1),
///   symmetric H ← H + gelu(u W_3 + (T + w_i ⊙ w_j) W_4 + p_i + p_j) W_5,              w, p linear in v
///
/// These are the symmetric ones of the 15 linear maps (rows, diagonal, totals, broadcasts), the contraction and an
/// outer product. Equivariant; graphs of any sizes, including one node.
class SymmetricLayerImpl : public torch::nn::Module {
public:
    SymmetricLayerImpl(int64_t nodeChannels, int64_t pairChannels);
    SymmetricState forward(const SymmetricState& state, const PairIndex& index);

    SymmetricWeights weights() const;

private:
    torch::nn::LayerNorm m_pairNorm, m_nodeNorm, m_mlpNorm;
    torch::nn::Linear m_pairsIn, m_values, m_nodesOut, m_hidden, m_hiddenOut, m_products, m_fromNodes, m_pairsOut;
};
TORCH_MODULE(SymmetricLayer);

}  // namespace strata::layers
