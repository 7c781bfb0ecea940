// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace strata::evaluation {

/// The two ends of a 95 % confidence interval; NaN where it cannot be told.
struct Interval {
    double low;
    double high;
};

/// Wilson's score interval of a share, within [0, 1]. NaN for no trials.
Interval wilson(std::size_t successes, std::size_t trials);

/// The interval of a statistic from its values on bootstrap resamples, 2.5 % cut off at each end, moved so that the
/// resamples' mean lies on `value`. Moved because a distance between two samples grows with their noise, so that
/// resamples, which have more of it, lie above the value and an ordinary percentile interval might not even contain it.
/// NaN for fewer than two resamples.
Interval bootstrapInterval(double value, std::vector<double> resamples);

/// Mean, standard deviation (n - 1) and Student's t interval of the mean. NaN where there are too few values: none for
/// the mean, one for the others.
struct Average {
    double mean, deviation;
    Interval interval;
};
Average average(const std::vector<double>& values);

/// The 0.975 quantile of Student's t distribution with so many degrees of freedom, at least 1; to within 0.001.
double studentQuantile(std::size_t degrees);

}  // namespace strata::evaluation
