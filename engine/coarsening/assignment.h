// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <optional>

namespace strata::coarsening {

/// A hard clustering of n nodes into K clusters (Sec. 3.3).
struct Assignment {
    torch::Tensor probabilities;  ///< p [B, n, K] = softmax of the logits; zero rows for padding
    torch::Tensor
        onehot;  ///< Π [B, n, K] one-hot; zero rows for padding; in training its gradient is that of the soft Π
};

/// Π = onehot(argmax_k P_ik) without a generator: deterministic and equivariant (Def. 9).
/// With one: Gumbel-max with straight-through gradient through softmax((log p + g) / temperature), g ~ Gumbel(0, 1).
/// logits P [B, n, K], mask [B, n].
Assignment assign(const torch::Tensor& logits, const torch::Tensor& mask, double temperature,
                  const std::optional<at::Generator>& generator);

/// KL(P || Q) of the cluster sizes P(k) = |V_k| / n against the uniform Q(k) = 1 / K, with 0 log 0 = 0 (Eq. 2): [B].
torch::Tensor balanceLoss(const torch::Tensor& onehot, const torch::Tensor& mask);

/// The share of edge weight between clusters, 1 − Σ A_ij (ΠΠᵀ)_ij / Σ A_ij; 0 for a graph without edges: [B]. With
/// probabilities p in place of Π it is the expected share, whose gradient has no sampling noise. Not in the paper:
/// balance alone is indifferent to bonds, and this makes clusters connected pieces.
torch::Tensor cutLoss(const torch::Tensor& assignment, const torch::Tensor& A);

}  // namespace strata::coarsening
