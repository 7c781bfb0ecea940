// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/latent_summary.h"

#include "engine/properties/network_training.h"

namespace strata::properties {

LatentModelOptions shapedFor(LatentModelOptions options, const api::Vocabulary& vocabulary) {
    options.nodeClasses = static_cast<int64_t>(vocabulary.nodeClasses.size());
    options.bondTypes = static_cast<int64_t>(vocabulary.edgeNames.size()) - 1;
    return options;
}

LatentEncoder trainedEncoder(const store::Checkpoint& checkpoint, const LatentOptions& options,
                             const api::Vocabulary& vocabulary) {
    LatentEncoder encoder(shapedFor(options.model, vocabulary));
    const auto weights = training::CheckpointTensors(checkpoint).weights(options.training);
    training::setWeights(*encoder, training::tensorsUnder(weights, "encoder."));
    encoder->eval();
    return encoder;
}

LatentEncoder untrainedEncoder(const LatentOptions& options, const api::Vocabulary& vocabulary, std::uint64_t seed) {
    LatentEncoder encoder(shapedFor(options.model, vocabulary));
    training::drawWeights(*encoder, training::stepGenerator(seed, 2, 0));
    encoder->eval();
    return encoder;
}

torch::Tensor latentSummaries(LatentEncoder& encoder, const InputKinds& kinds,
                              std::span<const api::Graph* const> graphs, const api::Vocabulary& vocabulary,
                              const std::function<bool(double)>& proceed) {
    constexpr std::size_t kBatch = 256;
    const torch::NoGradGuard constant;
    std::vector<torch::Tensor> parts;
    for (std::size_t at = 0; at < graphs.size(); at += kBatch) {
        if (proceed && !proceed(static_cast<double>(at) / static_cast<double>(graphs.size()))) return {};
        const auto piece = graphs.subspan(at, std::min(kBatch, graphs.size() - at));
        std::vector<torch::Tensor> inputs;
        for (const auto* graph : piece) inputs.push_back(inputsOf(*graph, vocabulary, kinds));
        const auto batch = packed(piece, vocabulary, inputs);
        parts.push_back(pooledLatents(encoder->nodes(batch).mean, batch));
    }
    return torch::cat(parts);
}

}  // namespace strata::properties
