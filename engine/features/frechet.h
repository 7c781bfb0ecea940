// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace strata::features {

/// Mean and covariance of `count` feature vectors of one width; empty for fewer than two.
struct FeatureStatistics {
    std::size_t count = 0;
    std::vector<double> mean;        ///< [width]
    std::vector<double> covariance;  ///< [width, width] row by row, with divisor count - 1
};

/// `features`: [count, width] row by row.
FeatureStatistics featureStatistics(const std::vector<double>& features, std::size_t width);

/// The Fréchet distance (squared 2-Wasserstein distance) of the normal distributions with these means and covariances:
/// |m1 - m2|² + tr(C1 + C2 - 2 (C1 C2)^½), in double precision; never below 0. NaN if either is of fewer than two
/// vectors or not finite, or the widths differ. Any thread.
double frechetDistance(const FeatureStatistics& a, const FeatureStatistics& b);

}  // namespace strata::features
