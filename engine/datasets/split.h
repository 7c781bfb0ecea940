// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace strata::datasets {

/// Indices 0..n-1 in two disjoint parts that cover them, each ascending.
struct Split {
    std::vector<int> train;
    std::vector<int> heldOut;
};

/// A random part held out: round(n · heldOutFraction), at most maxHeldOut of them (0: no such limit), at least one if n
/// ≥ 2 and the fraction is above 0, and at least one left to train on. The same on every platform for the same
/// arguments.
Split randomSplit(int n, double heldOutFraction, int maxHeldOut, std::uint64_t seed);

/// At most `most` of `rows`, at random, ascending; all for 0. As randomSplit.
std::vector<int> someOf(const std::vector<int>& rows, long long most, std::uint64_t seed);

/// The first lines held out: the convention of the community and ego graphs (their first 20 % are the test set).
Split firstLinesSplit(int n, double heldOutFraction);

}  // namespace strata::datasets
