// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstdint>
#include <random>

// Uniform draws that are the same on every machine: the standard library's distributions give other numbers in other
// libraries.
namespace strata::draws {

/// From 0 .. bound − 1; bound ≥ 1.
template <std::integral T>
T below(T bound, std::mt19937_64& random) {
    const auto b = static_cast<std::uint64_t>(bound);
    const std::uint64_t excess = (UINT64_MAX % b + 1) % b;  // draws that would favour the low numbers
    std::uint64_t draw = random();
    while (draw > UINT64_MAX - excess) draw = random();
    return static_cast<T>(draw % b);
}

/// From [0, 1), in steps of 2⁻⁵³.
inline double real(std::mt19937_64& random) {
    return static_cast<double>(random() >> 11) * 0x1p-53;
}

}  // namespace strata::draws
