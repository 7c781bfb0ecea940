// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/metric_series.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace strata::training {

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

MetricSeries::Bucket bucketOf(const MetricSeries::Point* begin, const MetricSeries::Point* end) {
    MetricSeries::Bucket bucket{begin->step, (end - 1)->step,  kNan, begin->step, kNan, begin->step, kNan,
                                0,           (end - 1)->smooth};
    double sum = 0;
    for (auto* point = begin; point != end; ++point) {
        if (!std::isfinite(point->value)) continue;
        if (!(bucket.low <= point->value)) {
            bucket.low = point->value;
            bucket.lowStep = point->step;
        }
        if (!(bucket.high > point->value)) {
            bucket.high = point->value;
            bucket.highStep = point->step;
        }
        sum += point->value;
        bucket.count += 1;
    }
    if (bucket.count > 0) bucket.mean = sum / bucket.count;
    return bucket;
}

MetricSeries::Bucket merged(const MetricSeries::Bucket& a, const MetricSeries::Bucket& b) {
    if (a.count == 0 || b.count == 0) {
        MetricSeries::Bucket kept = a.count == 0 ? b : a;
        kept.first = a.first;
        kept.last = b.last;
        kept.smooth = b.smooth;
        return kept;
    }
    MetricSeries::Bucket both = a;
    both.last = b.last;
    if (b.low < a.low) {
        both.low = b.low;
        both.lowStep = b.lowStep;
    }
    if (b.high >= a.high) {
        both.high = b.high;
        both.highStep = b.highStep;
    }
    both.count = a.count + b.count;
    both.mean = (a.mean * a.count + b.mean * b.count) / both.count;
    both.smooth = b.smooth;
    return both;
}

}  // namespace

MovingAverage::MovingAverage(double weight) : m_weight(std::clamp(weight, 0.0, 0.999)) {}

double MovingAverage::add(double value, double count) {
    if (!std::isfinite(value) || m_weight == 0) return value;
    const double kept = count == 1 ? m_weight : std::pow(m_weight, count);
    m_sum = m_sum * kept + (1 - kept) * value;
    m_decay *= kept;
    return m_sum / (1 - m_decay);
}

void MetricSeries::append(double step, double value) {
    if (!std::isfinite(step)) return;
    if (!empty() && step <= lastStep()) dropFrom(step);
    m_exact.push_back({step, value, m_average.add(value)});
    if (m_exact.size() > kExactKept) fold();
}

void MetricSeries::dropFrom(double step) {
    const auto reached = [](const auto& entry, double at) { return entry.step < at; };
    m_exact.erase(std::lower_bound(m_exact.begin(), m_exact.end(), step, reached), m_exact.end());
    while (!m_old.empty() && m_old.back().last >= step) m_old.pop_back();
    smoothAgain();
}

void MetricSeries::fold() {
    const std::size_t folded = kExactKept / 2 / m_foldWidth * m_foldWidth;
    for (std::size_t i = 0; i < folded; i += m_foldWidth)
        m_old.push_back(bucketOf(m_exact.data() + i, m_exact.data() + i + m_foldWidth));
    m_exact.erase(m_exact.begin(), m_exact.begin() + static_cast<std::ptrdiff_t>(folded));
    if (m_old.size() <= kBucketsKept) return;
    std::vector<Bucket> halved;
    for (std::size_t i = 0; i + 1 < m_old.size(); i += 2) halved.push_back(merged(m_old[i], m_old[i + 1]));
    if (m_old.size() % 2 == 1) halved.push_back(m_old.back());
    m_old = std::move(halved);
    m_foldWidth = std::min<std::size_t>(m_foldWidth * 2, kExactKept / 8);
}

void MetricSeries::setSmoothing(double weight) {
    if (MovingAverage(weight).weight() == m_average.weight()) return;
    m_average = MovingAverage(weight);
    smoothAgain();
}

void MetricSeries::smoothAgain() {
    m_average = MovingAverage(m_average.weight());
    for (Bucket& bucket : m_old) bucket.smooth = m_average.add(bucket.mean, bucket.count);
    for (Point& point : m_exact) point.smooth = m_average.add(point.value);
}

double MetricSeries::firstStep() const {
    if (!m_old.empty()) return m_old.front().first;
    return m_exact.empty() ? kNan : m_exact.front().step;
}

double MetricSeries::lastStep() const {
    if (!m_exact.empty()) return m_exact.back().step;
    return m_old.empty() ? kNan : m_old.back().last;
}

std::optional<MetricSeries::Hover> MetricSeries::at(double step) const {
    if (empty() || step < firstStep()) return std::nullopt;
    if (m_exact.empty() || step < m_exact.front().step) {
        auto bucket =
            std::upper_bound(m_old.begin(), m_old.end(), step, [](double at, const Bucket& b) { return at < b.first; });
        --bucket;
        return Hover{{std::min(step, bucket->last), bucket->mean, bucket->smooth}, false};
    }
    auto point =
        std::upper_bound(m_exact.begin(), m_exact.end(), step, [](double at, const Point& p) { return at < p.step; });
    return Hover{*--point, true};
}

std::optional<double> MetricSeries::nearestStep(double step) const {
    if (empty()) return std::nullopt;
    if (m_exact.empty() || step < m_exact.front().step) return std::clamp(step, firstStep(), lastStep());
    const auto above =
        std::lower_bound(m_exact.begin(), m_exact.end(), step, [](const Point& p, double at) { return p.step < at; });
    if (above == m_exact.end()) return m_exact.back().step;
    if (above == m_exact.begin()) return above->step;
    return above->step - step < step - (above - 1)->step ? above->step : (above - 1)->step;
}

CurvePoints MetricSeries::curve(const CurveWindow& window) const {
    Decimator decimator(window);
    for (const Bucket& bucket : m_old) {
        if (bucket.last < window.from) continue;
        if (bucket.first > window.to) break;
        if (window.smoothed || bucket.count < 2) {
            decimator.feed(bucket.last, window.smoothed ? bucket.smooth : bucket.mean);
            continue;
        }
        const bool lowFirst = bucket.lowStep <= bucket.highStep;
        decimator.feed(lowFirst ? bucket.lowStep : bucket.highStep, lowFirst ? bucket.low : bucket.high);
        decimator.feed(lowFirst ? bucket.highStep : bucket.lowStep, lowFirst ? bucket.high : bucket.low);
    }
    auto point = std::lower_bound(m_exact.begin(), m_exact.end(), window.from,
                                  [](const Point& p, double at) { return p.step < at; });
    if (point != m_exact.begin()) --point;  // The line comes in from outside the window.
    for (; point != m_exact.end() && point->step <= window.to; ++point)
        decimator.feed(point->step, window.smoothed ? point->smooth : point->value);
    return decimator.finish();
}

}  // namespace strata::training
