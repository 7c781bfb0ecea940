// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/grid.h"

namespace strata::images {

torch::Tensor neighbourMeans(const torch::Tensor& h) {
    const auto channels = h.size(1), side = h.size(2);
    if (side == 1) return torch::zeros_like(h);
    const auto options = h.options().requires_grad(false);
    auto ring = torch::ones({1, 1, 3, 3}, options);
    ring.select(2, 1).select(2, 1).zero_();
    const auto degrees = torch::conv2d(torch::ones({1, 1, side, side}, options), ring, {}, 1, 1);
    // The same ring for each channel.
    return torch::conv2d(h, ring.expand({channels, 1, 3, 3}).contiguous(), {}, 1, 1, 1, channels) / degrees;
}

std::vector<torch::Tensor> pyramid(const torch::Tensor& images, std::int64_t levels) {
    std::vector<torch::Tensor> result{images};
    while (static_cast<std::int64_t>(result.size()) < levels) result.push_back(torch::avg_pool2d(result.back(), 2));
    return result;
}

}  // namespace strata::images
