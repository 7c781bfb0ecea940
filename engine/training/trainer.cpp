// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/trainer.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <iterator>

#include "engine/api/error.h"
#include "engine/training/batches.h"
#include "engine/training/held_out.h"
#include "engine/training/step.h"

namespace strata::training {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kSaveEvery = std::chrono::seconds(60);
constexpr std::int64_t kRowsPerEpoch = 10;  ///< logged rows of training metrics
constexpr std::size_t kBankSize = 1024;     ///< partitions kept for generation
constexpr std::size_t kHeldOutMeasured = 512;

/// The tally's means as a row of metrics; empties it.
std::vector<api::Metric> row(TrainingState& state) {
    std::vector<api::Metric> metrics;
    for (const auto& [name, sum] : state.tally.sums)
        metrics.push_back({state.step, state.epoch + 1, name, sum / static_cast<double>(state.tally.batches)});
    state.tally = {};
    return metrics;
}

/// Graphs done and to do since this call began, for the ETA.
class Pace {
public:
    Pace(std::int64_t done, std::int64_t all) : m_first(done), m_all(all) {}
    api::Progress progress(std::int64_t done, std::int64_t graphs, std::string phase) const {
        const auto seconds = std::chrono::duration<double>(Clock::now() - m_start - m_idle).count();
        const auto steps = static_cast<double>(done - m_first);
        api::Progress progress;
        progress.phase = std::move(phase);
        progress.fraction = static_cast<double>(done) / static_cast<double>(m_all);
        if (steps > 0 && seconds > 0) {
            progress.secondsLeft = seconds / steps * static_cast<double>(m_all - done);
            progress.perSecond = static_cast<double>(graphs) / seconds;
        }
        return progress;
    }
    /// Time spent waiting while paused does not count.
    void waited(Clock::duration time) { m_idle += time; }

private:
    std::int64_t m_first, m_all;
    Clock::time_point m_start = Clock::now();
    Clock::duration m_idle{};
};

std::vector<int> sizesOf(const std::vector<api::Graph>& graphs) {
    std::vector<int> sizes;
    for (const auto& graph : graphs) sizes.push_back(graph.size());
    return sizes;
}

/// The batches of one epoch: as many passes over the graphs as the options ask for, each in its own order.
std::vector<std::vector<std::size_t>> batchesOf(const std::vector<int>& sizes, const TrainingOptions& options,
                                                std::uint64_t seed, int epoch) {
    std::vector<std::vector<std::size_t>> batches;
    const auto passes = static_cast<int>(options.passes);
    for (int pass = 0; pass < passes; ++pass)
        std::ranges::move(epochBatches(sizes, static_cast<std::size_t>(options.batch), seed, epoch * passes + pass),
                          std::back_inserter(batches));
    return batches;
}

/// Measures the model as it would be sampled, logs it and saves everything of the epoch in one piece.
void endEpoch(TrainingState& state, const TrainingData& data, const Options& options, store::RunFile& run,
              std::vector<api::Metric>& unsaved, session::JobContext& context, const EpochReporter& report) {
    state.bank = models::TreeBank(state.bank.histogram());
    auto trained = trainedModel(state, options);
    fillBank(trained, data.vocabulary, data.train, kBankSize);
    state.bank = trained.bank;
    ++state.epoch;

    auto metrics = std::vector<api::Metric>();
    double score = std::nan("");
    for (const auto& [name, value] : reconstructionFigures(trained, data.vocabulary, data.heldOut, kHeldOutMeasured)) {
        metrics.push_back({state.step, state.epoch, "heldout." + name, value});
        if (name == "loss") score = value;
    }
    auto epochReport = report(trained, state.epoch);
    for (const auto& [name, value] : epochReport.figures) metrics.push_back({state.step, state.epoch, name, value});
    unsaved.insert(unsaved.end(), metrics.begin(), metrics.end());
    run.commit(pack(state, score), unsaved, &epochReport.snapshot);
    unsaved.clear();
    context.emit(api::MetricsLogged{std::move(metrics)});
    context.emit(
        api::EpochEnded{state.epoch, static_cast<int>(options.training.epochs), std::move(epochReport.snapshot)});
}

}  // namespace

std::vector<std::int64_t> sizeHistogram(const TrainingData& data) {
    int largest = 0;
    for (const auto* part : {&data.train, &data.heldOut})
        for (const auto& graph : *part) largest = std::max(largest, graph.size());
    std::vector<std::int64_t> histogram(static_cast<std::size_t>(largest) + 1, 0);
    for (const auto& graph : data.train) ++histogram[static_cast<std::size_t>(graph.size())];
    return histogram;
}

bool train(TrainingState& state, const TrainingData& data, const Options& options, std::uint64_t seed,
           store::RunFile& run, session::JobContext& context, const EpochReporter& report) {
    const auto sizes = sizesOf(data.train);
    const auto epochs = static_cast<int>(options.training.epochs);
    const auto perEpoch = static_cast<std::int64_t>(batchesOf(sizes, options.training, seed, 0).size());
    const auto rowEvery = std::max<std::int64_t>(1, perEpoch / kRowsPerEpoch);
    const auto schedule = scheduleOf(options.training, perEpoch, options.model.prior == models::PriorKind::Flow);
    Pace pace(state.step, perEpoch * epochs);
    std::int64_t graphs = 0;
    std::vector<api::Metric> unsaved;
    auto saved = Clock::now();
    state.model->train();

    while (state.epoch < epochs) {
        const auto batches = batchesOf(sizes, options.training, seed, state.epoch);
        const auto phase = "Epoch " + std::to_string(state.epoch + 1) + " of " + std::to_string(epochs) +
                           (schedule.fitsPrior(state.epoch * perEpoch) ? ": the prior alone" : "");
        for (auto b = state.step - state.epoch * perEpoch; b < perEpoch; ++b) {
            const auto before = Clock::now();
            context.pausePoint();
            pace.waited(Clock::now() - before);
            const bool stop = context.stopRequested();
            if (stop || Clock::now() - saved > kSaveEvery) {
                run.commit(pack(state, std::nan("")), unsaved);
                unsaved.clear();
                saved = Clock::now();
            }
            if (stop) return false;

            std::vector<const api::Graph*> chunk;
            for (const auto i : batches[static_cast<std::size_t>(b)]) chunk.push_back(&data.train[i]);
            step(state, batchFor(state.model->options(), chunk, data.vocabulary), schedule, seed);
            graphs += static_cast<std::int64_t>(chunk.size());

            if (state.tally.batches >= rowEvery || b + 1 == perEpoch) {
                auto metrics = row(state);
                unsaved.insert(unsaved.end(), metrics.begin(), metrics.end());
                context.emit(api::MetricsLogged{std::move(metrics)});
            }
            context.emit(pace.progress(state.step, graphs, phase));
        }
        endEpoch(state, data, options, run, unsaved, context, report);
        saved = Clock::now();
    }
    return true;
}

}  // namespace strata::training
