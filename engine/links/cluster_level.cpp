// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/cluster_level.h"

#include <cmath>

#include "engine/links/k_means.h"
#include "engine/links/pair_dots.h"

namespace strata::links {

namespace {

constexpr double kRowScale = 10;    ///< squared length of the rows that the logits are made of,
constexpr double kCentreScale = 3;  ///< and length of their weights at the start: logits of a scale of about 10
constexpr int kStartRounds = 10;
constexpr double kSmoothing = 0.2;  ///< links added to both sides of a ratio of counts

torch::Tensor onehotOf(const torch::Tensor& parent, std::int64_t K, const torch::TensorOptions& options) {
    return torch::zeros({parent.size(0), K}, options).scatter_(1, parent.unsqueeze(1), 1.0);
}

}  // namespace

ClusterLevelImpl::ClusterLevelImpl(std::int64_t rows, std::int64_t inputs, std::int64_t K, std::int64_t latents,
                                   bool given)
    : m_pool(register_module("pool", torch::nn::Linear(inputs, latents))),
      m_prices(register_buffer("prices", torch::zeros({K}))) {
    if (given)
        m_given = register_buffer("given", torch::zeros({rows}, torch::kLong));
    else
        m_logits = register_module("logits", torch::nn::Linear(inputs, K));
}

ClusterChoice ClusterLevelImpl::choose(const torch::Tensor& rows, const torch::Tensor& prices,
                                       const std::optional<ClusterNoise>& noise) {
    const auto K = m_prices.size(0);
    const auto plain = rows.options().requires_grad(false);
    if (isGiven()) {
        const auto parent = m_given.to(torch::kLong);  // casting a module casts this, too
        return {onehotOf(parent, K, plain), parent, {}};
    }
    ClusterChoice choice;
    choice.logits = m_logits(rows * std::sqrt(kRowScale));
    const auto priced = choice.logits + prices;
    if (!noise) {
        choice.parent = priced.argmax(1);
        choice.onehot = onehotOf(choice.parent, K, plain);
        return choice;
    }
    const auto uniform = at::rand(priced.sizes(), noise->generator, plain).clamp(1e-10, 1 - 1e-7);
    const auto noisy = priced - torch::log(-torch::log(uniform));
    const auto soft = torch::softmax(noisy / noise->temperature, 1);
    choice.parent = noisy.argmax(1);
    choice.onehot = onehotOf(choice.parent, K, plain) + soft - soft.detach();
    return choice;
}

torch::Tensor ClusterLevelImpl::pool(const torch::Tensor& rows, const torch::Tensor& weights,
                                     const torch::Tensor& onehot, const torch::Tensor& adjacency) {
    const auto members = onehot * weights.unsqueeze(1);
    const auto mean = members.t().mm(rows) / members.sum(0).detach().clamp_min(1).unsqueeze(1);
    const auto around = adjacency / adjacency.sum(1, true).clamp_min(1);
    return unitRows(m_pool(0.5 * mean + 0.5 * around.mm(mean)));
}

void ClusterLevelImpl::setPrices(const torch::Tensor& prices) {
    m_prices.copy_(prices);
}

void ClusterLevelImpl::start(const torch::Tensor& rows, std::uint64_t seed) {
    const torch::NoGradGuard constant;
    m_pool->weight.copy_(torch::eye(m_pool->weight.size(0), m_pool->weight.size(1)));
    m_pool->bias.zero_();
    m_prices.zero_();
    if (isGiven()) return;
    m_logits->weight.copy_(kCentreScale * kMeans(rows, m_prices.size(0), kStartRounds, true, seed).centres);
    m_logits->bias.zero_();
}

void ClusterLevelImpl::setGiven(const torch::Tensor& parent) {
    m_given.copy_(parent);
}

torch::Tensor coarseAdjacency(const Links& links, const torch::Tensor& parent, std::int64_t K, torch::ScalarType type) {
    auto counts = torch::zeros({K, K}, torch::kFloat32);
    auto* count = counts.data_ptr<float>();
    const auto* of = parent.data_ptr<std::int64_t>();
    for (const auto& [u, v] : links) {
        ++count[of[u] * K + of[v]];
        ++count[of[v] * K + of[u]];
    }
    return counts.to(type);
}

torch::Tensor adjacencyLogOdds(const torch::Tensor& adjacency) {
    const auto degrees = adjacency.sum(1);
    const auto expected = degrees.unsqueeze(1) * degrees.unsqueeze(0) / degrees.sum().clamp_min(1);
    return ((adjacency + kSmoothing) / (expected + kSmoothing)).log();
}

}  // namespace strata::links
