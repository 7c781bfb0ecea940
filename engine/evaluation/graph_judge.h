// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "engine/api/figure.h"
#include "engine/evaluation/resampling.h"
#include "engine/metrics/mmd.h"

namespace strata::evaluation {

/// Measures sets of general graphs against one test set, beside what the training graphs of the same split score (the
/// floor). Figures: mmd_degree, mmd_clustering, mmd_orbit, mmd_spectral (squared, Gaussian-EMD kernel), tv_mmd_...
/// (Gaussian-TV), and ratio_..., the former over the floor's; a ratio is absent where the floor is not above 0.
/// Intervals are 95 % bootstrap intervals over both the measured set and the test set; all sets are measured against
/// the same resamples of the test set. Sets of more than kMostResampled graphs get no intervals: they would need the
/// square of that in memory. One thread at a time.
class GraphJudge {
public:
    static constexpr std::size_t kMostResampled = 4096;

    /// Throws Error(BadInput) if a set is empty, or has a graph that is too large (metrics::kLargestGraph).
    GraphJudge(const std::vector<api::Graph>& test, const std::vector<api::Graph>& training, const Effort& effort);

    std::vector<api::Figure> figures(const std::vector<api::Graph>& graphs) const;
    /// The same of the training graphs, without ratios.
    const std::vector<api::Figure>& floor() const { return m_floor; }

private:
    /// A discrepancy and its values on the resamples.
    struct Measured {
        double value = 0;
        std::vector<double> resampled;
    };
    static constexpr std::size_t kMeasures = 8;  ///< four statistics, two kernels
    using All = std::array<Measured, kMeasures>;

    All measure(const std::vector<api::Graph>& graphs, std::uint64_t stream) const;

    Effort m_effort;
    metrics::Descriptors m_test;
    std::vector<std::vector<float>> m_testCounts;  ///< of each resample
    std::array<std::vector<double>, kMeasures>
        m_withinTest;  ///< mean kernel value inside each resample of the test set
    All m_floorMeasures;
    std::vector<api::Figure> m_floor;
};

}  // namespace strata::evaluation
