// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/grid_kernels.h"

#include "engine/layers/clones.h"

namespace strata::images::kernels {

namespace {

/// Calls f(first number of a node, 1 / its number of neighbours).
template <class T, class F>
STRATA_INLINE void overNodes(int64_t side, int64_t channels, F f) {
    for (int64_t y = 0; y < side; ++y) {
        const int64_t down = 1 + (y > 0) + (y + 1 < side);
        for (int64_t x = 0; x < side; ++x) {
            const int64_t degree = down * (1 + (x > 0) + (x + 1 < side)) - 1;
            f((y * side + x) * channels, degree > 0 ? T(1) / static_cast<T>(degree) : T(0));
        }
    }
}

/// rows = each node and its neighbours to the left and right, summed.
template <class T>
STRATA_INLINE void sumAcross(const T* x, T* rows, int64_t side, int64_t channels) {
    const auto width = side * channels;
    for (int64_t y = 0; y < side; ++y, x += width, rows += width) {
        for (int64_t i = 0; i < width; ++i) rows[i] = x[i];
        for (int64_t i = channels; i < width; ++i) rows[i] += x[i - channels];
        for (int64_t i = 0; i < width - channels; ++i) rows[i] += x[i + channels];
    }
}

/// Calls f(number, sum over the node's neighbours), row by row.
template <class T, class F>
STRATA_INLINE void sumDown(const T* x, const T* rows, int64_t side, int64_t channels, F f) {
    const auto width = side * channels;
    for (int64_t y = 0; y < side; ++y) {
        const auto from = y * width;
        if (y > 0 && y + 1 < side)
            for (int64_t i = from; i < from + width; ++i) f(i, rows[i - width] + rows[i] + rows[i + width] - x[i]);
        else if (y > 0)
            for (int64_t i = from; i < from + width; ++i) f(i, rows[i - width] + rows[i] - x[i]);
        else if (side > 1)
            for (int64_t i = from; i < from + width; ++i) f(i, rows[i] + rows[i + width] - x[i]);
        else
            for (int64_t i = from; i < from + width; ++i) f(i, rows[i] - x[i]);
    }
}

template <class T>
STRATA_INLINE void means(const T* x, T* rows, T* out, int64_t side, int64_t channels) {
    sumAcross(x, rows, side, channels);
    sumDown(x, rows, side, channels, [out](int64_t i, T sum) { out[i] = sum; });
    overNodes<T>(side, channels, [out, channels](int64_t first, T share) {
        for (int64_t c = first; c < first + channels; ++c) out[c] *= share;
    });
}

template <class T>
STRATA_INLINE void meansBackward(T* g, T* rows, T* out, int64_t side, int64_t channels) {
    overNodes<T>(side, channels, [g, channels](int64_t first, T share) {
        for (int64_t c = first; c < first + channels; ++c) g[c] *= share;
    });
    sumAcross(g, rows, side, channels);
    sumDown(g, rows, side, channels, [out](int64_t i, T sum) { out[i] += sum; });
}

// Both without branches, so that compilers make vectors of them.
template <class T>
STRATA_INLINE void rectify(const T* h, const T* z, T* out, int64_t count) {
    for (int64_t i = 0; i < count; ++i) {
        const T low = static_cast<T>(kLeak) * z[i];
        out[i] = h[i] + (z[i] > low ? z[i] : low);
    }
}

template <class T>
STRATA_INLINE void rectifyBackward(const T* h, const T* out, const T* gradient, T* zGradient, T* biasGradient,
                                   T* hGradient, int64_t nodes, int64_t channels) {
    for (int64_t i = 0; i < nodes * channels; ++i) {
        const T slope = out[i] > h[i] ? T(1) : static_cast<T>(kLeak);
        zGradient[i] = slope * gradient[i];
    }
    for (int64_t i = 0; i < nodes * channels; ++i) hGradient[i] = gradient[i];
    layers::kernels::overBlocks(channels, [=](auto width, int64_t first) {
        T sums[width()] = {};
        for (int64_t i = first; i < nodes * channels; i += channels)
            for (int64_t c = 0; c < width(); ++c) sums[c] += zGradient[i + c];
        for (int64_t c = 0; c < width(); ++c) biasGradient[first + c] += sums[c];
    });
}

/// Calls f(first number of a place, first number of what a node gives to it) for all that is inside.
template <class F>
STRATA_INLINE void overTaps(int64_t side, int64_t channels, F f) {
    const auto wide = 2 * side;
    for (int64_t y = 0; y < side; ++y)
        for (int64_t x = 0; x < side; ++x)
            for (int64_t k = 0; k < 4; ++k) {
                const auto row = 2 * y + k - 1;
                if (row < 0 || row >= wide) continue;
                for (int64_t l = 0; l < 4; ++l)
                    if (const auto column = 2 * x + l - 1; column >= 0 && column < wide)
                        f((row * wide + column) * channels, (((y * side + x) * 4 + k) * 4 + l) * channels);
            }
}

template <class T>
STRATA_INLINE void gather(const T* given, const T* bias, T* out, int64_t side, int64_t channels) {
    for (int64_t place = 0; place < 4 * side * side * channels; place += channels)
        for (int64_t c = 0; c < channels; ++c) out[place + c] = bias[c];
    overTaps(side, channels, [=](int64_t place, int64_t tap) {
        for (int64_t c = 0; c < channels; ++c) out[place + c] += given[tap + c];
    });
}

template <class T>
STRATA_INLINE void spread(const T* gradient, T* givenGradient, int64_t side, int64_t channels) {
    for (int64_t i = 0; i < 16 * side * side * channels; ++i) givenGradient[i] = 0;
    overTaps(side, channels, [=](int64_t place, int64_t tap) {
        for (int64_t c = 0; c < channels; ++c) givenGradient[tap + c] = gradient[place + c];
    });
}

}  // namespace

#define STRATA_IMAGE_KERNELS(T)                                                                                      \
    STRATA_CLONES void neighbourMeans(const T* x, T* rows, T* out, int64_t side, int64_t channels) {                 \
        means(x, rows, out, side, channels);                                                                         \
    }                                                                                                                \
    STRATA_CLONES void addNeighbourMeansBackward(T* g, T* rows, T* out, int64_t side, int64_t channels) {            \
        meansBackward(g, rows, out, side, channels);                                                                 \
    }                                                                                                                \
    STRATA_CLONES void addRectified(const T* h, const T* z, T* out, int64_t count) {                                 \
        rectify(h, z, out, count);                                                                                   \
    }                                                                                                                \
    STRATA_CLONES void rectifiedBackward(const T* h, const T* out, const T* gradient, T* zGradient, T* biasGradient, \
                                         T* hGradient, int64_t nodes, int64_t channels) {                            \
        rectifyBackward(h, out, gradient, zGradient, biasGradient, hGradient, nodes, channels);                      \
    }                                                                                                                \
    STRATA_CLONES void gatherTaps(const T* given, const T* bias, T* out, int64_t side, int64_t channels) {           \
        gather(given, bias, out, side, channels);                                                                    \
    }                                                                                                                \
    STRATA_CLONES void spreadTaps(const T* gradient, T* givenGradient, int64_t side, int64_t channels) {             \
        spread(gradient, givenGradient, side, channels);                                                             \
    }

STRATA_IMAGE_KERNELS(float)
STRATA_IMAGE_KERNELS(double)

}  // namespace strata::images::kernels
