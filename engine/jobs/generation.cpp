// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/generation.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <future>
#include <thread>
#include <unordered_set>

#include "engine/api/error.h"
#include "engine/datasets/graph6.h"
#include "engine/jobs/decoding.h"
#include "engine/training/batches.h"
#include "engine/training/schedule.h"

namespace strata::jobs {

namespace {

/// Graphs drawn together. Decoders that go step by step are as slow as the largest graph, whatever the batch.
int64_t batchOf(const training::TrainedModel& trained) {
    return trained.model->options().isSequential() ? 64 : 128;
}

/// The randomness of the batch whose first graph is number `start`: graph i is the same whatever `options.count` is.
at::Generator generatorOf(const GenerationOptions& options, int64_t start) {
    return at::make_generator<at::CPUGeneratorImpl>(
        training::stepSeed(options.seed, 4, static_cast<std::uint64_t>(start)));
}

api::Sample coarseSample(const torch::Tensor& weights, const torch::Tensor& mask) {
    api::Sample sample;
    sample.qed = sample.logP = sample.weight = sample.sa = sample.rings = std::nan("");
    const auto real = mask.nonzero().squeeze(-1);
    const auto w = weights.index_select(0, real).index_select(1, real).contiguous();
    const auto weight = w.accessor<float, 2>();
    sample.graph.nodes.assign(static_cast<std::size_t>(real.size(0)), 0);
    for (int i = 0; i < sample.graph.size(); ++i)
        for (int j = i + 1; j < sample.graph.size(); ++j)
            if (weight[i][j] >= 0.5F) sample.graph.edges.push_back({i, j, 1});
    sample.valid = sample.validRaw = true;
    sample.novel = true;  // no training graph is coarse
    sample.connected = sample.connectedRaw =
        chemistry::keepLargestComponent(sample.graph).size() == sample.graph.size();
    sample.graph.name = sample.text = datasets::encodeGraph6(sample.graph);
    return sample;
}

struct Latents {
    models::Tree tree;
    std::vector<torch::Tensor> z;
};

/// Shapes and latents of a batch, from the prior or from the posteriors of random training graphs.
Latents latents(training::TrainedModel& trained, const GenerationOptions& options, at::Generator generator) {
    if (options.draw.latents != api::LatentSource::Posterior) {
        auto tree = trained.bank.draw(batchOf(trained), 0, generator);
        auto z = trained.model->drawPrior(tree, options.draw.temperature, generator);
        return {std::move(tree), std::move(z)};
    }
    if (!options.training || options.training->empty())
        throw api::Error(api::ErrorCode::Internal, "There are no graphs to take posteriors of.");
    const auto batch = batchOf(trained);
    const auto rows = at::randint(static_cast<int64_t>(options.training->size()), {batch}, generator,
                                  torch::TensorOptions(torch::kLong));
    std::vector<const api::Graph*> graphs;
    for (int64_t i = 0; i < batch; ++i)
        graphs.push_back(&(*options.training)[static_cast<std::size_t>(rows[i].item<int64_t>())]);
    models::EncodeOptions how;
    how.sampleClusters = true;  // as in training
    const auto encoded = trained.model->encode(
        training::batchFor(trained.model->options(), graphs, *options.vocabulary), how, generator);
    Latents result{models::treeOf(encoded), {}};
    for (const auto& level : encoded) result.z.push_back(level.z);
    return result;
}

}  // namespace

std::vector<api::Sample> generate(training::TrainedModel& trained, const GenerationOptions& options,
                                  Describer& describer, const std::function<bool(std::size_t done)>& each) {
    const DecodeOptions how{options.argmax && !trained.model->options().isSequential(), options.draw.minProbability,
                            options.draw.latents != api::LatentSource::None};
    // Batches are decoded on threads of their own, while this one describes those before them in their order.
    const auto decode = [&trained, &options, how](int64_t start) {
        const torch::NoGradGuard constant;
        const auto generator = generatorOf(options, start);
        // A whole batch is always drawn, so that the first graphs do not depend on how many were asked for.
        const auto [tree, z] = latents(trained, options, generator);
        auto proposals = decodeGraphs(trained.model, z, tree, how, generator);
        proposals.resize(static_cast<std::size_t>(std::min(batchOf(trained), options.count - start)));
        return proposals;
    };
    const auto ahead = std::max(1U, std::thread::hardware_concurrency());
    std::deque<std::future<std::vector<Proposal>>> coming;
    std::vector<api::Sample> samples;
    for (int64_t start = 0; start < options.count || !coming.empty();) {
        while (coming.size() < ahead && start < options.count) {
            coming.push_back(std::async(std::launch::async, decode, start));
            start += batchOf(trained);
        }
        auto described = describer.describe(coming.front().get());
        coming.pop_front();
        std::ranges::move(described, std::back_inserter(samples));
        if (!each(samples.size())) break;
    }
    return samples;
}

std::vector<api::Sample> generateCoarse(training::TrainedModel& trained, const GenerationOptions& options, int level,
                                        const std::function<bool(std::size_t done)>& each) {
    const auto levels = static_cast<int>(trained.model->options().levels);
    if (level < 1 || level > levels)
        throw api::Error(api::ErrorCode::BadInput, "There is no level " + std::to_string(level) +
                                                       ": this run has levels 1 to " + std::to_string(levels) +
                                                       ", and 0 for the input graph.");
    const auto depth = levels + 1 - level;
    std::vector<api::Sample> samples;
    std::unordered_set<std::string> texts;
    const torch::NoGradGuard constant;
    for (int64_t start = 0; start < options.count; start += batchOf(trained)) {
        const auto generator = generatorOf(options, start);
        const auto [tree, z] = latents(trained, options, generator);
        const auto weights = trained.model->decode(depth, z, tree).pairs.squeeze(-1).exp().to(torch::kCPU);
        const auto mask = tree.mask[static_cast<std::size_t>(depth)];
        const auto count = std::min(batchOf(trained), options.count - start);
        for (int64_t b = 0; b < count; ++b) {
            samples.push_back(coarseSample(weights[b], mask[b]));
            samples.back().unique = texts.insert(samples.back().text).second;
        }
        if (!each(samples.size())) break;
    }
    return samples;
}

}  // namespace strata::jobs
