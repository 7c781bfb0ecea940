// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/grid_kernels.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/layers/clones.h"

namespace strata::layers::kernels {

namespace {

constexpr int64_t kTile = 4;  ///< pairs whose channels are summed in registers at a time

constexpr double kEpsilon = 1e-5;  ///< LayerNorm's

template <class T>
struct Moments {
    T mean, inverse;
};

template <class T>
STRATA_INLINE Moments<T> momentsOf(const T* x, int64_t d) {
    const T mean = sumOver<T>(d, [x](int64_t c) { return x[c]; }) / static_cast<T>(d);
    const T square = sumOver<T>(d, [x, mean](int64_t c) { return (x[c] - mean) * (x[c] - mean); });
    return {mean, 1 / std::sqrt(square / static_cast<T>(d) + static_cast<T>(kEpsilon))};
}

template <class T>
STRATA_INLINE void normaliseBody(const T* x, const T* scale, const T* shift, const T* mask, T* out, int64_t rows,
                                 int64_t d, int64_t stride) {
    for (int64_t r = 0; r < rows; ++r, x += d, out += stride) {
        if (mask[r] == 0) {
            std::fill(out, out + d, T(0));
            continue;
        }
        const auto [mean, inverse] = momentsOf(x, d);
        for (int64_t c = 0; c < d; ++c) out[c] = ((x[c] - mean) * inverse * scale[c] + shift[c]) * mask[r];
    }
}

template <class T>
STRATA_INLINE void normaliseBackwardBody(const T* x, const T* scale, const T* mask, const T* gradient, T* xGradient,
                                         T* scaleGradient, T* shiftGradient, int64_t rows, int64_t d) {
    for (int64_t r = 0; r < rows; ++r, x += d, gradient += d, xGradient += d) {
        if (mask[r] == 0) {
            std::fill(xGradient, xGradient + d, T(0));
            continue;
        }
        const auto [mean, inverse] = momentsOf(x, d);
        for (int64_t c = 0; c < d; ++c) {
            const T own = gradient[c] * mask[r];
            scaleGradient[c] += own * (x[c] - mean) * inverse;
            shiftGradient[c] += own;
            xGradient[c] = own * scale[c];  // of the normalised row
        }
        const T sum = sumOver<T>(d, [=](int64_t c) { return xGradient[c]; }) / static_cast<T>(d);
        const T along = sumOver<T>(d, [=, m = mean, i = inverse](int64_t c) { return xGradient[c] * (x[c] - m) * i; }) /
                        static_cast<T>(d);
        for (int64_t c = 0; c < d; ++c) xGradient[c] = inverse * (xGradient[c] - sum - (x[c] - mean) * inverse * along);
    }
}

template <class T>
STRATA_INLINE void alongBody(const T* A, bool transposed, const T* x, int64_t xStride, T* out, int64_t outStride,
                             int64_t n, int64_t d, bool add) {
    // What row i takes: the rows k with A_ik ≠ 0, summed in registers.
    thread_local std::vector<int64_t> from;
    thread_local std::vector<T> weight;
    for (int64_t i = 0; i < n; ++i) {
        from.clear();
        weight.clear();
        for (int64_t k = 0; k < n; ++k)
            if (const T a = transposed ? A[k * n + i] : A[i * n + k]; a != 0) {
                from.push_back(k);
                weight.push_back(a);
            }
        const auto count = from.size();
        const auto* rows = from.data();
        const auto* factors = weight.data();
        for (int64_t j = 0; j < n; ++j) {
            T* to = out + (i * n + j) * outStride;
            const T* column = x + j * xStride;
            const auto step = n * xStride;
            overBlocks(d, [&](auto width, int64_t c) {
                T block[width] = {};
                for (std::size_t k = 0; k < count; ++k) {
                    const T* row = column + rows[k] * step + c;
                    for (int64_t z = 0; z < width; ++z) block[z] += factors[k] * row[z];
                }
                for (int64_t z = 0; z < width; ++z) to[c + z] = (add ? to[c + z] : T(0)) + block[z];
            });
        }
    }
}

template <class T>
STRATA_INLINE void rowProductsBody(const T* x, int64_t xStride, const T* y, int64_t yStride, const T* mask, T* out,
                                   int64_t n, int64_t d) {
    for (int64_t i = 0; i < n; ++i)
        for (int64_t k = 0; k < n; ++k) {
            if (mask[i * n + k] == 0) continue;
            T sum = 0;
            for (int64_t j = 0; j < n; ++j) {
                const T *a = x + (i * n + j) * xStride, *b = y + (k * n + j) * yStride;
                sum += sumOver<T>(d, [a, b](int64_t c) { return a[c] * b[c]; });
            }
            out[i * n + k] += sum;
        }
}

template <class T>
STRATA_INLINE void transposeBody(const T* x, int64_t xStride, T* out, int64_t outStride, int64_t n, int64_t d,
                                 bool add) {
    for (int64_t i = 0; i < n; ++i)
        for (int64_t j = 0; j < n; ++j) {
            const T* from = x + (j * n + i) * xStride;
            T* to = out + (i * n + j) * outStride;
            if (add)
                for (int64_t c = 0; c < d; ++c) to[c] += from[c];
            else
                std::copy(from, from + d, to);
        }
}

/// kTile pairs (i, j .. j + kTile − 1) by kBlock channels: each channel of x_ik is loaded once for all of them.
template <int64_t tile, class T>
STRATA_INLINE void productTile(const T* x, int64_t xStep, const T* y, int64_t yStep, int64_t yNext, T scale, T* out,
                               int64_t outNext, int64_t n, int64_t d, bool add) {
    overBlocks(d, [=](auto width, int64_t c) {
        T sums[tile][width] = {};
        for (int64_t k = 0; k < n; ++k) {
            const T *left = x + k * xStep + c, *right = y + k * yStep + c;
            for (int64_t t = 0; t < tile; ++t)
                for (int64_t z = 0; z < width; ++z) sums[t][z] += left[z] * right[t * yNext + z];
        }
        for (int64_t t = 0; t < tile; ++t)
            for (int64_t z = 0; z < width; ++z) {
                T& to = out[t * outNext + c + z];
                to = (add ? to : T(0)) + scale * sums[t][z];
            }
    });
}

template <class T>
STRATA_INLINE void channelProductBody(const T* x, int64_t xStride, const T* y, int64_t yStride, const T* scale, T* out,
                                      int64_t n, int64_t d, Flip flip, bool add) {
    // x_ik starts at x + i xRow + k xStep; y_kj at y + k yStep + j yNext.
    const auto xRow = (flip == Flip::Left ? 1 : n) * xStride, xStep = (flip == Flip::Left ? n : 1) * xStride;
    const auto yStep = (flip == Flip::Right ? 1 : n) * yStride, yNext = (flip == Flip::Right ? n : 1) * yStride;
    for (int64_t i = 0; i < n; ++i) {
        int64_t j = 0;
        for (; j + kTile <= n; j += kTile)
            productTile<kTile>(x + i * xRow, xStep, y + j * yNext, yStep, yNext, scale[i], out + (i * n + j) * d, d, n,
                               d, add);
        for (; j < n; ++j)
            productTile<1>(x + i * xRow, xStep, y + j * yNext, yStep, yNext, scale[i], out + (i * n + j) * d, d, n, d,
                           add);
    }
}

}  // namespace

#define STRATA_GRID_KERNELS(T)                                                                                       \
    STRATA_CLONES void normalise(const T* x, const T* scale, const T* shift, const T* mask, T* out, int64_t rows,    \
                                 int64_t d, int64_t stride) {                                                        \
        normaliseBody(x, scale, shift, mask, out, rows, d, stride);                                                  \
    }                                                                                                                \
    STRATA_CLONES void normaliseBackward(const T* x, const T* scale, const T* mask, const T* gradient, T* xGradient, \
                                         T* scaleGradient, T* shiftGradient, int64_t rows, int64_t d) {              \
        normaliseBackwardBody(x, scale, mask, gradient, xGradient, scaleGradient, shiftGradient, rows, d);           \
    }                                                                                                                \
    STRATA_CLONES void along(const T* A, bool transposed, const T* x, int64_t xStride, T* out, int64_t outStride,    \
                             int64_t n, int64_t d, bool add) {                                                       \
        alongBody(A, transposed, x, xStride, out, outStride, n, d, add);                                             \
    }                                                                                                                \
    STRATA_CLONES void rowProducts(const T* x, int64_t xStride, const T* y, int64_t yStride, const T* mask, T* out,  \
                                   int64_t n, int64_t d) {                                                           \
        rowProductsBody(x, xStride, y, yStride, mask, out, n, d);                                                    \
    }                                                                                                                \
    STRATA_CLONES void transpose(const T* x, int64_t xStride, T* out, int64_t outStride, int64_t n, int64_t d,       \
                                 bool add) {                                                                         \
        transposeBody(x, xStride, out, outStride, n, d, add);                                                        \
    }                                                                                                                \
    STRATA_CLONES void channelProduct(const T* x, int64_t xStride, const T* y, int64_t yStride, const T* scale,      \
                                      T* out, int64_t n, int64_t d, Flip flip, bool add) {                           \
        channelProductBody(x, xStride, y, yStride, scale, out, n, d, flip, add);                                     \
    }

STRATA_GRID_KERNELS(float)
STRATA_GRID_KERNELS(double)

}  // namespace strata::layers::kernels
