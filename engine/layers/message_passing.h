// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/equivariant_linear.h"
#include "engine/layers/second_order_step.h"

namespace strata::layers {

/// D⁻¹ A on the domain: entries outside it are dropped, rows divided by their sum. A [B, n, n], weights ≥ 0.
torch::Tensor rowNormalised(const torch::Tensor& A, const Domain& domain);

/// Second-order message passing (Sec. 3.2, Example 1; App. A), residual and normalised over channels:
///
///   u = LayerNorm(H),  Â = D⁻¹A
///   y = all 15 linear maps of u + W [Â·u, Â·uᵀ, tr(Â)·u] and the transposes of these + Â ⊗ trace(u) W' + (u W_A)·u /
///   √n H' = H + gelu(y) W''
///
/// The six products are the contractions (A ⊗ H)↓ over one pair of the four indices, A symmetric, on the two node
/// indices of each channel; u·Âᵀ and uᵀ·Âᵀ are the transposes of Â·uᵀ and Â·u, so two products [n, n] × [n, n·d] serve
/// for four. The last is the contraction with a learned adjacency for each channel, which lets messages depend on the
/// type of edge.
///
/// H [B, n, n, d] → [B, n, n, d]. Equivariant; padding stays zero; nothing passes between the domain's blocks.
class SecondOrderLayerImpl : public torch::nn::Module {
public:
    explicit SecondOrderLayerImpl(int64_t channels);
    torch::Tensor forward(const torch::Tensor& H, const torch::Tensor& normalisedA, const Domain& domain);
    SecondOrderWeights weights() const;

private:
    torch::nn::LayerNorm m_norm;
    Linear2to2 m_maps;
    torch::nn::Linear m_products, m_trace, m_adjacency, m_out;
};
TORCH_MODULE(SecondOrderLayer);

/// First-order message passing (Sec. 3.2, Eq. 1), the cheap special case, residual and normalised:
///
///   u = LayerNorm(h),   h' = h + gelu([u, Â·u, mean u] W) W'
///
/// h [B, n, d] → [B, n, d]. Equivariant; padding stays zero; nothing passes between the domain's blocks.
class FirstOrderLayerImpl : public torch::nn::Module {
public:
    explicit FirstOrderLayerImpl(int64_t channels);
    torch::Tensor forward(const torch::Tensor& h, const torch::Tensor& normalisedA, const Domain& domain);

private:
    torch::nn::LayerNorm m_norm;
    torch::nn::Linear m_mix, m_out;
};
TORCH_MODULE(FirstOrderLayer);

}  // namespace strata::layers
