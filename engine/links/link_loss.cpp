// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/link_loss.h"

#include <algorithm>
#include <cmath>
#include <random>

#include "engine/decoders/local_decoder.h"
#include "engine/links/pair_dots.h"
#include "engine/training/schedule.h"

namespace strata::links {
namespace {

constexpr std::uint64_t kStepPurpose = 107;
constexpr std::int64_t kRivals = 512;  ///< non-links that every link is compared with

torch::Tensor objective(const torch::Tensor& links, const torch::Tensor& nonLinks, LinkObjective kind) {
    if (kind == LinkObjective::CrossEntropy) return torch::softplus(-links).mean() + torch::softplus(nonLinks).mean();
    const auto rivals = nonLinks.slice(0, 0, kRivals);
    return torch::softplus(rivals.unsqueeze(0) - links.unsqueeze(1)).mean();
}

torch::Tensor localLoss(LinkModel& model, const EncodedGraph& encoded, const LinkStep& step) {
    const auto& parent = encoded.levels.front().parent;
    const auto inside = decoders::clusterPairs(parent.unsqueeze(0), torch::ones({1, parent.size(0)}), false);
    const auto n = static_cast<int>(parent.size(0));
    const Neighbours seen(n, step.visible.links), hidden(n, step.hidden);
    Links pairs;
    std::vector<float> targets;
    const auto *first = inside.first.data_ptr<std::int64_t>(), *second = inside.second.data_ptr<std::int64_t>();
    for (std::int64_t p = 0; p < inside.first.size(0); ++p) {
        const Link pair{static_cast<int>(first[p]), static_cast<int>(second[p])};
        const bool found = hidden.linked(pair.u, pair.v);
        if (!found && seen.linked(pair.u, pair.v)) continue;
        pairs.push_back(pair);
        targets.push_back(found ? 1.0F : 0.0F);
    }
    const auto logits = model->localScore(encoded, pairTensor(pairs));
    if (pairs.empty()) return logits.sum();
    return torch::binary_cross_entropy_with_logits(logits, torch::tensor(targets).to(logits.scalar_type()));
}

}  // namespace

LinkStep drawStep(const NodeInputs& inputs, const Links& train, const Neighbours& neighbours, double hidden,
                  std::uint64_t seed, std::int64_t step) {
    std::mt19937_64 random(training::stepSeed(seed, kStepPurpose, static_cast<std::uint64_t>(step)));
    LinkStep result;
    auto links = train;
    auto seen = links;
    if (hidden > 0) {
        const auto count = std::clamp<std::size_t>(
            static_cast<std::size_t>(std::llround(hidden * static_cast<double>(links.size()))), 1, links.size() - 1);
        bringForward(links, count, random);
        seen.assign(links.begin() + static_cast<std::ptrdiff_t>(count), links.end());
        links.resize(count);
    }
    result.links = pairTensor(links);
    result.nonLinks = pairTensor(drawNonLinks(static_cast<int>(inputs.nodes()), neighbours, 2 * links.size(), random));
    result.visible = visibleGraph(inputs, std::move(seen));
    result.hidden = std::move(links);
    return result;
}

std::vector<LinkLossTerm> linkLoss(LinkModel& model, const EncodedGraph& encoded, const LinkStep& step,
                                   const LinkOptions& options) {
    const auto links = model->score(encoded, step.visible, step.links);
    const auto nonLinks = model->score(encoded, step.visible, step.nonLinks);
    std::vector<LinkLossTerm> terms{{"loss.links", objective(links, nonLinks, options.training.objective)}};
    if (options.model.variational) {
        const auto n = static_cast<double>(encoded.nodes.mean.size(0));
        terms.push_back({"loss.kl", options.model.klWeight / n * divergence(encoded.nodes)});
    }
    if (!encoded.levels.empty() && options.model.localWeight > 0)
        terms.push_back({"loss.local", options.model.localWeight * localLoss(model, encoded, step)});
    return terms;
}

}  // namespace strata::links
