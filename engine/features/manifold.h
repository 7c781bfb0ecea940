// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace strata::features {

/// Improved precision and recall (Kynkäänniemi et al., NeurIPS 2019): a set's manifold is the union of balls around its
/// members, each reaching to the member's k-th nearest other one.
struct Manifolds {
    double precision = 0;  ///< share of the generated vectors within the real ones' manifold
    double recall = 0;     ///< share of the real vectors within the generated ones' manifold
};

/// `real`, `generated`: [count, width] row by row, each of more than k vectors; else both are NaN. Time grows with the
/// product of the counts.
Manifolds manifolds(const std::vector<double>& real, const std::vector<double>& generated, std::size_t width,
                    std::size_t k = 3);

}  // namespace strata::features
