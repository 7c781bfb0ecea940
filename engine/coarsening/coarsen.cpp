// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/coarsening/coarsen.h"

namespace strata::coarsening {

CoarseGraph coarsen(const torch::Tensor& A, const torch::Tensor& onehot) {
    const auto transposed = onehot.transpose(1, 2);
    const auto inside = A.diagonal(0, 1, 2);  // [B, n]
    const auto between = A - torch::diag_embed(inside);
    const auto product = transposed.bmm(between).bmm(onehot);
    const auto loops = transposed.bmm(inside.unsqueeze(-1)).squeeze(-1);
    const auto coarse = product - torch::diag_embed(0.5 * product.diagonal(0, 1, 2)) + torch::diag_embed(loops);
    const auto mask = (onehot.detach().sum(1) > 0.5).to(A.dtype());
    return {coarse * mask.unsqueeze(1) * mask.unsqueeze(2), mask};
}

}  // namespace strata::coarsening
