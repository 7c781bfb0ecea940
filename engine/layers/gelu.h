// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// GELU x Φ(x), Φ the normal distribution's, as fused layers need it: in double to the last digits, in float to 2e-7
/// |x|. Compiled for several instruction sets, chosen when the program starts.
namespace strata::layers::kernels {

#define STRATA_GELU(T)                                                                                          \
    void gelu(const T* x, T* out, int64_t count);                                                               \
    /* what gelu() gave, once more, and `gradient` times its derivative: both come from the same exponential */ \
    void geluBackward(const T* x, const T* gradient, T* gated, T* xGradient, int64_t count);

STRATA_GELU(float)
STRATA_GELU(double)
#undef STRATA_GELU

}  // namespace strata::layers::kernels
