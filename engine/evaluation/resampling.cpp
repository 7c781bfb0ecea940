// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluation/resampling.h"

#include <algorithm>
#include <numeric>

#include "engine/draws/uniform.h"

namespace strata::evaluation {

namespace {

/// splitmix64: neighbouring numbers give unrelated seeds.
std::uint64_t mixed(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
}

}  // namespace

std::vector<float> resampleCounts(std::size_t n, std::uint64_t seed, std::uint64_t stream, std::uint64_t index) {
    std::mt19937_64 random(mixed(mixed(mixed(seed) + stream) + index));
    std::vector<float> counts(n, 0);
    for (std::size_t i = 0; i < n; ++i) ++counts[draws::below(n, random)];
    return counts;
}

std::vector<std::size_t> drawRows(std::size_t n, std::size_t count, bool replacing, std::uint64_t seed) {
    if (n == 0) return {};
    std::mt19937_64 random(mixed(seed));
    std::vector<std::size_t> rows;
    if (replacing) {
        for (std::size_t i = 0; i < count; ++i) rows.push_back(draws::below(n, random));
        return rows;
    }
    rows.resize(n);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    count = std::min(count, n);
    for (std::size_t i = 0; i < count; ++i) std::swap(rows[i], rows[i + draws::below(n - i, random)]);
    rows.resize(count);
    std::ranges::sort(rows);
    return rows;
}

}  // namespace strata::evaluation
