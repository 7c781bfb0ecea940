// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/prices.h"

#include <cmath>

namespace strata::links {

namespace {

constexpr int kSettlingSteps = 60;
constexpr double kSettlingDecay = 0.95;

torch::Tensor excessOf(const torch::Tensor& loads) {
    return loads * (static_cast<double>(loads.size(0)) / loads.sum().clamp_min(1e-12)) - 1;
}

}  // namespace

torch::Tensor loads(const torch::Tensor& logits, const torch::Tensor& prices, const torch::Tensor& weights) {
    const torch::NoGradGuard constant;
    const auto parent = (logits + prices).argmax(1);
    return torch::zeros_like(prices).index_add_(0, parent, weights);
}

torch::Tensor movedPrices(const torch::Tensor& prices, const torch::Tensor& loads, double rate, double band) {
    const torch::NoGradGuard constant;
    const auto excess = excessOf(loads);
    return prices - rate * excess.clamp(-1, 3) * (excess.abs() > band);
}

torch::Tensor settledPrices(const torch::Tensor& logits, const torch::Tensor& prices, const torch::Tensor& weights,
                            const PriceRule& rule) {
    const torch::NoGradGuard constant;
    auto result = prices;
    double rate = rule.rate;
    for (int step = 0; step < kSettlingSteps; ++step, rate *= kSettlingDecay) {
        const auto now = loads(logits, result, weights);
        if ((excessOf(now).abs() <= rule.band).all().item<bool>()) break;
        result = movedPrices(result, now, rate, rule.band);
    }
    return result;
}

Balance balanceOf(const torch::Tensor& sizes) {
    const auto exact = sizes.detach().to(torch::kFloat64);
    const auto K = static_cast<double>(exact.size(0));
    const auto share = exact / exact.sum().clamp_min(1e-12);
    return {exact.min().item<double>(), exact.max().item<double>(), exact.std(0, false).item<double>(),
            torch::xlogy(share, share.clamp_min(1e-300) * K).sum().item<double>()};
}

}  // namespace strata::links
