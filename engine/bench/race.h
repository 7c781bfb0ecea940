// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "engine/bench/report.h"

namespace strata::bench {

/// Does something once and says how many seconds that took: here, or in another process.
using Lap = std::function<double()>;

/// `work` timed here, repeated within a lap until 20 ms have gone by: seconds of one.
Lap timed(std::function<void()> work);

/// What each contestant took, round by round.
struct Race {
    std::vector<std::vector<double>> seconds;  ///< [contestant][round]

    Value time(std::size_t contestant, double unit = 1) const;  ///< in units of so many seconds
    /// How many times longer `slow` took than `fast` in the same round.
    Value ratio(std::size_t slow, std::size_t fast) const;
};

/// One lap of each for warmth, then `rounds` rounds of one lap each, in turns, so that what else the machine does
/// meets all alike.
Race race(const std::vector<Lap>& laps, int rounds);

/// How much of `seconds` would have been enough, in percent.
Value shareOf(double enough, const Value& seconds);

/// Median and quartiles. Values must not be empty.
Value spreadOf(std::vector<double> values);

}  // namespace strata::bench
