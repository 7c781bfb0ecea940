// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/coarsening/seeds.h"

#include <limits>

namespace strata::coarsening {

torch::Tensor hopDistances(const torch::Tensor& A, int64_t cap) {
    const torch::NoGradGuard constant;
    const auto n = A.size(1);
    const auto self = torch::eye(n, A.options());
    const auto step = ((A > 0).to(A.dtype()) + self).clamp_max(1);
    auto reached = self.expand_as(A);
    auto distances = torch::zeros_like(A);
    for (int64_t hop = 0; hop < std::min(cap, n); ++hop) {
        distances += 1 - reached;
        reached = (reached.bmm(step) > 0).to(A.dtype());
    }
    // What was never reached counts as `cap`, also in graphs smaller than that.
    return torch::where(reached > 0, distances, torch::full_like(distances, static_cast<double>(cap)));
}

Seeds farthestFirst(const torch::Tensor& distances, const torch::Tensor& mask, const torch::Tensor& preference,
                    int64_t K, const std::optional<at::Generator>& generator) {
    const torch::NoGradGuard constant;
    const auto real = mask > 0.5;
    const auto meanDistance = (distances * mask.unsqueeze(1)).sum(-1) / mask.sum(1, true).clamp_min(1);
    // Ties: distances are whole numbers, so less than one between them decides nothing else.
    auto tie = 0.05 * meanDistance + 1e-4 * torch::tanh(preference.detach());
    if (generator) tie = 0.9 * at::rand(mask.sizes(), *generator, mask.options().requires_grad(false));
    auto nearest = meanDistance;
    Seeds seeds{torch::zeros({mask.size(0), K}, torch::TensorOptions(torch::kLong).device(mask.device())),
                torch::zeros({mask.size(0), K}, torch::TensorOptions(torch::kBool).device(mask.device()))};
    auto open = real;
    for (int64_t k = 0; k < K; ++k) {
        const auto value = (nearest + tie).masked_fill(~open, -std::numeric_limits<float>::infinity());
        const auto chosen = value.argmax(1);
        seeds.nodes.select(1, k).copy_(chosen);
        seeds.exists.select(1, k).copy_(open.any(1));
        const auto row = distances.gather(1, chosen.view({-1, 1, 1}).expand({-1, 1, distances.size(2)})).squeeze(1);
        nearest = k == 0 ? row : torch::minimum(nearest, row);
        open = open & (torch::arange(mask.size(1), chosen.options()).unsqueeze(0) != chosen.unsqueeze(1));
    }
    return seeds;
}

}  // namespace strata::coarsening
