// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/network_training.h"

namespace strata::properties {

namespace {

constexpr const char* kMore = "more.";

training::ModuleState started(std::shared_ptr<torch::nn::Module> network, const training::TrainingOptions& options,
                              std::uint64_t seed) {
    training::drawWeights(*network, training::stepGenerator(seed, 2, 0));
    return {std::move(network), options};
}

}  // namespace

NetworkTraining::NetworkTraining(std::shared_ptr<torch::nn::Module> network, const training::TrainingOptions& options,
                                 std::uint64_t seed, std::int64_t perEpoch)
    : m_options(options), m_seed(seed), m_perEpoch(perEpoch), m_state(started(std::move(network), m_options, seed)) {}

training::Schedule NetworkTraining::schedule() const {
    return {m_options, m_perEpoch * m_options.epochs};
}

at::Generator NetworkTraining::generator(std::uint64_t purpose) const {
    return training::stepGenerator(m_seed, purpose, m_state.step);
}

void NetworkTraining::step(const torch::Tensor& loss, const std::vector<std::pair<std::string, double>>& terms) {
    training::descend(m_state, loss, schedule());
    m_state.tally.sums["loss"] += loss.item<double>();
    for (const auto& [name, term] : terms) m_state.tally.sums[name] += term;
}

void NetworkTraining::copyTo(torch::nn::Module& network) const {
    training::setWeights(network, m_state.weights(m_options));
}

store::Checkpoint NetworkTraining::pack(double score, const training::NamedTensors& more) const {
    training::NamedTensors companions;
    training::putUnder(companions, kMore, more);
    return training::pack(m_state, score, std::move(companions));
}

void NetworkTraining::restore(const store::Checkpoint& checkpoint) {
    training::CheckpointTensors(checkpoint).restore(m_state, checkpoint);
}

torch::Tensor companion(const training::CheckpointTensors& tensors, const std::string& name) {
    return tensors.required(kMore + name);
}

}  // namespace strata::properties
