// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/reference_scores.h"

#include <cmath>
#include <unordered_map>

#include "engine/links/deep_walk.h"
#include "engine/links/link_training.h"
#include "engine/links/pair_dots.h"
#include "engine/links/spectral_embedding.h"

namespace strata::links {
namespace {

constexpr std::int64_t kSpectralWidth = 64;

ReferenceScore cosineOf(const std::string& key, const std::string& title, const torch::Tensor& rows) {
    return {key, title, [unit = unitRows(rows.to(torch::kFloat64))](const Links& pairs) {
                const auto dots = pairDots(unit, pairTensor(pairs));
                return std::vector<double>(dots.data_ptr<double>(), dots.data_ptr<double>() + dots.numel());
            }};
}

/// Kipf & Welling's options: nothing hidden, cross-entropy, 200 steps at 0.01.
LinkOptions vgaeOptions(const LinkShares& shares) {
    LinkOptions options;
    options.model.encoder = EncoderKind::Vgae;
    options.model.clusterings = 0;
    options.training.epochs = options.training.patience = 20;
    options.training.steps = 10;
    options.training.hidden = 0;
    options.training.learningRate = 0.01;
    options.training.objective = LinkObjective::CrossEntropy;
    options.training.shares = shares;
    return options;
}

}  // namespace

std::vector<double> smoothedWordCosines(const NodeInputs& inputs, const VisibleGraph& graph, const Links& pairs) {
    using Row = std::unordered_map<int, double>;
    std::unordered_map<int, Row> rows;
    const auto rowOf = [&](int node) -> const Row& {
        const auto [found, isNew] = rows.try_emplace(node);
        if (!isNew) return found->second;
        auto& row = found->second;
        graph.propagation.forEach(node, [&](int neighbour, float share) {
            inputs.tfIdf.forEach(neighbour, [&](int word, float value) { row[word] += double{share} * value; });
        });
        double square = 0;
        for (const auto& [word, value] : row) square += value * value;
        for (auto& [word, value] : row) value /= square > 0 ? std::sqrt(square) : 1;  // 0: words that all nodes use
        return row;
    };
    std::vector<double> cosines;
    for (const auto& [u, v] : pairs) {
        const auto &a = rowOf(u), &b = rowOf(v);
        double sum = 0;
        for (const auto& [word, value] : a) {
            const auto found = b.find(word);
            if (found != b.end()) sum += value * found->second;
        }
        cosines.push_back(sum);
    }
    return cosines;
}

std::vector<ReferenceScore> untrainedScores(LinkProblemPtr problem, const VisibleGraph& graph) {
    const auto smoothed = graph.propagation.times(graph.propagation.times(graph.features));
    if (!problem->inputs.hasWords()) return {cosineOf("untrained", "Random directions (untrained)", smoothed)};
    return {cosineOf("untrained", "Words, smoothed twice (untrained)", smoothed),
            {"tfidf", "Words, smoothed once (untrained)",
             [problem, graph](const Links& pairs) { return smoothedWordCosines(problem->inputs, graph, pairs); }}};
}

std::vector<ReferenceScore> trainedReferences(LinkProblemPtr problem, const VisibleGraph& graph,
                                              const LinkShares& shares, std::uint64_t seed,
                                              const std::function<bool()>& stopped) {
    std::vector<ReferenceScore> result;
    const int n = problem->graph.nodes;
    result.push_back(
        cosineOf("spectral", "Spectral embedding", spectralEmbedding(n, graph.links, kSpectralWidth, seed).vectors));
    const auto walks = deepWalk(n, graph.links, {}, seed, stopped);
    if (!walks.defined()) return {};
    result.push_back(cosineOf("deepwalk", "DeepWalk", walks));

    const auto options = vgaeOptions(shares);
    const auto trainee = startLinks(problem, options, seed);
    while (!trainee->done()) {
        for (std::int64_t i = 0; i < trainee->batchesPerEpoch(); ++i) {
            if (stopped && stopped()) return {};
            trainee->trainBatch();
        }
        trainee->endEpoch();
    }
    auto model = trainedMembers(trainee->pack(0), *problem, options).front();
    result.push_back({"vgae", "VGAE (Kipf & Welling)", [problem, graph, model](const Links& pairs) mutable {
                          const torch::NoGradGuard constant;
                          return scoresOf(model, model->encode(problem->inputs, graph, {}), graph, pairs);
                      }});
    return result;
}

}  // namespace strata::links
