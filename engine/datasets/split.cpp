// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/split.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/draws/uniform.h"

namespace strata::datasets {
namespace {

int heldOutCount(int n, double fraction, int atMost) {
    if (n < 2 || !(fraction > 0)) return 0;
    const double share = std::min(fraction, 1.0) * n;
    int count = std::clamp(static_cast<int>(std::lround(share)), 1, n - 1);
    if (atMost > 0) count = std::min(count, atMost);
    return count;
}

}  // namespace

Split randomSplit(int n, double heldOutFraction, int maxHeldOut, std::uint64_t seed) {
    std::vector<int> order(static_cast<std::size_t>(std::max(n, 0)));
    std::iota(order.begin(), order.end(), 0);
    std::mt19937_64 random(seed);
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[draws::below(i, random)]);
    const auto middle = order.begin() + heldOutCount(n, heldOutFraction, maxHeldOut);
    std::sort(order.begin(), middle);
    std::sort(middle, order.end());
    return {{middle, order.end()}, {order.begin(), middle}};
}

std::vector<int> someOf(const std::vector<int>& rows, long long most, std::uint64_t seed) {
    if (most <= 0 || most >= static_cast<long long>(rows.size())) return rows;
    std::vector<int> some;
    for (const int i : randomSplit(static_cast<int>(rows.size()), 1, static_cast<int>(most), seed).heldOut)
        some.push_back(rows[static_cast<std::size_t>(i)]);
    return some;
}

Split firstLinesSplit(int n, double heldOutFraction) {
    Split split;
    const int count = heldOutCount(n, heldOutFraction, 0);
    for (int i = 0; i < n; ++i) (i < count ? split.heldOut : split.train).push_back(i);
    return split;
}

}  // namespace strata::datasets
