// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/step.h"

#include <cmath>

#include "engine/api/error.h"
#include "engine/models/loss.h"

namespace strata::training {

namespace {

/// The loss of one batch: of the whole model, or of its prior alone.
models::Loss lossOf(TrainingState& state, const graph::GraphBatch& batch, const Schedule& schedule, std::uint64_t seed,
                    const Marks& done) {
    const auto generator =
        at::make_generator<at::CPUGeneratorImpl>(stepSeed(seed, 3, static_cast<std::uint64_t>(state.step)));
    const auto lossSeed = stepSeed(seed, 5, static_cast<std::uint64_t>(state.step));
    models::EncodeOptions how;
    how.sampleClusters = true;
    how.temperature = schedule.temperature(state.step);
    const torch::AutoGradMode gradients(!schedule.fitsPrior(state.step));
    const auto encoded = state.model->encode(batch, how, generator);
    if (done) done("encode");
    if (!schedule.fitsPrior(state.step))
        return models::loss(state.model, encoded, batch, schedule.klScale(state.step), lossSeed);
    const torch::AutoGradMode ofThePrior(true);
    return models::priorLoss(state.model, encoded, lossSeed);
}

}  // namespace

void step(TrainingState& state, const graph::GraphBatch& batch, const Schedule& schedule, std::uint64_t seed,
          const Marks& done) {
    state.optimiser->setLearningRate(schedule.learningRate(state.step));
    // The prior is fitted to the posteriors that sampling will meet.
    if (state.step == schedule.steps && schedule.options.averageWeights) setWeights(*state.model, state.average.mean());
    const auto loss = lossOf(state, batch, schedule, seed, done);
    const auto total = loss.total();
    const auto value = total.item<double>();
    if (done) done("decode and loss");
    if (!std::isfinite(value))
        throw api::Error(api::ErrorCode::Internal,
                         "The loss is no longer a number at step " + std::to_string(state.step + 1) +
                             "; a lower learning rate helps. The run is kept as of its last checkpoint.");
    for (auto& parameter : state.model->parameters())
        parameter.mutable_grad().reset();  // what gets no gradient does not move
    total.backward();
    if (done) done("backward");
    torch::nn::utils::clip_grad_norm_(state.model->parameters(), schedule.options.clip);
    state.optimiser->step();
    state.average.update(*state.model, schedule.averageDecay(state.step), state.step);
    if (done) done("optimiser");

    auto& sums = state.tally.sums;
    if (!schedule.fitsPrior(state.step)) sums["loss"] += value;  // the prior's part alone is not the loss
    for (const auto& term : loss.terms) sums[term.name] += term.value.item<double>();
    for (const auto& term : loss.divergences) sums[term.name] += term.value.item<double>();
    ++state.tally.batches;
    ++state.step;
}

}  // namespace strata::training
