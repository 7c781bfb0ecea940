// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

#include <optional>

namespace strata::training {

/// The part of a curve that a chart shows, in steps, and how finely it can show it.
struct CurveWindow {
    double from = 0;
    double to = 1;
    int buckets = 400;  ///< about one for two pixels; at most two points a bucket come out
    bool logX = false;  ///< buckets of equal width in log(step); steps below 1 are left out
    bool logY = false;  ///< values of 0 and below cannot be shown and make a gap
    bool smoothed = false;
};

/// What is drawn of one curve. A gap is a point whose y is NaN.
struct CurvePoints {
    QList<QPointF> points;
    int hidden = 0;  ///< values that a log axis cannot show
};

/// Thins a curve to the smallest and largest value of each bucket, in the order in which they came, so that no peak is
/// lost. A bucket of one or two values keeps them as they are; one that holds a NaN ends in a gap. Values are fed by
/// increasing step.
class Decimator {
public:
    explicit Decimator(const CurveWindow& window);
    void feed(double step, double value);
    CurvePoints finish();

private:
    struct Extreme {
        double step, value;
    };
    double bucketOf(double step) const;
    void flush();

    CurveWindow m_window;
    double m_left = 0, m_scale = 0;
    double m_bucket = -1;
    std::optional<Extreme> m_low, m_high;
    bool m_gap = false;
    CurvePoints m_result;
};

}  // namespace strata::training
