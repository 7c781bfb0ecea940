// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <cstdint>

namespace strata::links {

/// A clustering of n rows around K centres.
struct KMeans {
    torch::Tensor parent;   ///< [n] long, cluster of each row
    torch::Tensor centres;  ///< [K, d]
};

/// Lloyd's rounds from k-means++ centres; a cluster that falls empty starts again at the row farthest from its centre.
/// With fewer rows than K the last clusters are empty. For rows of length 1 and `spherical` centres are of length 1
/// too. A function of rows and seed.
KMeans kMeans(const torch::Tensor& rows, std::int64_t K, int rounds, bool spherical, std::uint64_t seed);

}  // namespace strata::links
