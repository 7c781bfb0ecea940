// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/training/small_model.h"

#include "engine/models/loss.h"
#include "tests/support/properties.h"

namespace strata::tests {

models::MgvaeOptions smallOptions(models::Decoder decoder) {
    models::MgvaeOptions o;
    o.nodeClasses = 3;
    o.edgeTypes = 4;
    o.maxNodes = 8;
    o.encoderLayers = 1;
    o.encoderChannels = 6;
    o.noiseChannels = 2;
    o.nodeLatents = 4;
    o.clusterLatents = 3;
    o.decoderLayers = 1;
    o.decoderChannels = 6;
    o.decoder = decoder;
    return o;
}

models::Mgvae modelOf(const models::MgvaeOptions& options) {
    torch::manual_seed(11);
    models::Mgvae model(options);
    model->to(torch::kFloat64);
    return model;
}

std::vector<std::string> unreachedByTheLoss(const models::MgvaeOptions& options, const graph::GraphBatch& batch) {
    auto model = modelOf(options);
    model->train();
    models::EncodeOptions how;
    how.sampleClusters = true;
    for (std::uint64_t seed = 0; seed < 6; ++seed)
        models::loss(model, model->encode(batch, how, generator(seed)), batch, 1, seed).total().backward();
    return unreached(*model);
}

double gradientErrorOfTheLoss(const models::MgvaeOptions& options, const graph::GraphBatch& batch) {
    auto model = modelOf(options);
    model->eval();
    const auto noise = at::randn({batch.size(), batch.nodes(), options.noiseChannels}, generator(1),
                                 torch::TensorOptions(torch::kFloat64));
    return gradientError(
        [&](const torch::Tensor& x) {
            models::EncodeOptions how;
            how.noise = x;
            auto sum = torch::zeros({}, torch::kFloat64);
            for (const auto& term : models::loss(model, model->encode(batch, how, generator(4)), batch, 1, 5).terms)
                if (term.name != "loss.flow") sum = sum + term.value;
            return sum;
        },
        noise);
}

}  // namespace strata::tests
