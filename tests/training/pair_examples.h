// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include "engine/layers/pair_index.h"
#include "tests/support/properties.h"

namespace strata::tests {

inline torch::Tensor random(int64_t rows, int64_t d, std::uint64_t seed) {
    return at::randn({rows, d}, generator(seed), torch::TensorOptions(torch::kFloat64));
}

/// Graph g of a pair tensor as a full symmetric matrix [m, m, d], by the documented order of pairs.
inline torch::Tensor full(const torch::Tensor& pairs, const layers::PairIndex& index, int64_t g) {
    const auto m = index.layout()[g][0].item<int64_t>(), first = index.layout()[g][2].item<int64_t>();
    auto dense = torch::zeros({m, m, pairs.size(1)}, pairs.options());
    int64_t row = first;
    for (int64_t i = 0; i < m; ++i)
        for (int64_t j = i; j < m; ++j, ++row) dense[i][j] = dense[j][i] = pairs[row];
    return dense;
}

inline torch::Tensor nodesOf(const torch::Tensor& nodes, const layers::PairIndex& index, int64_t g) {
    const auto first = index.layout()[g][1].item<int64_t>();
    return nodes.slice(0, first, first + index.layout()[g][0].item<int64_t>());
}

}  // namespace strata::tests
