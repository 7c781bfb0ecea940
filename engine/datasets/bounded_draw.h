// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>

namespace strata::datasets {

/// A uniform draw from 0..bound-1, bound ≥ 1. std::uniform_int_distribution gives other numbers in other standard
/// libraries.
inline std::uint64_t boundedDraw(std::mt19937_64& random, std::uint64_t bound) {
    const std::uint64_t excess = (UINT64_MAX % bound + 1) % bound;  // draws that would favour the low numbers
    std::uint64_t draw = random();
    while (draw > UINT64_MAX - excess) draw = random();
    return draw % bound;
}

}  // namespace strata::datasets
