// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/decoding.h"

#include "engine/api/error.h"
#include "engine/growth/sampler.h"
#include "engine/models/growth_model.h"

namespace strata::jobs {

namespace {

/// What a correction may choose from: every bond as it was chosen, else of lower order.
std::vector<chemistry::EdgeCandidate> candidatesOf(const api::Graph& graph) {
    std::vector<chemistry::EdgeCandidate> candidates;
    for (const auto& edge : graph.edges)
        for (int type = edge.type; type >= 1; --type) candidates.push_back({edge.u, edge.v, type, type == edge.type ? 1.0 : 0.5 / (1 + edge.type - type)});
    return candidates;
}

std::vector<Proposal> grown(models::Mgvae& model, const std::vector<torch::Tensor>& z, const models::Tree& tree, const DecodeOptions& options,
                            at::Generator generator) {
    auto context = model->clusterContext(z, tree);
    if (!options.latents) context = model->noLatents.expand_as(context);
    const growth::SamplerOptions how{model->options().connected, options.mostProbable, options.minProbability};
    std::mt19937_64 random(at::randint(std::numeric_limits<int64_t>::max(), {1}, generator, torch::TensorOptions(torch::kLong)).item<int64_t>());
    std::vector<Proposal> proposals;
    for (const auto& state : growth::grow(model->growth, models::plansOf(tree), context, how, random)) {
        auto graph = state.graph();
        auto candidates = candidatesOf(graph);
        proposals.push_back({std::move(graph), std::move(candidates)});
    }
    return proposals;
}

}  // namespace

std::vector<Proposal> decodeGraphs(models::Mgvae& model, const std::vector<torch::Tensor>& z, const models::Tree& tree, const DecodeOptions& options,
                                   at::Generator generator) {
    const torch::NoGradGuard constant;
    if (model->growth) return grown(model, z, tree, options, generator);
    if (!options.latents) throw api::Error(api::ErrorCode::BadInput, "This run's decoder was not trained to do without latents; only growth decoders are.");
    return propose(model->decode(0, z, tree), tree.mask[0], options.mostProbable, generator);
}

}  // namespace strata::jobs
