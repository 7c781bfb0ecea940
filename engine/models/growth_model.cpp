// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/growth_model.h"

#include <algorithm>
#include <cmath>

#include "engine/draws/uniform.h"
#include "engine/growth/trajectory.h"
#include "engine/models/batch_reader.h"

namespace strata::models {

namespace {

/// `count` of the steps at random, all of them if there are fewer.
void keepSome(std::vector<growth::Step>& steps, std::size_t count, std::mt19937_64& random) {
    for (std::size_t i = 0; i < std::min(count, steps.size()); ++i)
        std::swap(steps[i], steps[i + draws::below(steps.size() - i, random)]);
    if (steps.size() > count) steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(count), steps.end());
}

/// −Σ target log p over all options of all questions; targets come weighted.
torch::Tensor crossEntropy(const torch::Tensor& logProbabilities, const torch::Tensor& target) {
    return -(torch::where(target > 0, logProbabilities, torch::zeros_like(logProbabilities)) * target).sum();
}

}  // namespace

std::vector<growth::Plan> plansOf(const Tree& tree) {
    std::vector<torch::Tensor> parents;
    for (const auto& onehot : tree.onehot) parents.push_back(onehot.detach().argmax(-1).to(torch::kCPU).contiguous());
    const auto mask = tree.mask[0].to(torch::kCPU, torch::kFloat32).contiguous();
    const auto real = mask.accessor<float, 2>();
    const auto edges = tree.edges.to(torch::kCPU, torch::kFloat32).contiguous();
    std::vector<growth::Plan> plans(static_cast<std::size_t>(mask.size(0)));
    for (int64_t b = 0; b < mask.size(0); ++b) {
        auto& plan = plans[static_cast<std::size_t>(b)];
        const auto K = tree.onehot[0].size(2);
        plan.clusterSizes.assign(static_cast<std::size_t>(K), 0);
        const auto first = parents[0].accessor<int64_t, 2>();
        for (int64_t i = 0; i < mask.size(1); ++i)
            if (real[b][i] > 0.5F) ++plan.clusterSizes[static_cast<std::size_t>(first[b][i])];
        for (int64_t k = 0; k < K * K; ++k)
            plan.edges.push_back(static_cast<int>(std::lround(edges.data_ptr<float>()[b * K * K + k])));
        std::vector<int> ancestor(static_cast<std::size_t>(K));
        for (std::size_t c = 0; c < ancestor.size(); ++c) ancestor[c] = static_cast<int>(c);
        for (std::size_t g = 1; g < parents.size(); ++g) {
            plan.ancestors.push_back(ancestor);
            const auto parent = parents[g].accessor<int64_t, 2>();
            for (auto& cluster : ancestor) cluster = static_cast<int>(parent[b][cluster]);
        }
    }
    return plans;
}

SequentialTerms growthTerms(Mgvae& model, const Encoded& encoded, const graph::GraphBatch& batch, std::uint64_t seed) {
    const auto& o = model->options();
    std::mt19937_64 random(seed);
    const auto plans = plansOf(treeOf(encoded));
    const BatchReader reader(batch, encoded[0].partition.onehot);

    std::vector<growth::Step> drawn;
    std::vector<int64_t> graphOf;
    std::vector<float> weight;  // of a drawn state: how many decisions of its graph it stands for
    auto dropped = torch::zeros({batch.size(), 1, 1}, torch::kBool);
    double decisions = 0;
    for (int64_t b = 0; b < batch.size(); ++b) {
        const auto read = reader.at(b);
        auto steps =
            growth::trajectory(read.graph, read.cluster, plans[static_cast<std::size_t>(b)],
                               static_cast<int>(o.nodeClasses), static_cast<int>(o.edgeTypes), o.connected, random);
        decisions += static_cast<double>(steps.size());
        const auto all = static_cast<float>(steps.size());
        keepSome(steps, static_cast<std::size_t>(o.statesEach), random);
        dropped[b][0][0] = draws::real(random) < o.latentDropout;
        for (auto& step : steps) {
            weight.push_back(all / static_cast<float>(steps.size()));
            drawn.push_back(std::move(step));
            graphOf.push_back(b);
        }
    }

    std::vector<const growth::State*> states;
    for (const auto& step : drawn) states.push_back(&step.state);
    const auto inputs = growth::makeStates(states, graphOf, model->growth->features()).to(encoded[0].A.scalar_type());
    const auto z = latentsOf(encoded);
    auto context = model->clusterContext(z, treeOf(encoded));
    context = torch::where(dropped, model->noLatents.expand_as(context), context);
    const auto choices = model->growth(inputs, context);

    auto nodeTarget = torch::zeros(choices.node.sizes()), bondTarget = torch::zeros(choices.bond.sizes());
    auto node = nodeTarget.accessor<float, 2>(), bond = bondTarget.accessor<float, 2>();
    int64_t nodeRow = 0, bondRow = 0;
    for (std::size_t k = 0; k < drawn.size(); ++k) {
        const auto& step = drawn[k];
        const bool asksNode = step.state.asks() == growth::Question::Node;
        for (const auto& [option, probability] : step.target) {
            if (asksNode)
                node[nodeRow][option] += weight[k] * probability;
            else
                bond[bondRow][option == step.state.stopOption() ? bondTarget.size(1) - 1 : option] +=
                    weight[k] * probability;
        }
        (asksNode ? nodeRow : bondRow) += 1;
    }
    const auto type = choices.node.options().dtype(choices.node.dtype()).requires_grad(false);
    return {crossEntropy(choices.node, nodeTarget.to(type)) / decisions,
            crossEntropy(choices.bond, bondTarget.to(type)) / decisions, decisions / static_cast<double>(batch.size())};
}

}  // namespace strata::models
