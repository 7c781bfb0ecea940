// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/pair_kernels.h"

#include <algorithm>
#include <vector>

#include "engine/layers/clones.h"

namespace strata::layers::kernels {

namespace {

/// rows[i m + j]: the row of pair {i, j}.
const int64_t* rowTable(int64_t m) {
    thread_local std::vector<int64_t> rows;
    thread_local int64_t size = -1;
    if (size == m) return rows.data();
    rows.resize(static_cast<std::size_t>(m * m));
    int64_t row = 0;
    for (int64_t i = 0; i < m; ++i)
        for (int64_t j = i; j < m; ++j)
            rows[static_cast<std::size_t>(i * m + j)] = rows[static_cast<std::size_t>(j * m + i)] = row++;
    size = m;
    return rows.data();
}

template <class T>
STRATA_INLINE void symmetricProductBody(const T* A, const T* u, const T* w, T* out, int64_t m, int64_t d, T scale,
                                        const int64_t* rows) {
    for (int64_t i = 0; i < m; ++i)
        for (int64_t j = i; j < m; ++j) {
            const auto *ri = rows + i * m, *rj = rows + j * m;
            T* sum = out + ri[j] * d;
            overBlocks(d, [=](auto width, int64_t c) {
                T block[width] = {};
                for (int64_t k = 0; k < m; ++k) {
                    const T *ai = A + ri[k] * d + c, *aj = A + rj[k] * d + c, *ui = u + ri[k] * d + c,
                            *uj = u + rj[k] * d + c;
                    for (int64_t x = 0; x < width; ++x) block[x] += ai[x] * uj[x] + aj[x] * ui[x];
                }
                for (int64_t x = 0; x < width; ++x)
                    sum[c + x] = scale * block[x] + (w != nullptr ? w[i * d + c + x] * w[j * d + c + x] : T(0));
            });
        }
}

template <class T>
STRATA_INLINE void messagesBody(const T* A, const T* y, T* out, int64_t m, int64_t d, const int64_t* rows) {
    std::fill(out, out + m * d, T(0));
    for (int64_t i = 0; i < m; ++i)
        for (int64_t j = 0; j < m; ++j) {
            const T *a = A + rows[i * m + j] * d, *b = y + j * d;
            T* o = out + i * d;
            for (int64_t c = 0; c < d; ++c) o[c] += a[c] * b[c];
        }
}

template <class T>
STRATA_INLINE void crossedBody(const T* x, const T* y, T* out, int64_t m, int64_t d) {
    for (int64_t i = 0; i < m; ++i)
        for (int64_t j = i; j < m; ++j, out += d) {
            const T *xi = x + i * d, *xj = x + j * d, *yi = y + i * d, *yj = y + j * d;
            if (i == j)
                for (int64_t c = 0; c < d; ++c) out[c] = xi[c] * yi[c];
            else
                for (int64_t c = 0; c < d; ++c) out[c] = xi[c] * yj[c] + xj[c] * yi[c];
        }
}

template <class T>
STRATA_INLINE void pairProductsBody(const T* w, T* out, int64_t m, int64_t d) {
    for (int64_t i = 0; i < m; ++i)
        for (int64_t j = i; j < m; ++j, out += d)
            for (int64_t c = 0; c < d; ++c) out[c] = w[i * d + c] * w[j * d + c];
}

template <class T>
STRATA_INLINE void rowSumsBody(const T* u, T* out, int64_t m, int64_t d, const int64_t* rows) {
    std::fill(out, out + m * d, T(0));
    for (int64_t i = 0; i < m; ++i)
        for (int64_t j = 0; j < m; ++j) {
            const T* a = u + rows[i * m + j] * d;
            T* o = out + i * d;
            for (int64_t c = 0; c < d; ++c) o[c] += a[c];
        }
}

template <class T>
STRATA_INLINE void pairSumsBody(const T* p, T* out, int64_t m, int64_t d) {
    for (int64_t i = 0; i < m; ++i)
        for (int64_t j = i; j < m; ++j, out += d) {
            const T *a = p + i * d, *b = p + j * d;
            if (i == j)
                for (int64_t c = 0; c < d; ++c) out[c] = a[c];
            else
                for (int64_t c = 0; c < d; ++c) out[c] = a[c] + b[c];
        }
}

template <class T>
STRATA_INLINE void addedPairSumsBody(const T* a, const T* b, const T* p, T* out, int64_t m, int64_t d) {
    for (int64_t i = 0; i < m; ++i)
        for (int64_t j = i; j < m; ++j, out += d, a += d, b += d) {
            const T *pi = p + i * d, *pj = p + j * d;
            if (i == j)
                for (int64_t c = 0; c < d; ++c) out[c] = a[c] + b[c] + pi[c];
            else
                for (int64_t c = 0; c < d; ++c) out[c] = a[c] + b[c] + pi[c] + pj[c];
        }
}

template <class T>
STRATA_INLINE void meansBody(const T* x, T* out, int64_t m, int64_t d) {
    if (m == 0) return;
    std::fill(out, out + d, T(0));
    for (int64_t i = 0; i < m; ++i)
        for (int64_t c = 0; c < d; ++c) out[c] += x[i * d + c];
    for (int64_t c = 0; c < d; ++c) out[c] /= static_cast<T>(m);
    for (int64_t i = 1; i < m; ++i) std::copy(out, out + d, out + i * d);
}

}  // namespace

#define STRATA_PAIR_KERNELS(T)                                                                                       \
    STRATA_CLONES void symmetricProduct(const T* A, const T* u, const T* w, T* out, int64_t m, int64_t d, T scale) { \
        symmetricProductBody(A, u, w, out, m, d, scale, rowTable(m));                                                \
    }                                                                                                                \
    STRATA_CLONES void messages(const T* A, const T* y, T* out, int64_t m, int64_t d) {                              \
        messagesBody(A, y, out, m, d, rowTable(m));                                                                  \
    }                                                                                                                \
    STRATA_CLONES void crossed(const T* x, const T* y, T* out, int64_t m, int64_t d) {                               \
        crossedBody(x, y, out, m, d);                                                                                \
    }                                                                                                                \
    STRATA_CLONES void pairProducts(const T* w, T* out, int64_t m, int64_t d) {                                      \
        pairProductsBody(w, out, m, d);                                                                              \
    }                                                                                                                \
    STRATA_CLONES void rowSums(const T* u, T* out, int64_t m, int64_t d) {                                           \
        rowSumsBody(u, out, m, d, rowTable(m));                                                                      \
    }                                                                                                                \
    STRATA_CLONES void pairSums(const T* p, T* out, int64_t m, int64_t d) {                                          \
        pairSumsBody(p, out, m, d);                                                                                  \
    }                                                                                                                \
    STRATA_CLONES void addedPairSums(const T* a, const T* b, const T* p, T* out, int64_t m, int64_t d) {             \
        addedPairSumsBody(a, b, p, out, m, d);                                                                       \
    }                                                                                                                \
    STRATA_CLONES void means(const T* x, T* out, int64_t m, int64_t d) {                                             \
        meansBody(x, out, m, d);                                                                                     \
    }

STRATA_PAIR_KERNELS(float)
STRATA_PAIR_KERNELS(double)

}  // namespace strata::layers::kernels
