// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/grid_vectors.h"

#include <algorithm>

#include "engine/layers/clones.h"

namespace strata::layers::kernels {

namespace {

template <class T>
STRATA_INLINE void add(const T* __restrict from, T* __restrict to, int64_t count) {
    for (int64_t k = 0; k < count; ++k) to[k] += from[k];
}

template <class T>
STRATA_INLINE void addTimes(T factor, const T* __restrict from, T* __restrict to, int64_t count) {
    for (int64_t k = 0; k < count; ++k) to[k] += factor * from[k];
}

/// Rows and columns of `pooled` become means.
template <class T>
STRATA_INLINE void divide(T* pooled, const T* size, int64_t n, int64_t d) {
    for (int64_t i = 0; i < n; ++i) {
        auto* row = pooled + i * 5 * d + d;
        const T share = 1 / size[i];
        for (int64_t k = 0; k < 2 * d; ++k) row[k] *= share;
    }
}

template <class T>
STRATA_INLINE void poolBody(const T* u, int64_t stride, const T* size, const T* mean, T* pooled, int64_t n, int64_t d) {
    std::fill(pooled, pooled + n * 5 * d, T(0));
    for (int64_t i = 0; i < n; ++i) {
        auto* own = pooled + i * 5 * d;
        std::copy(u + (i * n + i) * stride, u + (i * n + i) * stride + d, own);
        for (int64_t j = 0; j < n; ++j) {
            const auto* from = u + (i * n + j) * stride;
            add(from, own + d, d);
            add(from, pooled + j * 5 * d + 2 * d, d);
        }
    }
    divide(pooled, size, n, d);
    for (int64_t i = 0; i < n; ++i)
        for (int64_t j = 0; j < n; ++j)
            if (mean[i * n + j] != 0) addTimes(mean[i * n + j], pooled + j * 5 * d, pooled + i * 5 * d + 3 * d, 2 * d);
}

template <class T>
STRATA_INLINE void poolBackwardBody(T* pooled, const T* size, const T* mean, T* uGradient, int64_t n, int64_t d) {
    for (int64_t i = 0; i < n; ++i)
        for (int64_t j = 0; j < n; ++j)
            if (mean[i * n + j] != 0) addTimes(mean[i * n + j], pooled + i * 5 * d + 3 * d, pooled + j * 5 * d, 2 * d);
    divide(pooled, size, n, d);
    for (int64_t i = 0; i < n; ++i) {
        const auto* own = pooled + i * 5 * d;
        add(own, uGradient + (i * n + i) * d, d);
        for (int64_t j = 0; j < n; ++j) {
            auto* to = uGradient + (i * n + j) * d;
            add(own + d, to, d);
            add(pooled + j * 5 * d + 2 * d, to, d);
        }
    }
}

template <class T>
STRATA_INLINE void assembleBody(const T* mixed, const T* rows, const T* columns, const T* traced, const T* A, T* y,
                                int64_t n, int64_t d) {
    for (int64_t i = 0; i < n; ++i) {
        const T *row = rows + i * 2 * d, *along = traced + i * d;
        for (int64_t j = 0; j < n; ++j) {
            const T *own = mixed + (i * n + j) * 2 * d, *other = mixed + (j * n + i) * 2 * d + d;
            const T *column = columns + j * d, a = A[i * n + j];
            T* __restrict to = y + (i * n + j) * d;
            for (int64_t k = 0; k < d; ++k) to[k] = own[k] + other[k] + row[k] + column[k] + a * along[k];
        }
        add(row + d, y + (i * n + i) * d, d);
    }
}

template <class T>
STRATA_INLINE void disassembleBody(const T* y, const T* A, T* mixed, T* rows, T* columns, T* traced, int64_t n,
                                   int64_t d) {
    std::fill(rows, rows + n * 2 * d, T(0));
    std::fill(columns, columns + n * d, T(0));
    std::fill(traced, traced + n * d, T(0));
    for (int64_t i = 0; i < n; ++i) {
        for (int64_t j = 0; j < n; ++j) {
            const T* from = y + (i * n + j) * d;
            add(from, rows + i * 2 * d, d);
            add(from, columns + j * d, d);
            if (A[i * n + j] != 0) addTimes(A[i * n + j], from, traced + i * d, d);
            std::copy(from, from + d, mixed + (i * n + j) * 2 * d);
            std::copy(from, from + d, mixed + (j * n + i) * 2 * d + d);
        }
        add(y + (i * n + i) * d, rows + i * 2 * d + d, d);
    }
}

template <class T>
STRATA_INLINE void alongGradientBody(const T* y, const T* traced, T* A, int64_t n, int64_t d) {
    for (int64_t i = 0; i < n; ++i)
        for (int64_t j = 0; j < n; ++j)
            A[i * n + j] += sumOver<T>(
                d, [own = y + (i * n + j) * d, along = traced + i * d](int64_t k) { return own[k] * along[k]; });
}

template <class T>
STRATA_INLINE void loopsBody(const T* loops, T* X, int64_t stride, int64_t n, int64_t d) {
    for (int64_t r = 0; r < n * n; ++r)
        for (int64_t k = 0; k < d; ++k) X[r * stride + 3 * d + k] = loops[r / n] * X[r * stride + k];
}

template <class T>
STRATA_INLINE void addFirstBody(const T* X, int64_t stride, const T* loops, T* u, int64_t n, int64_t d) {
    for (int64_t r = 0; r < n * n; ++r) {
        add(X + r * stride, u + r * d, d);
        if (stride > 3 * d) addTimes(loops[r / n], X + r * stride + 3 * d, u + r * d, d);
    }
}

template <class T>
STRATA_INLINE void loopsGradientBody(const T* X, const T* gradient, int64_t stride, const T* mean, T* A, int64_t n,
                                     int64_t d) {
    for (int64_t i = 0; i < n; ++i) {
        T loop = 0;
        for (int64_t j = 0; j < n; ++j)
            loop += sumOver<T>(d, [of = X + (i * n + j) * stride, own = gradient + (i * n + j) * stride +
                                                                        3 * d](int64_t k) { return of[k] * own[k]; });
        for (int64_t k = 0; k < n; ++k) A[k * n + k] += mean[i * n + k] * loop;
    }
}

}  // namespace

#define STRATA_GRID_VECTORS(T)                                                                                      \
    STRATA_CLONES void pool(const T* u, int64_t stride, const T* size, const T* mean, T* pooled, int64_t n,         \
                            int64_t d) {                                                                            \
        poolBody(u, stride, size, mean, pooled, n, d);                                                              \
    }                                                                                                               \
    STRATA_CLONES void poolBackward(T* pooled, const T* size, const T* mean, T* uGradient, int64_t n, int64_t d) {  \
        poolBackwardBody(pooled, size, mean, uGradient, n, d);                                                      \
    }                                                                                                               \
    STRATA_CLONES void assemble(const T* mixed, const T* rows, const T* columns, const T* traced, const T* A, T* y, \
                                int64_t n, int64_t d) {                                                             \
        assembleBody(mixed, rows, columns, traced, A, y, n, d);                                                     \
    }                                                                                                               \
    STRATA_CLONES void disassemble(const T* y, const T* A, T* mixed, T* rows, T* columns, T* traced, int64_t n,     \
                                   int64_t d) {                                                                     \
        disassembleBody(y, A, mixed, rows, columns, traced, n, d);                                                  \
    }                                                                                                               \
    STRATA_CLONES void alongGradient(const T* y, const T* traced, T* A, int64_t n, int64_t d) {                     \
        alongGradientBody(y, traced, A, n, d);                                                                      \
    }                                                                                                               \
    STRATA_CLONES void loops(const T* loops, T* X, int64_t stride, int64_t n, int64_t d) {                          \
        loopsBody(loops, X, stride, n, d);                                                                          \
    }                                                                                                               \
    STRATA_CLONES void addFirst(const T* X, int64_t stride, const T* loops, T* u, int64_t n, int64_t d) {           \
        addFirstBody(X, stride, loops, u, n, d);                                                                    \
    }                                                                                                               \
    STRATA_CLONES void loopsGradient(const T* X, const T* gradient, int64_t stride, const T* mean, T* A, int64_t n, \
                                     int64_t d) {                                                                   \
        loopsGradientBody(X, gradient, stride, mean, A, n, d);                                                      \
    }

STRATA_GRID_VECTORS(float)
STRATA_GRID_VECTORS(double)

}  // namespace strata::layers::kernels
