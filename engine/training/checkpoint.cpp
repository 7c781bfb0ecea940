// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/checkpoint.h"

#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/api/error.h"
#include "engine/training/schedule.h"

namespace strata::training {

namespace {

constexpr const char* kModel = "model.";
constexpr const char* kAverage = "average.";
constexpr const char* kMomentum = "momentum.";
constexpr const char* kBank = "bank.";

void insert(NamedTensors& all, const char* prefix, const NamedTensors& tensors) {
    for (const auto& [name, tensor] : tensors) all[prefix + name] = tensor;
}

NamedTensors extract(const NamedTensors& all, const std::string& prefix) {
    NamedTensors tensors;
    for (const auto& [name, tensor] : all)
        if (name.starts_with(prefix)) tensors[name.substr(prefix.size())] = tensor;
    return tensors;
}

models::TreeBank bankOf(const NamedTensors& all) {
    NamedTensors tensors;
    for (const auto& [name, tensor] : all)
        if (name.starts_with(kBank)) tensors[name] = tensor;
    return models::TreeBank::fromTensors(tensors);
}

models::Mgvae makeModel(const Options& options, const models::TreeBank& bank) {
    auto shape = options.model;
    shape.maxNodes = bank.largest();
    return models::Mgvae(shape);
}

/// Modules draw their weights from LibTorch's one default generator, which other threads use too; so they are drawn
/// again: every weight matrix uniform in ±1/√fan-in (LibTorch's default), biases zero, scales one; learned priors as
/// they were built but for their noise.
void drawWeights(torch::nn::Module& module, at::Generator generator) {
    const torch::NoGradGuard constant;
    for (auto& parameter : module.named_parameters()) {
        auto& weight = parameter.value();
        const auto& name = parameter.key();
        if (name.ends_with("prior.mean")) {
            weight.copy_(0.5 * at::randn(weight.sizes(), generator, torch::TensorOptions()));
        } else if (name.ends_with("prior.factor")) {
            weight.copy_(torch::eye(weight.size(0)).unsqueeze(-1) +
                         0.01 * at::randn(weight.sizes(), generator, torch::TensorOptions()));
        } else if (weight.dim() == 2) {
            const auto bound = 1 / std::sqrt(static_cast<double>(weight.size(1)));
            weight.copy_(bound * (2 * at::rand(weight.sizes(), generator, torch::TensorOptions()) - 1));
        } else if (name.ends_with("bias")) {
            weight.zero_();
        }
    }
}

}  // namespace

TrainingState initialState(const Options& options, std::uint64_t seed, std::vector<std::int64_t> sizeHistogram) {
    TrainingState state;
    state.bank = models::TreeBank(std::move(sizeHistogram));
    state.model = makeModel(options, state.bank);
    drawWeights(*state.model, at::make_generator<at::CPUGeneratorImpl>(stepSeed(seed, 2, 0)));
    state.optimiser = std::make_unique<Optimiser>(*state.model, options.training);
    state.average = AveragedWeights(*state.model);
    return state;
}

store::Checkpoint pack(const TrainingState& state, double score) {
    store::Checkpoint checkpoint;
    checkpoint.epoch = state.epoch;
    checkpoint.step = state.step;
    checkpoint.score = score;
    NamedTensors tensors = state.bank.tensors();
    insert(tensors, kModel, weightsOf(*state.model));
    insert(tensors, kAverage, state.average.mean());
    const auto& momenta = state.optimiser->momenta();
    for (std::size_t i = 0; i < momenta.size(); ++i) tensors[kMomentum + std::to_string(i)] = momenta[i];
    checkpoint.model = toBytes(tensors);
    std::ostringstream optimiser;
    torch::save(*state.optimiser, optimiser);
    checkpoint.optimiser = std::move(optimiser).str();
    checkpoint.state =
        nlohmann::json{
            {"randomness", "a function of (seed, step)"}, {"tally", state.tally.sums}, {"batches", state.tally.batches}}
            .dump();
    return checkpoint;
}

TrainingState unpack(const store::Checkpoint& checkpoint, const Options& options) try {
    const auto all = fromBytes(checkpoint.model, "The checkpoint");
    TrainingState state;
    state.bank = bankOf(all);
    state.model = makeModel(options, state.bank);
    setWeights(*state.model, extract(all, kModel));
    state.average = AveragedWeights(extract(all, kAverage));
    state.optimiser = std::make_unique<Optimiser>(*state.model, options.training);
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

TrainedModel trainedModel(const store::Checkpoint& checkpoint, const Options& options) try {
    const auto all = fromBytes(checkpoint.model, "The checkpoint");
    TrainedModel trained{models::Mgvae(nullptr), bankOf(all)};
    trained.model = makeModel(options, trained.bank);
    setWeights(*trained.model, extract(all, options.training.averageWeights ? kAverage : kModel));
    trained.model->eval();
    return trained;
} catch (const std::out_of_range& error) {
    throw api::Error(api::ErrorCode::RunUnusable, std::string("The checkpoint is not complete: ") + error.what());
}

TrainedModel trainedModel(const TrainingState& state, const Options& options) {
    TrainedModel trained{makeModel(options, state.bank), state.bank};
    setWeights(*trained.model, options.training.averageWeights ? state.average.mean() : weightsOf(*state.model));
    trained.model->eval();
    return trained;
}

}  // namespace strata::training
