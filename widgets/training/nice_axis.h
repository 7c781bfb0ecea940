// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace strata::training {

/// Where an axis starts and ends, and its labelled lines. On a log axis positions are log10 of the value.
struct AxisTicks {
    struct Tick {
        double at;
        double value;
    };
    double from = 0;
    double to = 1;
    QList<Tick> ticks;
    double step = 0.1;  ///< between ticks, 0 on a log axis; says how many decimals a label needs
};

/// Round numbers (1, 2, 2.5, 5 × 10^k) that enclose [low, high] with about `count` ticks. Any order, NaN and infinity
/// are borne.
AxisTicks niceAxis(double low, double high, int count);
/// The same for log10: whole decades, with 2 and 5 between where there are at most two. `low` and `high` must be above
/// 0, or the axis is that of [0.1, 1].
AxisTicks niceLogAxis(double low, double high, int count);
/// The end of a step axis for a run that is at `step`: 1, 1.5, 2, 3, 4, 5, 6, 8 × 10^k, at least 10: stands still for a
/// while.
double niceEnd(double step);
/// "0.25", "1,200", "10⁻⁶" with as many decimals as `axis` needs.
QString tickLabel(const AxisTicks& axis, double value);

/// The shown ends of an axis on their way to new ones.
class AxisGlide {
public:
    double from() const { return m_from; }
    double to() const { return m_to; }
    void aim(double from, double to);  ///< the first aim is taken at once
    void jump();                       ///< take the aim at once
    /// One frame of `seconds`; settles within 150 ms. True while still moving.
    bool advance(double seconds);

private:
    double m_from = 0, m_to = 1;
    double m_aimFrom = 0, m_aimTo = 1;
    double m_startFrom = 0, m_startTo = 1;
    double m_elapsed = 1;
    bool m_aimed = false;
};

}  // namespace strata::training
