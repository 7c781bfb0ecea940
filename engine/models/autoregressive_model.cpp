// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/models/autoregressive_model.h"

#include <algorithm>

#include "engine/draws/uniform.h"
#include "engine/models/batch_reader.h"
#include "engine/models/node_latents.h"

namespace strata::models {

namespace {

autoregressive::Rules rulesOf(const MgvaeOptions& o) {
    return {static_cast<int>(o.edgeTypes), o.valences};
}

}  // namespace

SequentialTerms autoregressiveTerms(Mgvae& model, const Encoded& encoded, const graph::GraphBatch& batch,
                                    std::uint64_t seed) {
    const auto& o = model->options();
    std::mt19937_64 random(seed);
    const BatchReader reader(batch, encoded[0].partition.onehot);
    std::vector<std::vector<autoregressive::BfsStep>> traversals;
    std::vector<int64_t> classes;
    std::size_t longest = 0, decisions = 0;
    for (int64_t b = 0; b < batch.size(); ++b) {
        const auto read = reader.at(b);
        classes.insert(classes.end(), read.graph.nodes.begin(), read.graph.nodes.end());
        traversals.push_back(autoregressive::traversal(read.graph, rulesOf(o), random));
        longest = std::max(longest, traversals.back().size());
        decisions += traversals.back().size() + read.graph.nodes.size();
    }
    const auto z = latentsOf(encoded);
    const auto nodes = nodeLatents(model, z, treeOf(encoded));
    const auto classOf = torch::tensor(classes, torch::kLong);
    auto& decoder = model->autoregressive;
    const auto count = static_cast<double>(decisions);
    const auto nodeLoss =
        torch::nll_loss(torch::log_softmax(decoder->nodeClasses(nodes.z), 1), classOf, {}, at::Reduction::Sum) / count;

    auto state = decoder->start(nodes.z, classOf, nodes.index);
    auto bondLoss = torch::zeros({}, nodes.z.options().requires_grad(false));
    for (std::size_t t = 0; t < longest; ++t) {
        std::vector<autoregressive::BfsState> states;
        for (const auto& traversal : traversals) states.push_back(traversal[std::min(t, traversal.size() - 1)].state);
        const auto inputs = decoder->inputs(states, nodes.index);
        const auto logs = decoder->step(state, inputs, nodes.index);
        auto target = torch::zeros(logs.sizes());
        auto right = target.accessor<float, 2>();
        for (std::size_t b = 0; b < traversals.size(); ++b) {
            if (t >= traversals[b].size()) continue;  // done: its repeated last decision costs nothing
            const auto& step = traversals[b][t];
            for (const auto& [option, probability] : step.target)
                right[static_cast<int64_t>(b)][option == step.state.stopOption() ? target.size(1) - 1 : option] +=
                    probability;
        }
        const auto type = logs.options().requires_grad(false);
        bondLoss = bondLoss - (torch::where(target > 0, logs, torch::zeros_like(logs)) * target.to(type)).sum();
    }
    return {nodeLoss, bondLoss / count, count / static_cast<double>(batch.size())};
}

std::vector<api::Graph> generateAutoregressively(Mgvae& model, const std::vector<torch::Tensor>& z, const Tree& tree,
                                                 const draws::OptionDraw& how, std::mt19937_64& random) {
    const torch::NoGradGuard constant;
    const auto nodes = nodeLatents(model, z, tree);
    auto& decoder = model->autoregressive;
    const auto logs =
        torch::log_softmax(decoder->nodeClasses(nodes.z), 1).to(torch::kCPU, torch::kFloat32).contiguous();
    std::vector<int64_t> classes;
    for (int64_t i = 0; i < logs.size(0); ++i)
        classes.push_back(
            draws::option(logs.data_ptr<float>() + i * logs.size(1), static_cast<int>(logs.size(1)), how, random));
    std::vector<autoregressive::BfsState> states;
    const auto layout = nodes.index.layout().accessor<int64_t, 2>();
    for (int64_t b = 0; b < nodes.index.graphs(); ++b) {
        const auto size = static_cast<int>(layout[b][0]);
        const auto first = classes.begin() + layout[b][1];
        states.emplace_back(std::vector<int>(first, first + size), draws::below(size, random),
                            rulesOf(model->options()));
    }
    auto state = decoder->start(nodes.z, torch::tensor(classes, torch::kLong), nodes.index);
    while (std::ranges::any_of(states, [](const auto& s) { return !s.done(); })) {
        const auto choices = decoder->step(state, decoder->inputs(states, nodes.index), nodes.index)
                                 .to(torch::kCPU, torch::kFloat32)
                                 .contiguous();
        const auto width = static_cast<int>(choices.size(1));
        for (std::size_t b = 0; b < states.size(); ++b) {
            if (states[b].done()) continue;
            const auto drawn =
                draws::option(choices.data_ptr<float>() + static_cast<int64_t>(b) * width, width, how, random);
            states[b].choose(drawn == width - 1 ? states[b].stopOption() : drawn);
        }
    }
    std::vector<api::Graph> graphs;
    for (const auto& s : states) graphs.push_back(s.graph());
    return graphs;
}

}  // namespace strata::models
