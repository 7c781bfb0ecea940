// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/step.h"

#include "engine/models/loss.h"

namespace strata::training {

namespace {

/// The loss of one batch: of the whole model, or of its prior alone.
models::Loss lossOf(TrainingState& state, const graph::GraphBatch& batch, const Schedule& schedule, std::uint64_t seed,
                    const Marks& done) {
    const auto generator = stepGenerator(seed, 3, state.step);
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
    // The prior is fitted to the posteriors that sampling will meet.
    if (state.step == schedule.steps && schedule.options.averageWeights) setWeights(*state.model, state.average.mean());
    const auto loss = lossOf(state, batch, schedule, seed, done);
    const auto total = loss.total();
    const auto value = total.item<double>();
    if (done) done("decode and loss");
    auto& sums = state.tally.sums;
    if (!schedule.fitsPrior(state.step)) sums["loss"] += value;  // the prior's part alone is not the loss
    for (const auto& term : loss.terms) sums[term.name] += term.value.item<double>();
    for (const auto& term : loss.divergences) sums[term.name] += term.value.item<double>();
    descend(state, total, schedule, [&] {
        if (done) done("backward");
    });
    if (done) done("optimiser");
}

}  // namespace strata::training
