// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bench/race.h"

#include <algorithm>
#include <chrono>

namespace strata::bench {

namespace {

constexpr double kShortest = 0.02;  ///< seconds of a lap

/// Linear between order statistics.
double quantile(const std::vector<double>& sorted, double share) {
    const auto at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

}  // namespace

Value spreadOf(std::vector<double> values) {
    std::ranges::sort(values);
    return {quantile(values, 0.5), quantile(values, 0.25), quantile(values, 0.75)};
}

Lap timed(std::function<void()> work) {
    return [work = std::move(work)] {
        using Clock = std::chrono::steady_clock;
        const auto start = Clock::now();
        for (int done = 1;; ++done) {
            work();
            const auto seconds = std::chrono::duration<double>(Clock::now() - start).count();
            if (seconds > kShortest) return seconds / done;
        }
    };
}

Value Race::time(std::size_t contestant, double unit) const {
    auto values = seconds[contestant];
    for (auto& value : values) value /= unit;
    return spreadOf(std::move(values));
}

Value Race::ratio(std::size_t slow, std::size_t fast) const {
    std::vector<double> ratios;
    for (std::size_t round = 0; round < seconds[slow].size(); ++round)
        ratios.push_back(seconds[slow][round] / seconds[fast][round]);
    return spreadOf(std::move(ratios));
}

Value shareOf(double enough, const Value& seconds) {
    return {100 * enough / seconds.median, 100 * enough / seconds.high, 100 * enough / seconds.low};
}

Race race(const std::vector<Lap>& laps, int rounds) {
    Race result;
    result.seconds.resize(laps.size());
    for (const auto& lap : laps) lap();
    for (int round = 0; round < rounds; ++round)
        for (std::size_t i = 0; i < laps.size(); ++i) result.seconds[i].push_back(laps[i]());
    return result;
}

}  // namespace strata::bench
