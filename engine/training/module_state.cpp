// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/module_state.h"

#include <ATen/CPUGeneratorImpl.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/api/error.h"

namespace strata::training {

namespace {

constexpr const char* kLast = "model.";
constexpr const char* kAverage = "average.";
constexpr const char* kMomentum = "momentum.";

}  // namespace

ModuleState::ModuleState(std::shared_ptr<torch::nn::Module> trained, const TrainingOptions& options)
    : network(std::move(trained)), optimiser(std::make_unique<Optimiser>(*network, options)), average(*network) {}

NamedTensors ModuleState::weights(const TrainingOptions& options) const {
    return options.averageWeights ? average.mean() : weightsOf(*network);
}

at::Generator stepGenerator(std::uint64_t seed, std::uint64_t purpose, std::int64_t step) {
    return at::make_generator<at::CPUGeneratorImpl>(stepSeed(seed, purpose, static_cast<std::uint64_t>(step)));
}

void drawWeights(torch::nn::Module& module, at::Generator generator,
                 const std::function<bool(const std::string&, torch::Tensor&)>& own) {
    const torch::NoGradGuard constant;
    for (auto& parameter : module.named_parameters()) {
        auto& weight = parameter.value();
        if (own && own(parameter.key(), weight)) continue;
        if (weight.dim() == 2) {
            const auto bound = 1 / std::sqrt(static_cast<double>(weight.size(1)));
            weight.copy_(bound * (2 * at::rand(weight.sizes(), generator, torch::TensorOptions()) - 1));
        } else if (parameter.key().ends_with("bias")) {
            weight.zero_();
        }
    }
}

void descend(ModuleState& state, const torch::Tensor& loss, const Schedule& schedule,
             const std::function<void()>& afterBackward) {
    if (!std::isfinite(loss.item<double>()))
        throw api::Error(api::ErrorCode::Internal,
                         "The loss is no longer a number at step " + std::to_string(state.step + 1) +
                             "; a lower learning rate helps. The run is kept as of its last checkpoint.");
    for (auto& parameter : state.network->parameters()) parameter.mutable_grad().reset();
    loss.backward();
    if (afterBackward) afterBackward();
    torch::nn::utils::clip_grad_norm_(state.network->parameters(), schedule.options.clip);
    state.optimiser->setLearningRate(schedule.learningRate(state.step));
    state.optimiser->step();
    state.average.update(*state.network, schedule.averageDecay(state.step), state.step);
    ++state.tally.batches;
    ++state.step;
}

store::Checkpoint pack(const ModuleState& state, double score, NamedTensors more) {
    store::Checkpoint checkpoint;
    checkpoint.epoch = state.epoch;
    checkpoint.step = state.step;
    checkpoint.score = score;
    putUnder(more, kLast, weightsOf(*state.network));
    putUnder(more, kAverage, state.average.mean());
    const auto& momenta = state.optimiser->momenta();
    for (std::size_t i = 0; i < momenta.size(); ++i) more[kMomentum + std::to_string(i)] = momenta[i];
    checkpoint.model = toBytes(more);
    std::ostringstream optimiser;
    torch::save(*state.optimiser, optimiser);
    checkpoint.optimiser = std::move(optimiser).str();
    checkpoint.state =
        nlohmann::json{
            {"randomness", "a function of (seed, step)"}, {"tally", state.tally.sums}, {"batches", state.tally.batches}}
            .dump();
    return checkpoint;
}

CheckpointTensors::CheckpointTensors(const store::Checkpoint& checkpoint)
    : m_all(fromBytes(checkpoint.model, "The checkpoint")) {}

NamedTensors CheckpointTensors::weights(const TrainingOptions& options) const {
    return tensorsUnder(m_all, options.averageWeights ? kAverage : kLast);
}

NamedTensors CheckpointTensors::more(const std::string& prefix) const {
    NamedTensors tensors;
    for (const auto& [name, tensor] : m_all)
        if (name.starts_with(prefix)) tensors[name] = tensor;
    return tensors;
}

torch::Tensor CheckpointTensors::required(const std::string& name) const {
    const auto found = m_all.find(name);
    if (found == m_all.end())
        throw api::Error(api::ErrorCode::RunUnusable, "The checkpoint is not complete: it has no “" + name + "”.");
    return found->second;
}

void CheckpointTensors::restore(ModuleState& state, const store::Checkpoint& checkpoint) const try {
    setWeights(*state.network, tensorsUnder(m_all, kLast));
    state.average = AveragedWeights(tensorsUnder(m_all, kAverage));
    std::istringstream optimiser(checkpoint.optimiser);
    torch::load(*state.optimiser, optimiser);
    const auto& momenta = state.optimiser->momenta();
    for (std::size_t i = 0; i < momenta.size(); ++i)
        torch::Tensor(momenta[i]).copy_(required(kMomentum + std::to_string(i)));
    const auto json = nlohmann::json::parse(checkpoint.state);
    state.tally.sums = json.at("tally").get<std::map<std::string, double>>();
    state.tally.batches = json.at("batches").get<long long>();
    state.epoch = checkpoint.epoch;
    state.step = checkpoint.step;
} catch (const api::Error&) {
    throw;
} catch (const std::exception& error) {
    throw api::Error(api::ErrorCode::RunUnusable, std::string("The checkpoint cannot be read: ") + error.what());
}

}  // namespace strata::training
