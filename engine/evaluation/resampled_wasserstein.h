// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace strata::evaluation {

/// The Wasserstein distance W1 of two sets of numbers when each counts a number of times: sorted once, then told in
/// linear time for one resample after another.
class ResampledWasserstein {
public:
    /// The values must be finite.
    ResampledWasserstein(const std::vector<double>& a, const std::vector<double>& b);

    /// `countsA[i]`: how often a[i] counts; some of each set must count. 0 if a set is empty.
    double distance(const std::vector<float>& countsA, const std::vector<float>& countsB) const;

private:
    struct Entry {
        double value;
        std::size_t index;
        bool first;  ///< of the first set
    };
    std::vector<Entry> m_sorted;
};

}  // namespace strata::evaluation
