// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

namespace strata::links {

/// Clusters are kept of about equal size by prices: node i goes to argmax_k (logit_ik + price_k), and the price of a
/// cluster falls while it holds too many nodes and rises while it holds too few. One number a cluster and none a node,
/// so the clustering stays equivariant; no gradient. It reaches balance where the KL loss of Sec. 3.3 (Eq. 2), which
/// only sees sizes through a relaxed choice, does not.
struct PriceRule {
    double rate = 0.2;  ///< of logits of a scale of about 10
    double band = 0.2;  ///< prices of clusters that are off by less than this share of the mean size rest
};

/// How many nodes each cluster holds: logits [n, K], prices [K], weights [n] (nodes that each row stands for) → [K].
torch::Tensor loads(const torch::Tensor& logits, const torch::Tensor& prices, const torch::Tensor& weights);

/// One step of the prices by those loads.
torch::Tensor movedPrices(const torch::Tensor& prices, const torch::Tensor& loads, double rate, double band);

/// Prices after up to 60 steps at a falling rate from `prices`, or as soon as every cluster is within the band: what
/// evaluation uses.
torch::Tensor settledPrices(const torch::Tensor& logits, const torch::Tensor& prices, const torch::Tensor& weights,
                            const PriceRule& rule);

/// How even a clustering of sizes is (Tables 4 and 5).
struct Balance {
    double smallest = 0, largest = 0, deviation = 0;  ///< nodes; the deviation as of a population
    double divergence = 0;                            ///< KL(sizes || uniform), nats
};
Balance balanceOf(const torch::Tensor& sizes);

}  // namespace strata::links
