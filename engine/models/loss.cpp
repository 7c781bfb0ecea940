// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/loss.h"

#include "engine/models/autoregressive_model.h"
#include "engine/models/masked_model.h"

namespace strata::models {

namespace {

/// Cross-entropy of `logits` [.., T] with one-hot `target` [.., T], class 0 weighted 1 and the others `weight`: [..].
torch::Tensor crossEntropy(const torch::Tensor& logits, const torch::Tensor& target, double weight) {
    const auto perToken = -(target * torch::log_softmax(logits, -1)).sum(-1);
    if (weight == 1) return perToken;
    return perToken * (1 + (weight - 1) * (1 - target.select(-1, 0)));
}

/// −log Poisson(target; exp(logRate)), shifted so that a perfect rate costs 0.
torch::Tensor poisson(const torch::Tensor& logRate, const torch::Tensor& target) {
    return torch::exp(logRate) - target * logRate - target + torch::xlogy(target, target);
}

torch::Tensor upperTriangle(const torch::Tensor& mask, bool loops) {
    return (mask.unsqueeze(2) * mask.unsqueeze(1)).triu(loops ? 0 : 1);
}

struct Sums {
    torch::Tensor nodes, pairs;  ///< [B] summed over tokens
};

/// The flow learns beside the rest; so weighted, it does not fill the gradient's norm, which is clipped.
constexpr double kFlowWeight = 0.1;

/// Log rates far outside any count's range would overflow exp and drown the rest.
torch::Tensor bounded(const torch::Tensor& logRate) {
    return logRate.clamp(-10, 8);
}

Sums reconstruction(const decoders::DecodedGraph& decoded, const EncodedLevel& level, const graph::GraphBatch& batch,
                    bool input, double edgeWeight) {
    const auto triangle = upperTriangle(level.mask, !input);
    if (input)
        return {(crossEntropy(decoded.nodes, batch.X, 1) * level.mask).sum(1),
                (crossEntropy(decoded.pairs, batch.E, edgeWeight) * triangle).sum({1, 2})};
    // Targets are constants: clusters are not moved to make their counts easier to guess.
    const auto counts = level.counts.detach(), A = level.A.detach();
    return {(poisson(bounded(decoded.nodes), counts).sum(-1) * level.mask).sum(1),
            (poisson(bounded(decoded.pairs.squeeze(-1)), A) * triangle).sum({1, 2})};
}

torch::Tensor localReconstruction(Level& level, const EncodedLevel& encoded, const graph::GraphBatch& batch, bool input,
                                  double edgeWeight) {
    const auto pairs = decoders::clusterPairs(encoded.partition.onehot.argmax(-1), encoded.mask, !input);
    if (pairs.graph.size(0) == 0) return torch::zeros({}, encoded.A.options().requires_grad(false));
    const auto out = level->localDecoder(encoded.z, pairs);
    const auto at = [&](const torch::Tensor& tensor) {
        return tensor.detach().index({pairs.graph, pairs.first, pairs.second});
    };
    if (input) return crossEntropy(out, at(batch.E), edgeWeight).mean();
    return poisson(bounded(out.squeeze(-1)), at(encoded.A)).mean();
}

}  // namespace

std::string levelName(const MgvaeOptions& options, int64_t depth) {
    return depth == 0 ? "input" : std::to_string(options.levels + 1 - depth);
}

torch::Tensor Loss::total() const {
    auto sum = terms.front().value;
    for (std::size_t i = 1; i < terms.size(); ++i) sum = sum + terms[i].value;
    return sum;
}

Loss priorLoss(Mgvae& model, const Encoded& encoded, std::uint64_t seed) {
    const auto tree = treeOf(encoded);
    const auto generator = at::make_generator<at::CPUGeneratorImpl>(seed);
    Loss result;
    result.terms.push_back({"loss.flow", kFlowWeight * model->flow->loss(latentsOf(encoded), tree, generator)});
    return result;
}

Loss loss(Mgvae& model, const Encoded& encoded, const graph::GraphBatch& batch, double klScale, std::uint64_t seed) {
    const auto& o = model->options();
    const auto tree = treeOf(encoded);
    const auto z = latentsOf(encoded);

    Loss result;
    double decisions = 0;
    if (o.isSequential()) {
        const auto built = model->growth   ? growthTerms(model, encoded, batch, seed)
                           : model->masked ? maskedTerms(model, encoded, batch, seed)
                                           : autoregressiveTerms(model, encoded, batch, seed);
        result.terms.push_back({"loss.decisions.nodes", built.nodes});
        result.terms.push_back({"loss.decisions.bonds", built.bonds});
        decisions = built.decisions;
    }
    for (int64_t g = 0; g < model->depths(); ++g) {
        const auto& encodedLevel = encoded[static_cast<std::size_t>(g)];
        auto level = model->level(g);
        const auto name = levelName(o, g);
        const bool input = g == 0;
        const auto weight = input ? 1.0 : o.coarseWeight;
        const auto add = [&](const std::string& kind, const torch::Tensor& value) {
            result.terms.push_back({"loss." + kind + "." + name, value});
        };

        const auto size = encodedLevel.mask.sum(1);
        const auto tokens = (0.5 * size * (size + 1)).clamp_min(1);
        if (level->globalDecoder) {
            const auto sums = reconstruction(model->decode(g, z, tree), encodedLevel, batch, input, o.edgeWeight);
            add("reconstruction.edges", weight * (sums.pairs / tokens).mean());
            add("reconstruction.nodes", weight * (sums.nodes / tokens).mean());
        }
        if (o.latentsAt(g) > 0) {
            const auto divergence = level->prior->divergence(encodedLevel.posterior, encodedLevel.mask);
            const auto each = o.isSequential() ? divergence / decisions : divergence / tokens;
            auto charged = each.mean();
            // Free bits are of the batch's mean: single graphs may carry more or less.
            if (!input && o.freeBits > 0) {
                const auto over = (divergence.mean() - o.freeBits).clamp_min(0);
                charged = o.isSequential() ? over / decisions : over / tokens.mean();
            }
            add("kl", klScale * (input ? o.beta : o.clusterBeta) * charged);
            result.divergences.push_back({"kl." + name, divergence.detach().mean()});
        }
        if (level->isTop()) continue;
        if (level->localDecoder)
            add("reconstruction.local",
                o.localWeight * weight * localReconstruction(level, encodedLevel, batch, input, o.edgeWeight));
        if (encodedLevel.partition.onehot.size(-1) > 1) {
            add("balance",
                o.balanceWeight * coarsening::balanceLoss(encodedLevel.partition.onehot, encodedLevel.mask).mean());
            // Cutting nothing is best done with one cluster, so the cut comes with the balance of the same
            // probabilities. Both are free of the noise of the Gumbel draws, which on a dozen nodes hides the way to a
            // good partition.
            const auto& p = encodedLevel.partition.probabilities;
            add("cut", o.cutWeight * (coarsening::cutLoss(p, encodedLevel.A.detach()) +
                                      coarsening::balanceLoss(p, encodedLevel.mask))
                                         .mean());
        }
    }
    if (model->flow) result.terms.push_back(priorLoss(model, encoded, seed).terms.front());
    return result;
}

}  // namespace strata::models
