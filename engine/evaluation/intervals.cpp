// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluation/intervals.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace strata::evaluation {

namespace {

constexpr double kNormal = 1.959963984540054;  ///< the 0.975 quantile of the normal distribution
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// Quantile of sorted values, interpolated between neighbours.
double quantile(const std::vector<double>& sorted, double share) {
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

double meanOf(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}  // namespace

Interval wilson(std::size_t successes, std::size_t trials) {
    if (trials == 0) return {kNaN, kNaN};
    const auto n = static_cast<double>(trials);
    const double share = static_cast<double>(successes) / n, z2 = kNormal * kNormal;
    const double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
    const double half = kNormal / (1 + z2 / n) * std::sqrt(share * (1 - share) / n + z2 / (4 * n * n));
    // Exactly 0 and 1 at the ends, where rounding would leave a little more or less.
    return {successes == 0 ? 0 : centre - half, successes == trials ? 1 : centre + half};
}

Interval bootstrapInterval(double value, std::vector<double> resamples) {
    if (resamples.size() < 2 || !std::isfinite(value)) return {kNaN, kNaN};
    std::ranges::sort(resamples);
    const double shift = value - meanOf(resamples);
    return {quantile(resamples, 0.025) + shift, quantile(resamples, 0.975) + shift};
}

double studentQuantile(std::size_t degrees) {
    static constexpr std::array kFew{12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281};
    if (degrees <= kFew.size()) return kFew[std::max<std::size_t>(degrees, 1) - 1];
    // Cornish and Fisher's expansion around the normal quantile.
    const double z = kNormal, v = static_cast<double>(degrees), z3 = z * z * z, z5 = z3 * z * z, z7 = z5 * z * z;
    return z + (z3 + z) / (4 * v) + (5 * z5 + 16 * z3 + 3 * z) / (96 * v * v) +
           (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * v * v * v);
}

Average average(const std::vector<double>& values) {
    if (values.empty()) return {kNaN, kNaN, {kNaN, kNaN}};
    const double mean = meanOf(values);
    if (values.size() < 2) return {mean, kNaN, {kNaN, kNaN}};
    double squares = 0;
    for (const double value : values) squares += (value - mean) * (value - mean);
    const auto n = static_cast<double>(values.size());
    const double deviation = std::sqrt(squares / (n - 1));
    const double half = studentQuantile(values.size() - 1) * deviation / std::sqrt(n);
    return {mean, deviation, {mean - half, mean + half}};
}

}  // namespace strata::evaluation
