// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/decoding.h"

#include "engine/api/error.h"
#include "engine/growth/sampler.h"
#include "engine/models/autoregressive_model.h"
#include "engine/models/masked_model.h"

namespace strata::jobs {

namespace {

/// What a correction may choose from: every bond as it was chosen, else of lower order.
std::vector<chemistry::EdgeCandidate> candidatesOf(const api::Graph& graph) {
    std::vector<chemistry::EdgeCandidate> candidates;
    for (const auto& edge : graph.edges)
        for (int type = edge.type; type >= 1; --type)
            candidates.push_back({edge.u, edge.v, type, type == edge.type ? 1.0 : 0.5 / (1 + edge.type - type)});
    return candidates;
}

std::vector<Proposal> builtStepByStep(models::Mgvae& model, const std::vector<torch::Tensor>& z,
                                      const models::Tree& tree, const DecodeOptions& options, at::Generator generator) {
    const draws::OptionDraw how{options.mostProbable, options.minProbability};
    std::mt19937_64 random(
        at::randint(std::numeric_limits<int64_t>::max(), {1}, generator, torch::TensorOptions(torch::kLong))
            .item<int64_t>());
    std::vector<api::Graph> graphs;
    if (model->autoregressive) {
        graphs = models::generateAutoregressively(model, z, tree, how, random);
    } else if (model->masked) {
        graphs = models::generateByUnmasking(model, z, tree, how, random);
    } else {
        auto context = model->clusterContext(z, tree);
        if (!options.latents) context = model->noLatents.expand_as(context);
        for (const auto& state :
             growth::grow(model->growth, models::plansOf(tree), context, {model->options().connected, how}, random))
            graphs.push_back(state.graph());
    }
    std::vector<Proposal> proposals;
    for (auto& graph : graphs) {
        auto candidates = candidatesOf(graph);
        proposals.push_back({std::move(graph), std::move(candidates)});
    }
    return proposals;
}

}  // namespace

std::vector<Proposal> decodeGraphs(models::Mgvae& model, const std::vector<torch::Tensor>& z, const models::Tree& tree,
                                   const DecodeOptions& options, at::Generator generator) {
    const torch::NoGradGuard constant;
    if (!options.latents && !model->growth)
        throw api::Error(api::ErrorCode::BadInput,
                         "This run's decoder was not trained to do without latents; only growth decoders are.");
    if (model->options().isSequential()) return builtStepByStep(model, z, tree, options, generator);
    return propose(model->decode(0, z, tree), tree.mask[0], options.mostProbable, generator);
}

}  // namespace strata::jobs
