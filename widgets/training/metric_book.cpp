// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/training/metric_book.h"

#include <algorithm>

namespace strata::training {

void MetricBook::append(std::span<const api::Metric> metrics) {
    for (const api::Metric& metric : metrics) {
        const QString name = QString::fromStdString(metric.name);
        auto found = m_series.find(name);
        if (found == m_series.end()) {
            if (m_series.size() == kSeries) {
                ++m_dropped;
                continue;
            }
            found = m_series.try_emplace(name).first;
            found->second.setSmoothing(m_smoothing);
            m_names.append(name);
        }
        const auto step = static_cast<double>(metric.step);
        found->second.append(step, metric.value);
        noteEpoch(step, metric.epoch);
    }
}

void MetricBook::noteEpoch(double step, int epoch) {
    while (!m_epochs.empty() && m_epochs.back().epoch > epoch)
        m_epochs.pop_back();  // The run went back to a checkpoint.
    if (!m_epochs.empty() && m_epochs.back().epoch == epoch) {
        m_epochs.back().step = std::min(m_epochs.back().step, step);
    } else if (m_epochs.empty() || m_epochs.back().step < step) {
        m_epochs.push_back({step, epoch});
    }
}

void MetricBook::clear() {
    m_names.clear();
    m_series.clear();
    m_epochs.clear();
    m_dropped = 0;
}

void MetricBook::setSmoothing(double weight) {
    m_smoothing = weight;
    for (auto& [name, series] : m_series) series.setSmoothing(weight);
}

int MetricBook::epochAt(double step) const {
    const auto after = std::upper_bound(m_epochs.begin(), m_epochs.end(), step,
                                        [](double at, const EpochStart& start) { return at < start.step; });
    return after == m_epochs.begin() ? 0 : (after - 1)->epoch;
}

double MetricBook::lastStep() const {
    double last = 0;
    for (const auto& [name, series] : m_series) last = std::max(last, series.lastStep());
    return last;
}

}  // namespace strata::training
