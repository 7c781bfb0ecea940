// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <string>

#include "engine/api/event.h"

namespace strata::jobs {

/// Time since it was made, and the progress that follows from it.
class Stopwatch {
public:
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count(); }

    api::Progress progress(const std::string& phase, std::size_t done, std::size_t all) const {
        const auto elapsed = seconds();
        const auto share = static_cast<double>(done) / static_cast<double>(all);
        return {phase, share, share > 0 ? elapsed * (1 / share - 1) : -1,
                elapsed > 0 ? static_cast<double>(done) / elapsed : 0};
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

}  // namespace strata::jobs
