// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <vector>

namespace strata::images {

/// Pixels a side of the finest grid (App. D.6); the grid of depth g has kSide / 2^g.
constexpr std::int64_t kSide = 32;
constexpr std::int64_t kMostLevels = 6;  ///< sides 32, 16, 8, 4, 2, 1

constexpr std::int64_t sideAt(std::int64_t depth) {
    return kSide >> depth;
}

/// Images [B, 1, 32, 32] at `levels` resolutions, the finest first; each pixel of a coarser one is the mean of its
/// cluster of 2 × 2.
std::vector<torch::Tensor> pyramid(const torch::Tensor& images, std::int64_t levels);

}  // namespace strata::images
