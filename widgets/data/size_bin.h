// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace strata::data {

/// What has `from` .. `to` of something: graphs by their nodes, nodes by their edges.
struct SizeBin {
    int from = 0, to = 0;
    std::size_t count = 0;
    bool operator==(const SizeBin&) const = default;
};

inline constexpr int kMostBins = 40;

/// Histogram of `values` with at most kMostBins bins; bins are 1, 2, 5, 10, 20, 50, ... wide.
std::vector<SizeBin> binned(const std::vector<int>& values);

}  // namespace strata::data
