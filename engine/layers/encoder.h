// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/message_passing.h"

namespace strata::layers {

enum class Order { First, Second };

struct EncoderOptions {
    Order order = Order::Second;
    int64_t nodeInputs = 0;  ///< channels of X
    int64_t pairInputs = 0;  ///< channels of E
    int64_t channels = 32;   ///< d
    int64_t layers = 3;
    bool pairs = true;  ///< whether Encoding::pairs is wanted
};

struct Encoding {
    torch::Tensor nodes;  ///< [B, n, d]     first-order output, Z = ⊕_i H_T↓_i
    torch::Tensor pairs;  ///< [B, n, n, d]  second-order output, for covariances; may be undefined if not wanted
};

/// A stack of message-passing layers (Sec. 3.2): H_0 = [diag-embedded X, E, A], T layers, contraction to first order.
/// With Order::First, X and the mean of E over each row go through first-order layers, and the pairs are a 1 → 2 map of
/// the result.
///
/// X [B, n, nodeInputs], E [B, n, n, pairInputs], A [B, n, n] symmetric weights ≥ 0. Equivariant; padding is zero;
/// nothing passes between the blocks of `domain`.
class EncoderImpl : public torch::nn::Module {
public:
    explicit EncoderImpl(const EncoderOptions& options);
    Encoding forward(const torch::Tensor& X, const torch::Tensor& E, const torch::Tensor& A, const Domain& domain);

private:
    Encoding firstOrder(const torch::Tensor& X, const torch::Tensor& E, const torch::Tensor& A, const Domain& domain);
    Encoding secondOrder(const torch::Tensor& X, const torch::Tensor& E, const torch::Tensor& A, const Domain& domain);

    Order m_order;
    torch::nn::Linear m_nodesIn, m_pairsIn;
    torch::nn::ModuleList m_layers;
    torch::nn::LayerNorm m_norm;
    Linear2to1 m_toNodes{nullptr};  ///< second order only
    Linear1to2 m_toPairs{nullptr};  ///< first order only, if wanted
};
TORCH_MODULE(Encoder);

}  // namespace strata::layers
