// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/training_state.h"

namespace strata::images {

namespace {

ImageModel withWeights(const ImageOptions& options, const training::NamedTensors& weights) {
    ImageModel model(options.model);
    training::setWeights(*model, weights);
    model->eval();
    return model;
}

/// The loss of encoder and decoders, a mean over pixels so that the learning rate does not depend on how many there
/// are; its terms go to the tally.
torch::Tensor modelLoss(ImageState& state, const torch::Tensor& images, double klScale, at::Generator generator) {
    torch::Tensor total = torch::zeros({});
    for (const auto& term : lossTerms(state.model, images, generator)) {
        const bool divergence = term.name.starts_with("loss.kl");
        total = total + (divergence ? klScale * state.model->options().beta : 1.0) * term.value;
        state.tally.sums[term.name] += term.value.item<double>();
    }
    state.tally.sums["loss"] += total.item<double>();
    return total / static_cast<double>(kSide * kSide);
}

ImageState stateOf(ImageModel model, const ImageOptions& options) {
    ImageState state;
    static_cast<training::ModuleState&>(state) = training::ModuleState(model.ptr(), options.training);
    state.model = std::move(model);
    return state;
}

}  // namespace

ImageState initialState(const ImageOptions& options, std::uint64_t seed) {
    return stateOf(newImageModel(options.model, training::stepGenerator(seed, 2, 0)), options);
}

void step(ImageState& state, const torch::Tensor& images, const training::Schedule& schedule, std::uint64_t seed) {
    const auto generator = training::stepGenerator(seed, 3, state.step);
    training::descend(state, modelLoss(state, images, schedule.klScale(state.step), generator), schedule);
}

void finishModel(ImageState& state, const ImageOptions& options) {
    if (options.training.averageWeights) training::setWeights(*state.model, state.average.mean());
}

void priorStep(ImageState& state, const Posterior& posterior, const ImageOptions& options,
               const training::Schedule& schedule, std::uint64_t seed) {
    const auto generator = training::stepGenerator(seed, 3, state.step);
    std::vector<torch::Tensor> draws;
    for (long long i = 0; i < options.priorDraws; ++i) draws.push_back(posterior.draw(generator));
    const auto z = torch::cat(draws);
    if (state.step == schedule.steps) {
        state.model->flow()->scaleBy(z);
        state.average = training::AveragedWeights(*state.model);
    }
    const auto errors = state.model->flow()->errors(z, generator);
    state.tally.sums["loss.prior"] += errors.flow.item<double>();
    training::descend(state, errors.flow + errors.guide, schedule);
}

store::Checkpoint pack(const ImageState& state, double score) {
    return training::pack(state, score);
}

ImageState unpack(const store::Checkpoint& checkpoint, const ImageOptions& options) {
    auto state = stateOf(ImageModel(options.model), options);
    training::CheckpointTensors(checkpoint).restore(state, checkpoint);
    return state;
}

ImageModel trainedModel(const store::Checkpoint& checkpoint, const ImageOptions& options) {
    return withWeights(options, training::CheckpointTensors(checkpoint).weights(options.training));
}

ImageModel trainedModel(const ImageState& state, const ImageOptions& options) {
    return withWeights(options, state.weights(options.training));
}

}  // namespace strata::images
