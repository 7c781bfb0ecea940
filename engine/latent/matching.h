// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <vector>

namespace strata::latent {

enum class Matching { None, Free, Hungarian };

/// Which prior node each posterior node is compared with (Sec. 4.2, App. C): j [B, n], long.
///   None       j(i) = i, tied to the order of nodes
///   Free       j*(i) = argmin_j ||μ_i − μ̂_j||, O(n²); several i may take one j
///   Hungarian  one-to-one with the smallest total distance, O(n³) (Eq. 13)
/// `mean` [B, n, d], `priorMean` [N, d] with N ≥ n, `mask` [B, n]; padded nodes get any j. Constants to the gradient.
/// With Free and Hungarian, permuting the nodes permutes j alike (up to ties).
torch::Tensor match(const torch::Tensor& mean, const torch::Tensor& priorMean, const torch::Tensor& mask,
                    Matching matching);

/// Column for each row of a cost matrix [rows, columns], rows ≤ columns, one-to-one, of the smallest total cost
/// (shortest augmenting paths, O(rows² · columns)). CPU, any real type.
std::vector<int64_t> assignColumns(const torch::Tensor& cost);

}  // namespace strata::latent
