// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/domain.h"

namespace strata::layers {

/// All linear permutation-equivariant maps between first- and second-order tensors (MGVAE App. A; Maron et al. 2019).
///
///   H  [B, n, n, d]  second order, channels last        h  [B, n, d]  first order
///   diag_i = H_ii     row_i = mean_j H_ij     col_i = mean_j H_ji     trace = mean_i H_ii     total = mean_ij H_ij
///
/// Means are over the domain's block of i, so that in a domain of clusters nothing passes between clusters. Channels
/// are mixed on the vectors before they are broadcast: the n × n × d × 15 tensor of expanded basis maps is never built.
/// Equivariant; padded rows and columns of the result are exactly zero.

/// [diag, row, col, trace, total] of H, the last two repeated for every node: [B, n, 5d].
torch::Tensor contractions(const torch::Tensor& H, const Domain& domain);

/// δ_ij [1, n, n, 1] for a tensor [B, n, ..], of its type and device.
torch::Tensor identityFor(const torch::Tensor& tensor);

/// 2 → 2, 15 maps: identity, transpose; {diag, row, col} along rows, along columns and on the diagonal; {trace, total}
/// everywhere and on the diagonal; a bias everywhere and one on the diagonal.
class Linear2to2Impl : public torch::nn::Module {
public:
    Linear2to2Impl(int64_t in, int64_t out);
    torch::Tensor forward(const torch::Tensor& H, const Domain& domain);

    /// For a layer that does more at once: [2 out, in] of identity and transpose; [2 out, 5 in] of contractions(),
    /// along rows and on the diagonal, with their biases [2 out]; [out, 3 in] of the first three along columns.
    const torch::Tensor& pairs() const { return m_pairs->weight; }
    const torch::Tensor& rowsAndDiagonal() const { return m_rowsAndDiagonal->weight; }
    const torch::Tensor& rowsAndDiagonalBias() const { return m_rowsAndDiagonal->bias; }
    const torch::Tensor& columns() const { return m_columns->weight; }

private:
    torch::nn::Linear m_pairs, m_rowsAndDiagonal, m_columns;
};
TORCH_MODULE(Linear2to2);

/// 2 → 1, 5 maps.
class Linear2to1Impl : public torch::nn::Module {
public:
    Linear2to1Impl(int64_t in, int64_t out);
    torch::Tensor forward(const torch::Tensor& H, const Domain& domain);

private:
    torch::nn::Linear m_nodes;
};
TORCH_MODULE(Linear2to1);

/// 1 → 2, 5 maps: h along rows, along columns and on the diagonal; mean h everywhere and on the diagonal.
class Linear1to2Impl : public torch::nn::Module {
public:
    Linear1to2Impl(int64_t in, int64_t out);
    torch::Tensor forward(const torch::Tensor& h, const Domain& domain);

private:
    torch::nn::Linear m_rowsAndDiagonal, m_columns;
};
TORCH_MODULE(Linear1to2);

/// 1 → 1, 2 maps: h and its mean.
class Linear1to1Impl : public torch::nn::Module {
public:
    Linear1to1Impl(int64_t in, int64_t out);
    torch::Tensor forward(const torch::Tensor& h, const Domain& domain);

private:
    torch::nn::Linear m_nodes;
};
TORCH_MODULE(Linear1to1);

}  // namespace strata::layers
