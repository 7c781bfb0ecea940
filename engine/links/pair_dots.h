// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include "engine/links/link_graph.h"

namespace strata::links {

/// Node numbers of pairs: [P, 2], long, contiguous.
torch::Tensor pairTensor(const Links& pairs);

/// The inner products of the two rows of each pair: rows [n, d], pairs [P, 2] → [P]. Differentiable in `rows`, in time
/// linear in the pairs, without forming the rows of the pairs.
torch::Tensor pairDots(const torch::Tensor& rows, const torch::Tensor& pairs);

/// Rows scaled to length 1; rows of zeros stay.
torch::Tensor unitRows(const torch::Tensor& rows);

}  // namespace strata::links
