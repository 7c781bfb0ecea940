// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace strata::chemistry {

/// A Morgan fingerprint of radius 2 in 1,024 bits, as MOSES takes it.
struct Fingerprint {
    std::array<std::uint64_t, 16> bits{};
    int count = 0;  ///< bits set
};

// Tanimoto similarity: bits in both by bits in either, 1 for two without bits. About 15 ns a pair. Any thread.

/// The mean over `from` of the similarity to the most similar of `to`; NaN if either is empty.
double meanNearest(std::span<const Fingerprint> from, std::span<const Fingerprint> to);

/// The sum over all pairs of one of `a` and one of `b`.
double sumOfSimilarities(std::span<const Fingerprint> a, std::span<const Fingerprint> b);

}  // namespace strata::chemistry
