// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/wasserstein.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace strata::metrics {

double wasserstein(std::vector<double> a, std::vector<double> b) {
    const auto finite = [](double value) { return std::isfinite(value); };
    if (a.empty() || b.empty() || !std::ranges::all_of(a, finite) || !std::ranges::all_of(b, finite))
        return std::numeric_limits<double>::quiet_NaN();
    std::ranges::sort(a);
    std::ranges::sort(b);
    double area = 0, previous = std::min(a.front(), b.front());
    for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
        // Up to the next value of either, i of the one and j of the other lie below.
        const bool fromA = j == b.size() || (i < a.size() && a[i] <= b[j]);
        const double next = fromA ? a[i] : b[j];
        const double shareOfA = static_cast<double>(i) / static_cast<double>(a.size());
        const double shareOfB = static_cast<double>(j) / static_cast<double>(b.size());
        area += std::abs(shareOfA - shareOfB) * (next - previous);
        previous = next;
        ++(fromA ? i : j);
    }
    return area;
}

}  // namespace strata::metrics
