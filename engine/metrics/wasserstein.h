// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace strata::metrics {

/// The first Wasserstein distance of two samples, in their unit: the area between their cumulative distributions, as
/// scipy.stats.wasserstein_distance. Any order, any two sizes. NaN if either is empty or holds a value that is not
/// finite. Any thread.
double wasserstein(std::vector<double> a, std::vector<double> b);

}  // namespace strata::metrics
