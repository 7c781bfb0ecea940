// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/sparse_kernels.h"

#include <cmath>

#include "engine/layers/clones.h"

namespace strata::links::kernels {

namespace {

using layers::kernels::overBlocks;

template <class T>
STRATA_INLINE void rowsBody(const CompressedRows& rows, std::int64_t from, std::int64_t to, const T* input,
                            std::int64_t d, T* output) {
    for (std::int64_t r = from; r < to; ++r) {
        const auto first = rows.start[r], end = rows.start[r + 1];
        overBlocks(d, [&](auto width, std::int64_t c) {
            T sum[width()] = {};
            for (auto e = first; e < end; ++e) {
                const T value = rows.value[e];
                const T* source = input + rows.column[e] * d + c;
                for (std::int64_t x = 0; x < width(); ++x) sum[x] += value * source[x];
            }
            for (std::int64_t x = 0; x < width(); ++x) output[r * d + c + x] = sum[x];
        });
    }
}

template <class T>
STRATA_INLINE void dotsBody(const std::int64_t* pairs, std::int64_t count, const T* rows, std::int64_t d, T* dots) {
    for (std::int64_t p = 0; p < count; ++p) {
        const T* a = rows + pairs[2 * p] * d;
        const T* b = rows + pairs[2 * p + 1] * d;
        dots[p] = layers::kernels::sumOver<T>(d, [a, b](std::int64_t c) { return a[c] * b[c]; });
    }
}

template <class T>
STRATA_INLINE void slopesBody(const std::int64_t* pairs, std::int64_t count, const T* gradient, const T* rows,
                              std::int64_t d, T* slope) {
    for (std::int64_t p = 0; p < count; ++p) {
        const auto a = pairs[2 * p] * d, b = pairs[2 * p + 1] * d;
        const T g = gradient[p];
        for (std::int64_t c = 0; c < d; ++c) slope[a + c] += g * rows[b + c];
        for (std::int64_t c = 0; c < d; ++c) slope[b + c] += g * rows[a + c];
    }
}

}  // namespace

STRATA_CLONES void rowsTimes(const CompressedRows& rows, std::int64_t from, std::int64_t to, const float* input,
                             std::int64_t d, float* output) {
    rowsBody(rows, from, to, input, d, output);
}
STRATA_CLONES void rowsTimes(const CompressedRows& rows, std::int64_t from, std::int64_t to, const double* input,
                             std::int64_t d, double* output) {
    rowsBody(rows, from, to, input, d, output);
}
STRATA_CLONES void pairDots(const std::int64_t* pairs, std::int64_t count, const float* rows, std::int64_t d,
                            float* dots) {
    dotsBody(pairs, count, rows, d, dots);
}
STRATA_CLONES void pairDots(const std::int64_t* pairs, std::int64_t count, const double* rows, std::int64_t d,
                            double* dots) {
    dotsBody(pairs, count, rows, d, dots);
}
STRATA_CLONES void addPairSlopes(const std::int64_t* pairs, std::int64_t count, const float* gradient,
                                 const float* rows, std::int64_t d, float* slope) {
    slopesBody(pairs, count, gradient, rows, d, slope);
}
STRATA_CLONES void addPairSlopes(const std::int64_t* pairs, std::int64_t count, const double* gradient,
                                 const double* rows, std::int64_t d, double* slope) {
    slopesBody(pairs, count, gradient, rows, d, slope);
}

STRATA_CLONES void skipGramStep(const float* in, float* out, float* slope, std::int64_t d, float label, float rate) {
    const float dot = layers::kernels::sumOver<float>(d, [in, out](std::int64_t c) { return in[c] * out[c]; });
    const float step = rate * (label - 1 / (1 + std::exp(-dot)));
    for (std::int64_t c = 0; c < d; ++c) {
        slope[c] += step * out[c];
        out[c] += step * in[c];
    }
}

}  // namespace strata::links::kernels
