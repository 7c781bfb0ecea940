// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/link_kernels.h"

#include <algorithm>

#include "engine/layers/clones.h"

namespace strata::properties::kernels {

namespace {

template <class T>
STRATA_INLINE void sumRowsBody(const T* x, const int64_t* begin, const int64_t* from, T* out, int64_t first,
                               int64_t last, int64_t d) {
    for (int64_t r = first; r < last; ++r) {
        T* __restrict to = out + r * d;
        const auto end = begin[r + 1];
        auto k = begin[r];
        if (k == end) {
            std::fill(to, to + d, T(0));
            continue;
        }
        const T* source = x + from[k] * d;
        std::copy(source, source + d, to);
        for (++k; k < end; ++k) {
            const T* __restrict row = x + from[k] * d;
            for (int64_t c = 0; c < d; ++c) to[c] += row[c];
        }
    }
}

}  // namespace

#define STRATA_LINK_KERNELS(T)                                                                               \
    STRATA_CLONES void sumRows(const T* x, const int64_t* begin, const int64_t* from, T* out, int64_t first, \
                               int64_t last, int64_t d) {                                                    \
        sumRowsBody(x, begin, from, out, first, last, d);                                                    \
    }                                                                                                        \
    void largestRows(const T* x, const int64_t* begin, const int64_t* from, int64_t* largest, int64_t rows,  \
                     int64_t d) {                                                                            \
        for (int64_t r = 0; r < rows; ++r)                                                                   \
            for (int64_t c = 0; c < d; ++c) {                                                                \
                auto best = from[begin[r]];                                                                  \
                for (auto k = begin[r] + 1; k < begin[r + 1]; ++k)                                           \
                    if (x[from[k] * d + c] > x[best * d + c]) best = from[k];                                \
                largest[r * d + c] = best;                                                                   \
            }                                                                                                \
    }

STRATA_LINK_KERNELS(float)
STRATA_LINK_KERNELS(double)

}  // namespace strata::properties::kernels
