// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "engine/datasets/reader.h"

namespace strata::datasets {

/// Tells of progress at most 20 times a second.
class LoadReporter {
public:
    explicit LoadReporter(const LoadProgress& progress) : m_progress(progress) {}

    void report(double fraction, std::size_t records, bool always = false) {
        const auto now = Clock::now();
        if (!m_progress.report || (!always && now - m_last < std::chrono::milliseconds(50))) return;
        m_last = now;
        const double seconds = std::chrono::duration<double>(now - m_start).count();
        m_progress.report(fraction, seconds > 0 && records > 1 ? static_cast<double>(records) / seconds : 0);
    }

private:
    using Clock = std::chrono::steady_clock;
    const LoadProgress& m_progress;
    Clock::time_point m_start = Clock::now(), m_last{};
};

}  // namespace strata::datasets
