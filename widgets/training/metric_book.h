// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "engine/api/event.h"
#include "widgets/training/metric_series.h"

namespace strata::training {

/// The curves of one run by metric name. At most kSeries of them are kept; values of further names are counted as
/// dropped. Not thread-safe.
class MetricBook {
public:
    static constexpr std::size_t kSeries = 64;

    void append(std::span<const api::Metric> metrics);
    void clear();
    void setSmoothing(double weight);

    bool empty() const { return m_names.isEmpty(); }
    const QStringList& names() const { return m_names; }  ///< in the order in which they first came
    const MetricSeries& series(const QString& name) const { return m_series.at(name); }
    /// The epoch that `step` belongs to; 0 if none is known.
    int epochAt(double step) const;
    double lastStep() const;  ///< over all series; 0 if empty
    std::size_t dropped() const { return m_dropped; }

private:
    struct EpochStart {
        double step;
        int epoch;
    };
    void noteEpoch(double step, int epoch);

    QStringList m_names;
    std::map<QString, MetricSeries> m_series;
    std::vector<EpochStart> m_epochs;
    double m_smoothing = 0;
    std::size_t m_dropped = 0;
};

}  // namespace strata::training
