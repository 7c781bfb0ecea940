// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/gelu.h"

#include <bit>
#include <cmath>
#include <cstdlib>
#include <numbers>

#include "engine/layers/clones.h"

namespace strata::layers::kernels {

namespace {

/// A point's distribution function and density.
template <class T>
struct Normal {
    T below, density;
};

/// exp(x) for x ≤ 0, to a relative error of 2e-7: a power of two and a polynomial of what is left (Cody and Waite).
STRATA_INLINE float exponential(float x) {
    x = x < -87.0F ? -87.0F : x;
    const auto power = static_cast<std::int32_t>(x * 1.44269504F - 0.5F);
    const auto whole = static_cast<float>(power);
    const float rest = (x - whole * 0.693359375F) - whole * -2.12194440e-4F;
    float sum = 1.9875691500e-4F * rest + 1.3981999507e-3F;
    sum = sum * rest + 8.3334519073e-3F;
    sum = sum * rest + 4.1665795894e-2F;
    sum = sum * rest + 1.6666665459e-1F;
    sum = sum * rest + 5.0000001201e-1F;
    sum = sum * rest * rest + rest + 1.0F;
    return sum * std::bit_cast<float>((power + 127) << 23);
}

/// Φ by Abramowitz and Stegun 26.2.17, to 7.5e-8.
STRATA_INLINE Normal<float> normal(float x) {
    const float density = 0.398942280F * exponential(-0.5F * x * x);
    const float t = 1.0F / (1.0F + 0.2316419F * std::abs(x));
    float sum = 1.330274429F * t - 1.821255978F;
    sum = sum * t + 1.781477937F;
    sum = sum * t - 0.356563782F;
    sum = sum * t + 0.319381530F;
    const float beyond = density * sum * t;
    return {0.5F + std::copysign(0.5F - beyond, x), density};
}

STRATA_INLINE Normal<double> normal(double x) {
    return {0.5 * std::erfc(-x / std::numbers::sqrt2),
            std::exp(-0.5 * x * x) * std::numbers::inv_sqrtpi / std::numbers::sqrt2};
}

template <class T>
STRATA_INLINE void geluBody(const T* __restrict x, T* __restrict out, int64_t count) {
    for (int64_t i = 0; i < count; ++i) out[i] = x[i] * normal(x[i]).below;
}

template <class T>
STRATA_INLINE void geluBackwardBody(const T* __restrict x, const T* __restrict gradient, T* __restrict gated,
                                    T* __restrict xGradient, int64_t count) {
    for (int64_t i = 0; i < count; ++i) {
        const auto at = normal(x[i]);
        gated[i] = x[i] * at.below;
        xGradient[i] = gradient[i] * (at.below + x[i] * at.density);
    }
}

}  // namespace

#define STRATA_GELU(T)                                                                                      \
    STRATA_CLONES void gelu(const T* x, T* out, int64_t count) {                                            \
        geluBody(x, out, count);                                                                            \
    }                                                                                                       \
    STRATA_CLONES void geluBackward(const T* x, const T* gradient, T* gated, T* xGradient, int64_t count) { \
        geluBackwardBody(x, gradient, gated, xGradient, count);                                             \
    }

STRATA_GELU(float)
STRATA_GELU(double)

}  // namespace strata::layers::kernels
