// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/bench/report.h"

namespace strata::bench {

/// Work of one size. What it needs is made by `prepare`, which gives the work itself: one forward and backward pass.
struct Sized {
    double size = 0;   ///< nodes or edges: what the exponent is of
    double items = 0;  ///< pairs or edges that one pass goes through
    std::string name;
    std::function<std::function<void()>()> prepare;
};

/// One way of doing something, at growing sizes.
struct Series {
    std::string name, sizeName;  ///< "local decoder", "n"
    std::vector<Sized> sizes;
};

/// What one size cost.
struct Cost {
    Value seconds;
    double memory = 0;  ///< MiB
};

/// The exponent e of value ≈ c sizeᵉ: the slope of the least-squares line through the logarithms. NaN for fewer than
/// two sizes. Both must be above zero.
double fittedExponent(const std::vector<double>& sizes, const std::vector<double>& values);

/// A table: a row for each size of each series; costs[s][i] are those of series[s].sizes[i]. The last row of a series
/// has the exponents that fit all of it.
Report scalingReport(const std::vector<Series>& series, const std::vector<std::vector<Cost>>& costs);

}  // namespace strata::bench
