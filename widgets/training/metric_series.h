// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "widgets/training/decimator.h"

namespace strata::training {

/// Exponential moving average, debiased as in TensorBoard: s = w s + (1 - w) v from s = 0, shown as s / (1 - w^n).
/// NaN and infinity are passed through and leave the average as it was.
class MovingAverage {
public:
    explicit MovingAverage(double weight = 0);   ///< weight in [0, 0.999]; 0: no smoothing
    double add(double value, double count = 1);  ///< `count` > 1: the mean of so many values at once
    double weight() const { return m_weight; }

private:
    double m_weight;
    double m_sum = 0;
    double m_decay = 1;  ///< w^n
};

/// One curve of a run: the newest values exactly, older ones as minimum, maximum and mean of short stretches, so that a
/// run of any length takes bounded memory (at most 3 MB) and its peaks stay. Steps increase; a step that is not above
/// the last one (a run that goes on from its checkpoint) drops what stood from there on. Not thread-safe.
class MetricSeries {
public:
    static constexpr std::size_t kExactKept = 65'536;
    static constexpr std::size_t kBucketsKept = 8'192;

    struct Point {
        double step, value, smooth;
    };
    struct Bucket {
        double first, last;  ///< steps
        double low, lowStep, high, highStep;
        double mean;    ///< of the finite values; NaN if there is none
        double count;   ///< finite values
        double smooth;  ///< the moving average after the bucket
    };
    struct Hover {
        Point point;
        bool exact = true;  ///< false: `value` is the mean of a stretch of old values that `point.step` lies in
    };

    void append(double step, double value);
    void setSmoothing(double weight);

    bool empty() const { return m_exact.empty() && m_old.empty(); }
    double firstStep() const;  ///< NaN if empty
    double lastStep() const;   ///< NaN if empty
    /// The last value logged at or before `step`; nothing if there is none.
    std::optional<Hover> at(double step) const;
    /// The logged step nearest to `step`; nothing if empty.
    std::optional<double> nearestStep(double step) const;
    CurvePoints curve(const CurveWindow& window) const;

    const std::vector<Point>& exact() const { return m_exact; }
    const std::vector<Bucket>& old() const { return m_old; }

private:
    void dropFrom(double step);
    void fold();
    void smoothAgain();

    std::vector<Bucket> m_old;
    std::vector<Point> m_exact;
    std::size_t m_foldWidth = 16;  ///< exact values in a new bucket
    MovingAverage m_average;
};

}  // namespace strata::training
