// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace strata::chemistry {

/// A Morgan fingerprint of radius 2 in 1,024 bits, as MOSES takes it.
struct Fingerprint {
    std::array<std::uint64_t, 16> bits{};
    int count = 0;  ///< bits set
};

// Tanimoto similarity: bits in both by bits in either, 1 for two without bits. About 15 ns a pair. Any thread.

/// The mean over `from` of the similarity to the most similar of `to`; NaN if either is empty.
double meanNearest(const std::vector<Fingerprint>& from, const std::vector<Fingerprint>& to);

/// The mean over all ordered pairs, those of a fingerprint with itself included; NaN if there are none.
double meanSimilarity(const std::vector<Fingerprint>& set);

}  // namespace strata::chemistry
