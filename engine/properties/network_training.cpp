// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/network_training.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/api/error.h"

namespace strata::properties {

namespace {

constexpr const char* kWeights = "model.";
constexpr const char* kMean = "average.";
constexpr const char* kMomenta = "momentum.";
constexpr const char* kMore = "more.";

training::NamedTensors under(const training::NamedTensors& all, const std::string& prefix) {
    training::NamedTensors tensors;
    for (const auto& [name, tensor] : all)
        if (name.starts_with(prefix)) tensors[name.substr(prefix.size())] = tensor;
    return tensors;
}

void putUnder(training::NamedTensors& all, const char* prefix, const training::NamedTensors& tensors) {
    for (const auto& [name, tensor] : tensors) all[prefix + name] = tensor;
}

}  // namespace

void drawWeights(torch::nn::Module& module, at::Generator generator) {
    const torch::NoGradGuard constant;
    for (auto& parameter : module.named_parameters()) {
        auto& weight = parameter.value();
        if (weight.dim() == 2) {
            const auto bound = 1 / std::sqrt(static_cast<double>(weight.size(1)));
            weight.copy_(bound * (2 * at::rand(weight.sizes(), generator, torch::TensorOptions()) - 1));
        } else if (parameter.key().ends_with("bias")) {
            weight.zero_();
        }
    }
}

NetworkTraining::NetworkTraining(std::shared_ptr<torch::nn::Module> network, const training::TrainingOptions& options,
                                 std::uint64_t seed, std::int64_t perEpoch)
    : m_network(std::move(network)), m_options(options), m_seed(seed), m_perEpoch(perEpoch) {
    drawWeights(*m_network, at::make_generator<at::CPUGeneratorImpl>(training::stepSeed(seed, 2, 0)));
    m_optimiser = std::make_unique<training::Optimiser>(*m_network, m_options);
    m_average = training::AveragedWeights(*m_network);
}

training::Schedule NetworkTraining::schedule() const {
    return {m_options, m_perEpoch * m_options.epochs};
}

at::Generator NetworkTraining::generator(std::uint64_t purpose) const {
    return at::make_generator<at::CPUGeneratorImpl>(
        training::stepSeed(m_seed, purpose, static_cast<std::uint64_t>(m_step)));
}

void NetworkTraining::step(const torch::Tensor& loss, const std::vector<std::pair<std::string, double>>& terms) {
    const auto value = loss.item<double>();
    if (!std::isfinite(value))
        throw api::Error(api::ErrorCode::Internal,
                         "The loss is no longer a number at step " + std::to_string(m_step + 1) +
                             "; a lower learning rate helps. The run is kept as of its last checkpoint.");
    for (auto& parameter : m_network->parameters()) parameter.mutable_grad().reset();
    loss.backward();
    torch::nn::utils::clip_grad_norm_(m_network->parameters(), m_options.clip);
    m_optimiser->setLearningRate(schedule().learningRate(m_step));
    m_optimiser->step();
    m_average.update(*m_network, schedule().averageDecay(m_step), m_step);
    m_tally.sums["loss"] += value;
    for (const auto& [name, term] : terms) m_tally.sums[name] += term;
    ++m_tally.batches;
    ++m_step;
}

void NetworkTraining::copyTo(torch::nn::Module& network) const {
    training::setWeights(network, m_options.averageWeights ? m_average.mean() : training::weightsOf(*m_network));
}

store::Checkpoint NetworkTraining::pack(double score, const training::NamedTensors& more) const {
    store::Checkpoint checkpoint;
    checkpoint.epoch = m_epoch;
    checkpoint.step = m_step;
    checkpoint.score = score;
    training::NamedTensors all;
    putUnder(all, kWeights, training::weightsOf(*m_network));
    putUnder(all, kMean, m_average.mean());
    putUnder(all, kMore, more);
    const auto& momenta = m_optimiser->momenta();
    for (std::size_t i = 0; i < momenta.size(); ++i) all[kMomenta + std::to_string(i)] = momenta[i];
    checkpoint.model = training::toBytes(all);
    std::ostringstream optimiser;
    torch::save(*m_optimiser, optimiser);
    checkpoint.optimiser = std::move(optimiser).str();
    checkpoint.state = nlohmann::json{
        {"randomness", "a function of (seed, step)"},
        {"tally", m_tally.sums},
        {"batches",
         m_tally.batches}}.dump();
    return checkpoint;
}

void NetworkTraining::restore(const store::Checkpoint& checkpoint) try {
    const auto all = training::fromBytes(checkpoint.model, "The checkpoint");
    training::setWeights(*m_network, under(all, kWeights));
    m_average = training::AveragedWeights(under(all, kMean));
    std::istringstream optimiser(checkpoint.optimiser);
    torch::load(*m_optimiser, optimiser);
    const auto& momenta = m_optimiser->momenta();
    for (std::size_t i = 0; i < momenta.size(); ++i)
        torch::Tensor(momenta[i]).copy_(all.at(kMomenta + std::to_string(i)));
    const auto json = nlohmann::json::parse(checkpoint.state);
    m_tally.sums = json.at("tally").get<std::map<std::string, double>>();
    m_tally.batches = json.at("batches").get<long long>();
    m_epoch = checkpoint.epoch;
    m_step = checkpoint.step;
} catch (const api::Error&) {
    throw;
} catch (const std::exception& error) {
    throw api::Error(api::ErrorCode::RunUnusable, std::string("The checkpoint cannot be read: ") + error.what());
}

TrainedTensors trainedTensors(const store::Checkpoint& checkpoint, bool averaged) {
    const auto all = training::fromBytes(checkpoint.model, "The checkpoint");
    return {under(all, averaged ? kMean : kWeights), under(all, kMore)};
}

torch::Tensor requiredTensor(const training::NamedTensors& tensors, const std::string& name) {
    const auto found = tensors.find(name);
    if (found == tensors.end())
        throw api::Error(api::ErrorCode::RunUnusable, "The checkpoint is not complete: it has no “" + name + "”.");
    return found->second;
}

}  // namespace strata::properties
