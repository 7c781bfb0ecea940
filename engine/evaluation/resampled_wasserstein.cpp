// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluation/resampled_wasserstein.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace strata::evaluation {

ResampledWasserstein::ResampledWasserstein(const std::vector<double>& a, const std::vector<double>& b) {
    if (a.empty() || b.empty()) return;
    for (std::size_t i = 0; i < a.size(); ++i) m_sorted.push_back({a[i], i, true});
    for (std::size_t i = 0; i < b.size(); ++i) m_sorted.push_back({b[i], i, false});
    std::ranges::sort(m_sorted, {}, &Entry::value);
}

double ResampledWasserstein::distance(const std::vector<float>& countsA, const std::vector<float>& countsB) const {
    if (m_sorted.empty()) return 0;
    const double all = std::accumulate(countsA.begin(), countsA.end(), 0.0),
                 allB = std::accumulate(countsB.begin(), countsB.end(), 0.0);
    // Between two neighbouring values the sets' distribution functions differ by what has been passed of each.
    double sum = 0, apart = 0;
    for (std::size_t k = 0; k < m_sorted.size(); ++k) {
        const auto& entry = m_sorted[k];
        if (k > 0) sum += (entry.value - m_sorted[k - 1].value) * std::abs(apart);
        apart += entry.first ? static_cast<double>(countsA[entry.index]) / all
                             : -static_cast<double>(countsB[entry.index]) / allB;
    }
    return sum;
}

}  // namespace strata::evaluation
