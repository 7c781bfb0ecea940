// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/grid.h"

namespace strata::images {

std::vector<torch::Tensor> pyramid(const torch::Tensor& images, std::int64_t levels) {
    std::vector<torch::Tensor> result{images};
    while (static_cast<std::int64_t>(result.size()) < levels) result.push_back(torch::avg_pool2d(result.back(), 2));
    return result;
}

}  // namespace strata::images
