// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// The loops behind a layer of the grid graph, for one image of side × side nodes with their channels last, contiguous.
/// Compiled for several instruction sets, chosen when the program starts. `rows` is room for as many numbers as the
/// image has; nothing may overlap.
namespace strata::images::kernels {

/// The slope of σ, a leaky rectifier, below zero.
inline constexpr double kLeak = 0.2;

// neighbourMeans: out = D⁻¹ A x.
// addNeighbourMeansBackward: out += A D⁻¹ g; g is overwritten.
// addRectified: out = h + σ(z), for `count` numbers.
// rectifiedBackward: the gradient of z, given that of out: σ(z) = out − h has z's sign. Its sum over the nodes is added
// to the bias's, and h gets its own share, the gradient itself.
// gatherTaps: out [2 side, 2 side, channels] of the bias and of what each node gives to the 4 × 4 around it, `given`
// [side, side, 4, 4, channels]; tap (k, l) of node (y, x) goes to (2 y + k − 1, 2 x + l − 1).
// spreadTaps: the gradient of `given`.
#define STRATA_IMAGE_KERNELS(T)                                                                                      \
    void neighbourMeans(const T* x, T* rows, T* out, int64_t side, int64_t channels);                                \
    void addNeighbourMeansBackward(T* g, T* rows, T* out, int64_t side, int64_t channels);                           \
    void addRectified(const T* h, const T* z, T* out, int64_t count);                                                \
    void rectifiedBackward(const T* h, const T* out, const T* gradient, T* zGradient, T* biasGradient, T* hGradient, \
                           int64_t nodes, int64_t channels);                                                         \
    void gatherTaps(const T* given, const T* bias, T* out, int64_t side, int64_t channels);                          \
    void spreadTaps(const T* gradient, T* givenGradient, int64_t side, int64_t channels);

STRATA_IMAGE_KERNELS(float)
STRATA_IMAGE_KERNELS(double)
#undef STRATA_IMAGE_KERNELS

}  // namespace strata::images::kernels
