// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace strata::evaluation {

/// How much is spent on a line of figures, and from which seed.
struct Effort {
    int threads = 1;
    std::uint64_t seed = 0;
    int resamples = 200;  ///< of each bootstrap; 0: no intervals
};

/// How often each of `n` items occurs in resample number `index`: n draws with replacement. The same on every platform
/// for the same arguments, and independent of every other `stream`.
std::vector<float> resampleCounts(std::size_t n, std::uint64_t seed, std::uint64_t stream, std::uint64_t index);

/// `count` of 0..n-1, with replacement in the order drawn, or without in ascending order (then at most n). Empty for n
/// = 0.
std::vector<std::size_t> drawRows(std::size_t n, std::size_t count, bool replacing, std::uint64_t seed);

}  // namespace strata::evaluation
