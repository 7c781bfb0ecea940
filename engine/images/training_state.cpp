// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/images/training_state.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/api/error.h"

namespace strata::images {

namespace {

constexpr const char* kModel = "model.";
constexpr const char* kAverage = "average.";
constexpr const char* kMomentum = "momentum.";

at::Generator generatorOf(std::uint64_t seed, std::uint64_t purpose, std::int64_t step) {
    return at::make_generator<at::CPUGeneratorImpl>(
        training::stepSeed(seed, purpose, static_cast<std::uint64_t>(step)));
}

training::NamedTensors extracted(const training::NamedTensors& all, const std::string& prefix) {
    training::NamedTensors tensors;
    for (const auto& [name, tensor] : all)
        if (name.starts_with(prefix)) tensors[name.substr(prefix.size())] = tensor;
    return tensors;
}

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

torch::Tensor priorLoss(ImageState& state, const torch::Tensor& images, const ImageOptions& options, bool first,
                        at::Generator generator) {
    std::vector<torch::Tensor> draws;
    {
        const torch::NoGradGuard constant;
        const auto posteriors = state.model->encode(images);
        for (long long i = 0; i < options.priorDraws; ++i) {
            std::vector<torch::Tensor> latents;
            for (const auto& posterior : posteriors) latents.push_back(posterior.draw(generator));
            draws.push_back(joined(latents));
        }
    }
    const auto z = torch::cat(draws);
    if (first) {
        state.model->flow()->scaleBy(z);
        state.average = training::AveragedWeights(*state.model);
    }
    const auto loss = state.model->flow()->loss(z, generator);
    state.tally.sums["loss.prior"] += loss.item<double>();
    return loss;
}

}  // namespace

ImageState initialState(const ImageOptions& options, std::uint64_t seed) {
    ImageState state;
    state.model = newImageModel(options.model, generatorOf(seed, 2, 0));
    state.optimiser = std::make_unique<training::Optimiser>(*state.model, options.training);
    state.average = training::AveragedWeights(*state.model);
    return state;
}

void step(ImageState& state, const torch::Tensor& images, const ImageOptions& options,
          const training::Schedule& schedule, std::uint64_t seed) {
    state.optimiser->setLearningRate(schedule.learningRate(state.step));
    const bool first = schedule.priorSteps > 0 && state.step == schedule.steps;
    // The prior is fitted to the posteriors that sampling will meet.
    if (first && options.training.averageWeights) training::setWeights(*state.model, state.average.mean());
    const auto generator = generatorOf(seed, 3, state.step);
    const auto loss = schedule.fitsPrior(state.step)
                          ? priorLoss(state, images, options, first, generator)
                          : modelLoss(state, images, schedule.klScale(state.step), generator);
    if (!std::isfinite(loss.item<double>()))
        throw api::Error(api::ErrorCode::Internal,
                         "The loss is no longer a number at step " + std::to_string(state.step + 1) +
                             "; a lower learning rate helps. The run is kept as of its last checkpoint.");
    for (auto& parameter : state.model->parameters())
        parameter.mutable_grad().reset();  // what gets no gradient does not move
    loss.backward();
    torch::nn::utils::clip_grad_norm_(state.model->parameters(), options.training.clip);
    state.optimiser->step();
    state.average.update(*state.model, schedule.averageDecay(state.step), state.step);
    ++state.tally.batches;
    ++state.step;
}

store::Checkpoint pack(const ImageState& state, double score) {
    store::Checkpoint checkpoint;
    checkpoint.epoch = state.epoch;
    checkpoint.step = state.step;
    checkpoint.score = score;
    training::NamedTensors tensors;
    for (const auto& [name, tensor] : training::weightsOf(*state.model)) tensors[kModel + name] = tensor;
    for (const auto& [name, tensor] : state.average.mean()) tensors[kAverage + name] = tensor;
    const auto& momenta = state.optimiser->momenta();
    for (std::size_t i = 0; i < momenta.size(); ++i) tensors[kMomentum + std::to_string(i)] = momenta[i];
    checkpoint.model = training::toBytes(tensors);
    std::ostringstream optimiser;
    torch::save(*state.optimiser, optimiser);
    checkpoint.optimiser = std::move(optimiser).str();
    checkpoint.state = nlohmann::json{{"tally", state.tally.sums}, {"batches", state.tally.batches}}.dump();
    return checkpoint;
}

ImageState unpack(const store::Checkpoint& checkpoint, const ImageOptions& options) try {
    const auto all = training::fromBytes(checkpoint.model, "The checkpoint");
    ImageState state;
    state.model = withWeights(options, extracted(all, kModel));
    state.average = training::AveragedWeights(extracted(all, kAverage));
    state.optimiser = std::make_unique<training::Optimiser>(*state.model, options.training);
    std::istringstream optimiser(checkpoint.optimiser);
    torch::load(*state.optimiser, optimiser);
    const auto& momenta = state.optimiser->momenta();
    for (std::size_t i = 0; i < momenta.size(); ++i)
        torch::Tensor(momenta[i]).copy_(all.at(kMomentum + std::to_string(i)));
    state.epoch = checkpoint.epoch;
    state.step = checkpoint.step;
    const auto json = nlohmann::json::parse(checkpoint.state);
    state.tally.sums = json.at("tally").get<std::map<std::string, double>>();
    state.tally.batches = json.at("batches").get<long long>();
    return state;
} catch (const api::Error&) {
    throw;
} catch (const std::exception& error) {
    throw api::Error(api::ErrorCode::RunUnusable, std::string("The checkpoint cannot be read: ") + error.what());
}

ImageModel trainedModel(const store::Checkpoint& checkpoint, const ImageOptions& options) {
    const auto all = training::fromBytes(checkpoint.model, "The checkpoint");
    return withWeights(options, extracted(all, options.training.averageWeights ? kAverage : kModel));
}

ImageModel trainedModel(const ImageState& state, const ImageOptions& options) {
    return withWeights(options,
                       options.training.averageWeights ? state.average.mean() : training::weightsOf(*state.model));
}

}  // namespace strata::images
