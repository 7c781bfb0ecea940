// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/pair_kernels.h"

#include <algorithm>
#include <array>
#include <vector>

#include "engine/layers/clones.h"

namespace strata::layers::kernels {

namespace {

constexpr int64_t kTile = 4;          ///< pairs whose channels are summed in registers at a time
constexpr int64_t kBackwardTile = 2;  ///< the same where there are two sums a pair

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

/// Room for the square of a pair tensor, of which a product needs up to three.
template <class T>
T* room(std::size_t which, int64_t size) {
    thread_local std::array<std::vector<T>, 3> rooms;
    auto& own = rooms[which];
    if (own.size() < static_cast<std::size_t>(size)) own.resize(static_cast<std::size_t>(size));
    return own.data();
}

/// Pairs as a symmetric matrix [m, m, d], whose rows can be walked along without a table.
template <class T>
STRATA_INLINE void square(const T* pairs, T* full, int64_t m, int64_t d) {
    for (int64_t i = 0; i < m; ++i)
        for (int64_t j = i; j < m; ++j, pairs += d) {
            std::copy(pairs, pairs + d, full + (i * m + j) * d);
            if (i != j) std::copy(pairs, pairs + d, full + (j * m + i) * d);
        }
}

/// Pairs {i, j} .. {i, j + tile − 1} of a product of the rows of A and u.
template <int64_t tile, class T>
STRATA_INLINE void productTile(const T* Ai, const T* ui, const T* Aj, const T* uj, const T* wi, const T* wj,
                               int64_t wStride, T* out, int64_t m, int64_t d, T scale) {
    overBlocks(d, [=](auto width, int64_t c) {
        T sums[tile][width] = {};
        for (int64_t k = 0; k < m; ++k) {
            const T *a = Ai + k * d + c, *b = ui + k * d + c;
            for (int64_t t = 0; t < tile; ++t) {
                const T *other = Aj + (t * m + k) * d + c, *of = uj + (t * m + k) * d + c;
                for (int64_t x = 0; x < width; ++x) sums[t][x] += a[x] * of[x] + other[x] * b[x];
            }
        }
        for (int64_t t = 0; t < tile; ++t)
            for (int64_t x = 0; x < width; ++x)
                out[t * d + c + x] = scale * sums[t][x] + wi[c + x] * wj[t * wStride + c + x];
    });
}

template <class T>
STRATA_INLINE void symmetricProductBody(const T* A, const T* u, const T* w, int64_t wStride, T* out, int64_t m,
                                        int64_t d, T scale) {
    T *fullA = room<T>(0, m * m * d), *fullU = room<T>(1, m * m * d);
    square(A, fullA, m, d);
    square(u, fullU, m, d);
    const auto row = m * d;
    for (int64_t i = 0; i < m; ++i) {
        const T *Ai = fullA + i * row, *ui = fullU + i * row, *wi = w + i * wStride;
        int64_t j = i;
        for (; j + kTile <= m; j += kTile, out += kTile * d)
            productTile<kTile>(Ai, ui, fullA + j * row, fullU + j * row, wi, w + j * wStride, wStride, out, m, d,
                               scale);
        for (; j < m; ++j, out += d)
            productTile<1>(Ai, ui, fullA + j * row, fullU + j * row, wi, w + j * wStride, wStride, out, m, d, scale);
    }
}

/// The gradients of A and u of pairs {i, j} .. {i, j + tile − 1}, of the rows of G, A and u.
template <int64_t tile, class T>
STRATA_INLINE void backwardTile(const T* G, const T* A, const T* u, int64_t i, int64_t j, T* AGradient, T* uGradient,
                                int64_t m, int64_t d, T scale) {
    const auto left = i * m * d, right = j * m * d;
    overBlocks(d, [=](auto width, int64_t c) {
        T ofA[tile][width] = {}, ofU[tile][width] = {};
        for (int64_t k = 0; k < m; ++k) {
            const auto at = left + k * d + c;
            const T *g = G + at, *a = A + at, *b = u + at;
            for (int64_t t = 0; t < tile; ++t) {
                const auto other = right + (t * m + k) * d + c;
                const T *gj = G + other, *aj = A + other, *bj = u + other;
                for (int64_t x = 0; x < width; ++x) {
                    ofA[t][x] += g[x] * bj[x] + gj[x] * b[x];
                    ofU[t][x] += g[x] * aj[x] + gj[x] * a[x];
                }
            }
        }
        for (int64_t t = 0; t < tile; ++t) {
            // A pair off the diagonal stands for A_ij and A_ji.
            const T factor = i == j + t ? scale / 2 : scale;
            for (int64_t x = 0; x < width; ++x) {
                AGradient[t * d + c + x] = factor * ofA[t][x];
                uGradient[t * d + c + x] = factor * ofU[t][x];
            }
        }
    });
}

template <class T>
STRATA_INLINE void symmetricProductBackwardBody(const T* A, const T* u, const T* w, int64_t wStride, T* gradient,
                                                T* AGradient, T* uGradient, T* wGradient, int64_t m, int64_t d,
                                                T scale) {
    // T_ii holds each of its terms twice.
    for (int64_t i = 0, row = 0; i < m; row += m - i, ++i)
        for (int64_t c = 0; c < d; ++c) gradient[row * d + c] *= 2;
    T *fullG = room<T>(0, m * m * d), *fullA = room<T>(1, m * m * d), *fullU = room<T>(2, m * m * d);
    square(static_cast<const T*>(gradient), fullG, m, d);
    square(A, fullA, m, d);
    square(u, fullU, m, d);
    for (int64_t i = 0; i < m; ++i) {
        T* own = wGradient + i * wStride;
        std::fill(own, own + d, T(0));
        for (int64_t j = 0; j < m; ++j) {
            const T *g = fullG + (i * m + j) * d, *other = w + j * wStride;
            for (int64_t c = 0; c < d; ++c) own[c] += g[c] * other[c];
        }
        int64_t j = i;
        for (; j + kBackwardTile <= m;
             j += kBackwardTile, AGradient += kBackwardTile * d, uGradient += kBackwardTile * d)
            backwardTile<kBackwardTile>(fullG, fullA, fullU, i, j, AGradient, uGradient, m, d, scale);
        for (; j < m; ++j, AGradient += d, uGradient += d)
            backwardTile<1>(fullG, fullA, fullU, i, j, AGradient, uGradient, m, d, scale);
    }
}

template <class T>
STRATA_INLINE void gatherBody(const T* A, const T* u, const T* y, const T* x, T* seen, int64_t m, int64_t d, int64_t dv,
                              T scale, const int64_t* rows) {
    if (m == 0) return;
    const auto stride = 3 * d + dv;
    T* mean = seen + 3 * d;
    std::fill(mean, mean + dv, T(0));
    for (int64_t i = 0; i < m; ++i)
        for (int64_t c = 0; c < dv; ++c) mean[c] += x[i * dv + c];
    for (int64_t c = 0; c < dv; ++c) mean[c] /= static_cast<T>(m);
    for (int64_t i = 0; i < m; ++i) {
        T* own = seen + i * stride;
        if (i > 0) std::copy(mean, mean + dv, own + 3 * d);
        const auto* row = rows + i * m;
        overBlocks(d, [=](auto width, int64_t c) {
            T sent[width] = {}, sums[width] = {};
            for (int64_t j = 0; j < m; ++j) {
                const T *a = A + row[j] * d + c, *b = u + row[j] * d + c, *of = y + j * d + c;
                for (int64_t z = 0; z < width; ++z) sent[z] += a[z] * of[z], sums[z] += b[z];
            }
            const T* loop = u + row[i] * d + c;
            for (int64_t z = 0; z < width; ++z) {
                own[c + z] = scale * sent[z];
                own[d + c + z] = scale * sums[z];
                own[2 * d + c + z] = loop[z];
            }
        });
    }
}

template <class T>
STRATA_INLINE void gatherBackwardBody(const T* A, const T* y, const T* gradient, T* AGradient, T* uGradient,
                                      T* yGradient, T* xGradient, int64_t m, int64_t d, int64_t dv, T scale,
                                      const int64_t* rows) {
    if (m == 0) return;
    const auto stride = 3 * d + dv;
    std::fill(xGradient, xGradient + dv, T(0));
    for (int64_t i = 0; i < m; ++i)
        for (int64_t c = 0; c < dv; ++c) xGradient[c] += gradient[i * stride + 3 * d + c];
    for (int64_t c = 0; c < dv; ++c) xGradient[c] /= static_cast<T>(m);
    for (int64_t i = 0; i < m; ++i) {
        if (i > 0) std::copy(xGradient, xGradient + dv, xGradient + i * dv);
        const T *own = gradient + i * stride, *yi = y + i * d;
        const auto* row = rows + i * m;
        overBlocks(d, [=](auto width, int64_t c) {
            T sent[width] = {};
            for (int64_t j = 0; j < m; ++j) {
                const T *a = A + row[j] * d + c, *from = gradient + j * stride + c;
                for (int64_t z = 0; z < width; ++z) sent[z] += a[z] * from[z];
            }
            for (int64_t z = 0; z < width; ++z) yGradient[i * d + c + z] = scale * sent[z];
        });
        for (int64_t c = 0; c < d; ++c) {
            AGradient[row[i] * d + c] += scale * own[c] * yi[c];
            uGradient[row[i] * d + c] += scale * own[d + c] + own[2 * d + c];
        }
        for (int64_t j = i + 1; j < m; ++j) {
            const T *other = gradient + j * stride, *yj = y + j * d;
            T *toA = AGradient + row[j] * d, *toU = uGradient + row[j] * d;
            for (int64_t c = 0; c < d; ++c) {
                toA[c] += scale * (own[c] * yj[c] + other[c] * yi[c]);
                toU[c] += scale * (own[d + c] + other[d + c]);
            }
        }
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
STRATA_INLINE void pairProductsBody(const T* w, T* out, int64_t m, int64_t d) {
    for (int64_t i = 0; i < m; ++i)
        for (int64_t j = i; j < m; ++j, out += d)
            for (int64_t c = 0; c < d; ++c) out[c] = w[i * d + c] * w[j * d + c];
}

template <class T>
STRATA_INLINE void rowSumsBody(const T* u, T* out, int64_t outStride, int64_t m, int64_t d, const int64_t* rows) {
    for (int64_t i = 0; i < m; ++i) {
        T* o = out + i * outStride;
        std::fill(o, o + d, T(0));
        for (int64_t j = 0; j < m; ++j) {
            const T* a = u + rows[i * m + j] * d;
            for (int64_t c = 0; c < d; ++c) o[c] += a[c];
        }
    }
}

template <class T>
STRATA_INLINE void addPairSumsBody(const T* p, int64_t pStride, T* out, int64_t m, int64_t d) {
    for (int64_t i = 0; i < m; ++i) {
        const T* a = p + i * pStride;
        for (int64_t c = 0; c < d; ++c) out[c] += a[c];
        out += d;
        for (int64_t j = i + 1; j < m; ++j, out += d) {
            const T* b = p + j * pStride;
            for (int64_t c = 0; c < d; ++c) out[c] += a[c] + b[c];
        }
    }
}

}  // namespace

#define STRATA_PAIR_KERNELS(T)                                                                                        \
    STRATA_CLONES void symmetricProduct(const T* A, const T* u, const T* w, int64_t wStride, T* out, int64_t m,       \
                                        int64_t d, T scale) {                                                         \
        symmetricProductBody(A, u, w, wStride, out, m, d, scale);                                                     \
    }                                                                                                                 \
    STRATA_CLONES void symmetricProductBackward(const T* A, const T* u, const T* w, int64_t wStride, T* gradient,     \
                                                T* AGradient, T* uGradient, T* wGradient, int64_t m, int64_t d,       \
                                                T scale) {                                                            \
        symmetricProductBackwardBody(A, u, w, wStride, gradient, AGradient, uGradient, wGradient, m, d, scale);       \
    }                                                                                                                 \
    STRATA_CLONES void gather(const T* A, const T* u, const T* y, const T* x, T* seen, int64_t m, int64_t d,          \
                              int64_t dv, T scale) {                                                                  \
        gatherBody(A, u, y, x, seen, m, d, dv, scale, rowTable(m));                                                   \
    }                                                                                                                 \
    STRATA_CLONES void gatherBackward(const T* A, const T* y, const T* gradient, T* AGradient, T* uGradient,          \
                                      T* yGradient, T* xGradient, int64_t m, int64_t d, int64_t dv, T scale) {        \
        gatherBackwardBody(A, y, gradient, AGradient, uGradient, yGradient, xGradient, m, d, dv, scale, rowTable(m)); \
    }                                                                                                                 \
    STRATA_CLONES void messages(const T* A, const T* y, T* out, int64_t m, int64_t d) {                               \
        messagesBody(A, y, out, m, d, rowTable(m));                                                                   \
    }                                                                                                                 \
    STRATA_CLONES void pairProducts(const T* w, T* out, int64_t m, int64_t d) {                                       \
        pairProductsBody(w, out, m, d);                                                                               \
    }                                                                                                                 \
    STRATA_CLONES void rowSums(const T* u, T* out, int64_t outStride, int64_t m, int64_t d) {                         \
        rowSumsBody(u, out, outStride, m, d, rowTable(m));                                                            \
    }                                                                                                                 \
    STRATA_CLONES void addPairSums(const T* p, int64_t pStride, T* out, int64_t m, int64_t d) {                       \
        addPairSumsBody(p, pStride, out, m, d);                                                                       \
    }

STRATA_PAIR_KERNELS(float)
STRATA_PAIR_KERNELS(double)

}  // namespace strata::layers::kernels
