// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/checkpoint.h"

#include <stdexcept>

#include "engine/api/error.h"

namespace strata::training {

namespace {

constexpr const char* kBank = "bank.";

models::TreeBank bankOf(const CheckpointTensors& tensors) try {
    return models::TreeBank::fromTensors(tensors.more(kBank));
} catch (const std::out_of_range& error) {
    throw api::Error(api::ErrorCode::RunUnusable, std::string("The checkpoint is not complete: ") + error.what());
}

models::Mgvae makeModel(const Options& options, const models::TreeBank& bank) {
    auto shape = options.model;
    shape.maxNodes = bank.largest();
    return models::Mgvae(shape);
}

TrainingState stateOf(models::Mgvae model, models::TreeBank bank, const Options& options) {
    TrainingState state;
    static_cast<ModuleState&>(state) = ModuleState(model.ptr(), options.training);
    state.model = std::move(model);
    state.bank = std::move(bank);
    return state;
}

TrainedModel trained(const Options& options, models::TreeBank bank, const NamedTensors& weights) {
    TrainedModel result{makeModel(options, bank), std::move(bank)};
    setWeights(*result.model, weights);
    result.model->eval();
    return result;
}

}  // namespace

TrainingState initialState(const Options& options, std::uint64_t seed, std::vector<std::int64_t> sizeHistogram) {
    models::TreeBank bank(std::move(sizeHistogram));
    auto model = makeModel(options, bank);
    const auto generator = stepGenerator(seed, 2, 0);
    drawWeights(*model, generator, [&](const std::string& name, torch::Tensor& weight) {
        // A learned prior is as it was built but for its noise.
        const bool mean = name.ends_with("prior.mean"), factor = name.ends_with("prior.factor");
        if (mean)
            weight.copy_(0.5 * at::randn(weight.sizes(), generator, torch::TensorOptions()));
        else if (factor)
            weight.copy_(torch::eye(weight.size(0)).unsqueeze(-1) +
                         0.01 * at::randn(weight.sizes(), generator, torch::TensorOptions()));
        return mean || factor;
    });
    return stateOf(std::move(model), std::move(bank), options);
}

store::Checkpoint pack(const TrainingState& state, double score) {
    return pack(static_cast<const ModuleState&>(state), score, state.bank.tensors());
}

TrainingState unpack(const store::Checkpoint& checkpoint, const Options& options) {
    const CheckpointTensors tensors(checkpoint);
    auto bank = bankOf(tensors);
    auto model = makeModel(options, bank);
    auto state = stateOf(std::move(model), std::move(bank), options);
    tensors.restore(state, checkpoint);
    return state;
}

TrainedModel trainedModel(const store::Checkpoint& checkpoint, const Options& options) {
    const CheckpointTensors tensors(checkpoint);
    return trained(options, bankOf(tensors), tensors.weights(options.training));
}

TrainedModel trainedModel(const TrainingState& state, const Options& options) {
    return trained(options, state.bank, state.weights(options.training));
}

}  // namespace strata::training
