// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/k_means.h"

#include <algorithm>
#include <limits>
#include <random>

#include "engine/draws/uniform.h"
#include "engine/links/pair_dots.h"

namespace strata::links {
namespace {

/// |row − centre|², [n, K].
torch::Tensor squaredDistances(const torch::Tensor& rows, const torch::Tensor& centres) {
    return (rows.square().sum(1, true) + centres.square().sum(1).unsqueeze(0) - 2 * rows.mm(centres.t())).clamp_min(0);
}

/// k-means++: each next centre is a row drawn by its squared distance from those so far.
torch::Tensor spreadCentres(const torch::Tensor& rows, std::int64_t K, std::mt19937_64& random) {
    const auto n = rows.size(0);
    auto chosen = draws::below(n, random);
    auto centres = torch::zeros({K, rows.size(1)}, rows.options());
    auto nearest = torch::full({n}, std::numeric_limits<double>::infinity(), torch::kFloat64);
    for (std::int64_t k = 0; k < std::min(K, n); ++k) {
        centres[k].copy_(rows[chosen]);
        nearest =
            torch::minimum(nearest, squaredDistances(rows, rows[chosen].unsqueeze(0)).squeeze(1).to(torch::kFloat64));
        const auto sums = nearest.cumsum(0);
        const double goal = draws::real(random) * sums[n - 1].item<double>();
        const auto* sum = sums.data_ptr<double>();
        chosen = std::min<std::int64_t>(std::upper_bound(sum, sum + n, goal) - sum, n - 1);
    }
    return centres;
}

}  // namespace

KMeans kMeans(const torch::Tensor& rows, std::int64_t K, int rounds, bool spherical, std::uint64_t seed) {
    const torch::NoGradGuard constant;
    const auto n = rows.size(0);
    std::mt19937_64 random(seed);
    KMeans result{{}, spreadCentres(rows, K, random)};
    const auto used = std::min(K, n);
    for (int round = 0;; ++round) {
        const auto [distance, parent] = squaredDistances(rows, result.centres.slice(0, 0, used)).min(1);
        result.parent = parent;
        if (round == rounds) return result;
        auto sums = torch::zeros_like(result.centres).index_add_(0, parent, rows);
        auto counts = torch::bincount(parent, {}, K).to(rows.scalar_type());
        auto farthest = std::get<1>(distance.sort(0, true));
        std::int64_t next = 0;
        for (std::int64_t k = 0; k < used; ++k) {
            if (counts[k].item<double>() > 0) continue;
            sums[k].copy_(rows[farthest[next++].item<std::int64_t>()]);
            counts[k] = 1;
        }
        result.centres = sums / counts.clamp_min(1).unsqueeze(1);
        if (spherical) result.centres = unitRows(result.centres);
    }
}

}  // namespace strata::links
