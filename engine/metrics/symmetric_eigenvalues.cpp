// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/symmetric_eigenvalues.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/api/error.h"

namespace strata::metrics {

namespace {

struct Tridiagonal {
    std::vector<double> diagonal;
    std::vector<double> beside;  // beside[i] joins i and i + 1; the last is 0
};

// One reflection I - 2vvᵀ a column makes all but the first entry below the diagonal zero; applied from both sides it is
// A - vwᵀ - wvᵀ with w = 2(Av - (vᵀAv)v).
Tridiagonal tridiagonal(std::vector<double> matrix, std::size_t n) {
    Tridiagonal result{std::vector<double>(n), std::vector<double>(n)};
    std::vector<double> v(n), w(n);
    for (std::size_t k = 0; k < n; ++k) {
        result.diagonal[k] = matrix[k * n + k];
        if (k + 1 == n) break;
        double squares = 0;
        for (std::size_t i = k + 1; i < n; ++i) squares += matrix[i * n + k] * matrix[i * n + k];
        const double first = matrix[(k + 1) * n + k];
        result.beside[k] = first;
        if (squares - first * first <= std::numeric_limits<double>::min()) continue;  // zero already
        result.beside[k] = -std::copysign(std::sqrt(squares), first);

        for (std::size_t i = k + 1; i < n; ++i) v[i] = matrix[i * n + k];
        v[k + 1] -= result.beside[k];
        const double length = std::sqrt(2 * result.beside[k] * (result.beside[k] - first));
        for (std::size_t i = k + 1; i < n; ++i) v[i] /= length;
        double along = 0;
        for (std::size_t i = k + 1; i < n; ++i) {
            w[i] = 0;
            for (std::size_t j = k + 1; j < n; ++j) w[i] += matrix[i * n + j] * v[j];
            along += v[i] * w[i];
        }
        for (std::size_t i = k + 1; i < n; ++i) w[i] = 2 * (w[i] - along * v[i]);
        for (std::size_t i = k + 1; i < n; ++i)
            for (std::size_t j = k + 1; j < n; ++j) matrix[i * n + j] -= v[i] * w[j] + w[i] * v[j];
    }
    return result;
}

// Chases the bulge that a shift by `shift` makes up from row `last` to row `first`.
void rotate(Tridiagonal& t, std::size_t first, std::size_t last, double shift) {
    auto& d = t.diagonal;
    auto& e = t.beside;
    double sine = 1, cosine = 1, carried = 0;
    double g = d[last] - shift;
    for (std::size_t i = last; i-- > first;) {
        const double f = sine * e[i], b = cosine * e[i];
        const double r = std::hypot(f, g);
        e[i + 1] = r;
        if (r == 0) {  // the matrix falls apart here: the two parts go on by themselves
            d[i + 1] -= carried;
            e[last] = 0;
            return;
        }
        sine = f / r;
        cosine = g / r;
        const double start = d[i + 1] - carried;
        const double turned = (d[i] - start) * sine + 2 * cosine * b;
        carried = sine * turned;
        d[i + 1] = start + carried;
        g = cosine * turned - b;
    }
    d[first] -= carried;
    e[first] = g;
    e[last] = 0;
}

bool negligible(const Tridiagonal& t, std::size_t i) {
    const double around = std::abs(t.diagonal[i]) + std::abs(t.diagonal[i + 1]);
    return std::abs(t.beside[i]) <= std::numeric_limits<double>::epsilon() * around;
}

}  // namespace

std::vector<double> symmetricEigenvalues(std::vector<double> matrix, int rows) {
    const auto n = static_cast<std::size_t>(rows);
    if (n == 0) return {};
    Tridiagonal t = tridiagonal(std::move(matrix), n);
    auto& d = t.diagonal;
    auto& e = t.beside;
    for (std::size_t first = 0; first < n; ++first) {
        for (int round = 0;; ++round) {
            std::size_t last = first;
            while (last + 1 < n && !negligible(t, last)) ++last;
            if (last == first) break;
            if (round == 100) throw api::Error(api::ErrorCode::Internal, "A graph's eigenvalues could not be found.");
            const double half = (d[first + 1] - d[first]) / (2 * e[first]);
            const double shift = d[first] - e[first] / (half + std::copysign(std::hypot(half, 1.0), half));
            rotate(t, first, last, shift);
        }
    }
    std::ranges::sort(d);
    return d;
}

}  // namespace strata::metrics
