// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/sparse_kernels.h"

#include "engine/layers/clones.h"

namespace strata::layers::kernels {

namespace {

constexpr int64_t kAhead = 8;  ///< neighbours whose rows are fetched before they are needed

template <class T>
STRATA_INLINE void neighbourSumsBody(const T* x, const int64_t* starts, const int32_t* columns, const T* scale, T* out,
                                     int64_t first, int64_t last, int64_t d) {
    const auto end = starts[last];
    for (int64_t i = first; i < last; ++i) {
        const auto from = starts[i], to = starts[i + 1];
        T* sum = out + i * d;
        const T factor = scale != nullptr ? scale[i] : T(1);
        for (auto e = from; e < to; ++e)
            if (e + kAhead < end) __builtin_prefetch(x + columns[e + kAhead] * d);
        overBlocks(d, [=](auto width, int64_t c) {
            T block[width] = {};
            for (auto e = from; e < to; ++e) {
                const T* row = x + columns[e] * d + c;
                for (int64_t k = 0; k < width; ++k) block[k] += row[k];
            }
            for (int64_t k = 0; k < width; ++k) sum[c + k] = factor * block[k];
        });
    }
}

}  // namespace

STRATA_CLONES void neighbourSums(const float* x, const int64_t* starts, const int32_t* columns, const float* scale,
                                 float* out, int64_t first, int64_t last, int64_t d) {
    neighbourSumsBody(x, starts, columns, scale, out, first, last, d);
}

STRATA_CLONES void neighbourSums(const double* x, const int64_t* starts, const int32_t* columns, const double* scale,
                                 double* out, int64_t first, int64_t last, int64_t d) {
    neighbourSumsBody(x, starts, columns, scale, out, first, last, d);
}

}  // namespace strata::layers::kernels
