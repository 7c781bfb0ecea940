// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/features/manifold.h"

#include <torch/torch.h>

#include <limits>

namespace strata::features {
namespace {

constexpr std::int64_t kChunk = 1000;

torch::Tensor rows(const std::vector<double>& values, std::size_t width) {
    return torch::tensor(values, torch::kFloat64).view({-1, static_cast<std::int64_t>(width)});
}

/// Distance of each of `set` to its k-th nearest other one, [count].
torch::Tensor radii(const torch::Tensor& set, std::size_t k) {
    std::vector<torch::Tensor> parts;
    for (const auto& chunk : set.split(kChunk)) {
        const auto distances = torch::cdist(chunk, set);  // each is its own nearest
        parts.push_back(std::get<0>(distances.kthvalue(static_cast<std::int64_t>(k) + 1, 1)));
    }
    return torch::cat(parts);
}

/// Share of `points` within the balls.
double shareWithin(const torch::Tensor& points, const torch::Tensor& centres, const torch::Tensor& radius) {
    double within = 0;
    for (const auto& chunk : points.split(kChunk))
        within += (torch::cdist(chunk, centres) <= radius.unsqueeze(0)).any(1).sum().item<double>();
    return within / static_cast<double>(points.size(0));
}

}  // namespace

Manifolds manifolds(const std::vector<double>& real, const std::vector<double>& generated, std::size_t width,
                    std::size_t k) {
    const torch::NoGradGuard constant;
    constexpr auto kNone = std::numeric_limits<double>::quiet_NaN();
    if (width == 0 || real.size() <= k * width || generated.size() <= k * width) return {kNone, kNone};
    const auto a = rows(real, width), b = rows(generated, width);
    return {shareWithin(b, a, radii(a, k)), shareWithin(a, b, radii(b, k))};
}

}  // namespace strata::features
