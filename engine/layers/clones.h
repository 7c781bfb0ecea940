// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <type_traits>

/// Before a function: compiled for several instruction sets, of which the best is chosen when the program starts.
/// STRATA_INLINE: before what it calls, so that this is compiled along.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define STRATA_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define STRATA_CLONES
#endif

#define STRATA_INLINE inline __attribute__((always_inline))

namespace strata::layers::kernels {

/// Channels that are summed in registers at a time.
inline constexpr int64_t kBlock = 16;

/// Calls f(width, c) for consecutive runs of channels, of a width that is known when this is compiled: as many of
/// kBlock as fit, one of half of it, then single ones.
template <class F>
STRATA_INLINE void overBlocks(int64_t d, F f) {
    int64_t c = 0;
    for (; c + kBlock <= d; c += kBlock) f(std::integral_constant<int64_t, kBlock>(), c);
    if (c + kBlock / 2 <= d) {
        f(std::integral_constant<int64_t, kBlock / 2>(), c);
        c += kBlock / 2;
    }
    for (; c < d; ++c) f(std::integral_constant<int64_t, 1>(), c);
}

/// Σ_c f(c), in as many partial sums as a register holds.
template <class T, class F>
STRATA_INLINE T sumOver(int64_t d, F f) {
    T lanes[kBlock] = {};
    int64_t c = 0;
    for (; c + kBlock <= d; c += kBlock)
        for (int64_t x = 0; x < kBlock; ++x) lanes[x] += f(c + x);
    T sum = 0;
    for (; c < d; ++c) sum += f(c);
    for (int64_t half = kBlock / 2; half > 0; half /= 2)
        for (int64_t x = 0; x < half; ++x) lanes[x] += lanes[x + half];
    return sum + lanes[0];
}

}  // namespace strata::layers::kernels
