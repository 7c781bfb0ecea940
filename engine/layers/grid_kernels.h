// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// The loops behind second-order layers on padded batches, for one graph of n nodes: H, u, y [n, n, d] and A [n, n],
/// all contiguous. Compiled for several instruction sets, chosen when the program starts. Without “add”, `out` is
/// overwritten; it must not overlap the inputs.
namespace strata::layers::kernels {

enum class Flip { None, Left, Right };  ///< which factor of a product is transposed

#define STRATA_GRID_KERNELS(T)                                                                                         \
    /* out = (x − mean) / deviation · scale + shift over d, times mask, for each of `rows`; out rows are `stride`   \
     * apart */                                                                                                        \
    void normalise(const T* x, const T* scale, const T* shift, const T* mask, T* out, int64_t rows, int64_t d,         \
                   int64_t stride);                                                                                    \
    /* the gradient of x, of scale and of shift (added to), given that of out, whose rows are d apart */               \
    void normaliseBackward(const T* x, const T* scale, const T* mask, const T* gradient, T* xGradient,                 \
                           T* scaleGradient, T* shiftGradient, int64_t rows, int64_t d);                               \
    /* out_i = Σ_k A_ik x_k, or with `transposed` Σ_k A_ki x_k, over rows of n blocks of d; x's and out's blocks are \
       stride apart; zeros of A cost nothing */                                                                        \
    void along(const T* A, bool transposed, const T* x, int64_t xStride, T* out, int64_t outStride, int64_t n,         \
               int64_t d, bool add);                                                                                   \
    /* out_ik += Σ_jc x_ijc y_kjc where mask_ik */                                                                    \
    void rowProducts(const T* x, int64_t xStride, const T* y, int64_t yStride, const T* mask, T* out, int64_t n,       \
                     int64_t d);                                                                                       \
    /* out_ij = x_ji; blocks are stride apart */                                                                       \
    void transpose(const T* x, int64_t xStride, T* out, int64_t outStride, int64_t n, int64_t d, bool add);            \
    /* out = scale_i Σ_k x_ik y_kj channel by channel, x or y transposed; out's blocks are d apart */                 \
    void channelProduct(const T* x, int64_t xStride, const T* y, int64_t yStride, const T* scale, T* out, int64_t n,   \
                        int64_t d, Flip flip, bool add);

STRATA_GRID_KERNELS(float)
STRATA_GRID_KERNELS(double)
#undef STRATA_GRID_KERNELS

}  // namespace strata::layers::kernels
