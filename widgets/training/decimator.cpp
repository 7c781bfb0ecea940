// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/decimator.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace strata::training {

Decimator::Decimator(const CurveWindow& window) : m_window(window) {
    const auto x = [&](double step) { return m_window.logX ? std::log10(std::max(step, 1.0)) : step; };
    m_left = x(window.from);
    const double width = x(window.to) - m_left;
    m_scale = width > 0 ? std::max(window.buckets, 1) / width : 0;
    m_result.points.reserve(2 * std::max(window.buckets, 1) + 4);
}

double Decimator::bucketOf(double step) const {
    const double x = m_window.logX ? std::log10(step) : step;
    return std::floor((x - m_left) * m_scale);
}

void Decimator::feed(double step, double value) {
    if (m_window.logX && step < 1) return;
    const double bucket = bucketOf(step);
    if (bucket != m_bucket) {
        flush();
        m_bucket = bucket;
    }
    const bool shown = std::isfinite(value) && !(m_window.logY && value <= 0);
    if (!shown) {
        if (std::isfinite(value)) ++m_result.hidden;
        m_gap = true;
        return;
    }
    if (!m_low || value < m_low->value) m_low = {step, value};
    if (!m_high || value >= m_high->value) m_high = {step, value};
}

void Decimator::flush() {
    if (m_low && m_high) {
        const auto [first, second] =
            m_low->step <= m_high->step ? std::pair(*m_low, *m_high) : std::pair(*m_high, *m_low);
        m_result.points.append({first.step, first.value});
        if (second.step > first.step) m_result.points.append({second.step, second.value});
    }
    const bool open = !m_result.points.isEmpty() && std::isfinite(m_result.points.back().y());
    if (m_gap && open) m_result.points.append({m_result.points.back().x(), std::numeric_limits<double>::quiet_NaN()});
    m_low.reset();
    m_high.reset();
    m_gap = false;
}

CurvePoints Decimator::finish() {
    flush();
    auto& points = m_result.points;
    if (!points.isEmpty() && std::isnan(points.back().y())) points.removeLast();
    return std::move(m_result);
}

}  // namespace strata::training
