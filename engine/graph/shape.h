// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <string_view>

namespace strata::graph {

/// Throws api::Error (Internal) unless `tensor` has exactly `shape`; -1 fits any size. `what` names it in the sentence.
void requireShape(const torch::Tensor& tensor, at::IntArrayRef shape, std::string_view what);

}  // namespace strata::graph
