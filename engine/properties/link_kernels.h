// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// The loops behind links.h, on contiguous rows of d channels. Compiled for several instruction sets, chosen when the
/// program starts.
namespace strata::properties::kernels {

#define STRATA_LINK_KERNELS(T)                                                                               \
    /* out_r = Σ_k x_from[k] over begin[r] ≤ k < begin[r + 1], for the rows first ≤ r < last */         \
    void sumRows(const T* x, const int64_t* begin, const int64_t* from, T* out, int64_t first, int64_t last, \
                 int64_t d);                                                                                 \
    /* largest_rc = the first of those from[k] whose x is largest in channel c; every row must have one */   \
    void largestRows(const T* x, const int64_t* begin, const int64_t* from, int64_t* largest, int64_t rows, int64_t d);

STRATA_LINK_KERNELS(float)
STRATA_LINK_KERNELS(double)
#undef STRATA_LINK_KERNELS

}  // namespace strata::properties::kernels
