// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluation/graph_judge.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "engine/evaluation/intervals.h"

namespace strata::evaluation {

namespace {

using metrics::Kernel;
using metrics::Statistic;

constexpr std::array kKernels{Kernel::GaussianEmd, Kernel::GaussianTv};
constexpr std::array kStatistics{Statistic::Degree, Statistic::Clustering, Statistic::Orbit, Statistic::Spectral};
constexpr std::array kNames{"degree", "clustering", "orbit", "spectral"};
constexpr std::uint64_t kTestStream = 1, kSetStream = 2, kFloorStream = 3;

float dot(const float* a, const float* b, std::size_t n) {
    std::array<float, 8> sums{};
    std::size_t i = 0;
    for (; i + 8 <= n; i += 8)
        for (std::size_t k = 0; k < 8; ++k) sums[k] += a[i + k] * b[i + k];
    for (; i < n; ++i) sums[0] += a[i] * b[i];
    return ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
}

/// Mean kernel value between resample r of the rows and resample r of the columns, for every r. Row by row, so that a
/// row is read once.
std::vector<double> meansOf(const metrics::KernelMatrix& matrix, const std::vector<std::vector<float>>& rows,
                            const std::vector<std::vector<float>>& columns) {
    std::vector<double> means(rows.size(), 0);
    for (std::size_t i = 0; i < matrix.rows; ++i)
        for (std::size_t r = 0; r < rows.size(); ++r)
            if (rows[r][i] > 0)
                means[r] += static_cast<double>(
                    rows[r][i] * dot(&matrix.values[i * matrix.columns], columns[r].data(), matrix.columns));
    for (double& mean : means) mean /= static_cast<double>(matrix.rows) * static_cast<double>(matrix.columns);
    return means;
}

std::vector<std::vector<float>> countsOf(std::size_t n, const Effort& effort, std::uint64_t stream) {
    std::vector<std::vector<float>> counts;
    for (int r = 0; r < effort.resamples; ++r)
        counts.push_back(resampleCounts(n, effort.seed, stream, static_cast<std::uint64_t>(r)));
    return counts;
}

std::array<double, 8> valuesOf(const metrics::Descriptors& a, const metrics::Descriptors& b) {
    const auto emd = metrics::mmd(a, b, Kernel::GaussianEmd), tv = metrics::mmd(a, b, Kernel::GaussianTv);
    return {emd.degree, emd.clustering, emd.orbit, emd.spectral, tv.degree, tv.clustering, tv.orbit, tv.spectral};
}

}  // namespace

GraphJudge::GraphJudge(const std::vector<api::Graph>& test, const std::vector<api::Graph>& training,
                       const Effort& effort)
    : m_effort(effort), m_test(metrics::describe(test)) {
    if (test.size() > kMostResampled) m_effort.resamples = 0;
    m_testCounts = countsOf(test.size(), m_effort, kTestStream);
    for (std::size_t k = 0; k < kMeasures && !m_testCounts.empty(); ++k)
        m_withinTest[k] = meansOf(metrics::kernelMatrix(m_test, m_test, kStatistics[k % 4], kKernels[k / 4]),
                                  m_testCounts, m_testCounts);
    m_floorMeasures = measure(training, kFloorStream);
    for (std::size_t k = 0; k < kMeasures; ++k) {
        const auto interval = bootstrapInterval(m_floorMeasures[k].value, m_floorMeasures[k].resampled);
        m_floor.push_back({std::string(k < 4 ? "mmd_" : "tv_mmd_") + kNames[k % 4], m_floorMeasures[k].value,
                           interval.low, interval.high});
    }
}

GraphJudge::All GraphJudge::measure(const std::vector<api::Graph>& graphs, std::uint64_t stream) const {
    const auto set = metrics::describe(graphs);
    const auto values = valuesOf(set, m_test);
    const bool resample = graphs.size() <= kMostResampled && !m_testCounts.empty();
    const auto counts = resample ? countsOf(graphs.size(), m_effort, stream) : std::vector<std::vector<float>>();
    All all;
    for (std::size_t k = 0; k < kMeasures; ++k) {
        all[k].value = values[k];
        if (!resample) continue;
        const auto statistic = kStatistics[k % 4];
        const auto kernel = kKernels[k / 4];
        const auto within = meansOf(metrics::kernelMatrix(set, set, statistic, kernel), counts, counts);
        const auto between = meansOf(metrics::kernelMatrix(set, m_test, statistic, kernel), counts, m_testCounts);
        for (std::size_t r = 0; r < within.size(); ++r)
            all[k].resampled.push_back(within[r] + m_withinTest[k][r] - 2 * between[r]);
    }
    return all;
}

std::vector<api::Figure> GraphJudge::figures(const std::vector<api::Graph>& graphs) const {
    const auto all = measure(graphs, kSetStream);
    std::vector<api::Figure> figures;
    for (std::size_t k = 0; k < kMeasures; ++k) {
        const auto interval = bootstrapInterval(all[k].value, all[k].resampled);
        figures.push_back(
            {std::string(k < 4 ? "mmd_" : "tv_mmd_") + kNames[k % 4], all[k].value, interval.low, interval.high});
    }
    for (std::size_t k = 0; k < 4; ++k) {
        const auto& floor = m_floorMeasures[k];
        if (!(floor.value > 0)) continue;
        // Ratios spread by factors: their interval is that of the logarithm.
        std::vector<double> logarithms;
        for (std::size_t r = 0; r < std::min(floor.resampled.size(), all[k].resampled.size()); ++r)
            if (floor.resampled[r] > 0 && all[k].resampled[r] > 0)
                logarithms.push_back(std::log(all[k].resampled[r] / floor.resampled[r]));
        const auto value = all[k].value / floor.value;
        const auto interval = bootstrapInterval(std::log(value), logarithms);
        figures.push_back({std::string("ratio_") + kNames[k], value, std::exp(interval.low), std::exp(interval.high)});
    }
    return figures;
}

}  // namespace strata::evaluation
