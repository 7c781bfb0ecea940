// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/coarsening/assignment.h"

namespace strata::coarsening {

namespace {

torch::Tensor onehotOfLargest(const torch::Tensor& scores) {
    return torch::zeros_like(scores).scatter_(-1, scores.argmax(-1, true), 1.0);
}

}  // namespace

Assignment assign(const torch::Tensor& logits, const torch::Tensor& mask, double temperature,
                  const std::optional<at::Generator>& generator) {
    const auto real = mask.unsqueeze(-1);
    const auto logProbabilities = torch::log_softmax(logits, -1);
    const auto probabilities = logProbabilities.exp() * real;
    if (!generator) return {probabilities, onehotOfLargest(logits.detach()) * real};

    const auto uniform =
        at::rand(logits.sizes(), *generator, logits.options().requires_grad(false)).clamp(1e-10, 1 - 1e-7);
    const auto noisy = logProbabilities - torch::log(-torch::log(uniform));
    const auto soft = torch::softmax(noisy / temperature, -1);
    const auto hard = onehotOfLargest(noisy.detach());
    return {probabilities, (hard + soft - soft.detach()) * real};
}

torch::Tensor balanceLoss(const torch::Tensor& onehot, const torch::Tensor& mask) {
    const auto K = static_cast<double>(onehot.size(-1));
    const auto share = onehot.sum(1) / mask.sum(1, true).clamp_min(1);
    return torch::xlogy(share, share.clamp_min(1e-12) * K).sum(-1);
}

torch::Tensor cutLoss(const torch::Tensor& assignment, const torch::Tensor& A) {
    const auto total = A.sum({1, 2});
    const auto inside = (A * assignment.bmm(assignment.transpose(1, 2))).sum({1, 2});
    return torch::where(total > 0, 1 - inside / total.clamp_min(1e-12), torch::zeros_like(total));
}

}  // namespace strata::coarsening
