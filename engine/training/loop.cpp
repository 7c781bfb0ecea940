// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <chrono>
#include <cmath>

#include "engine/training/trainee.h"

namespace strata::training {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kSaveEvery = std::chrono::seconds(60);
constexpr std::int64_t kRowsPerEpoch = 10;  ///< logged rows of training metrics

/// The tally's means as a row of metrics; empties it.
std::vector<api::Metric> row(Trainee& trainee) {
    auto& tally = trainee.tally();
    std::vector<api::Metric> metrics;
    for (const auto& [name, sum] : tally.sums)
        metrics.push_back({trainee.step(), trainee.epoch() + 1, name, sum / static_cast<double>(tally.batches)});
    tally = {};
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

/// Logs what the end of an epoch measured, and saves everything of the epoch in one piece.
void endEpoch(Trainee& trainee, store::RunFile& run, std::vector<api::Metric>& unsaved, session::JobContext& context) {
    auto report = trainee.endEpoch();
    std::vector<api::Metric> metrics;
    for (const auto& [name, value] : report.figures) metrics.push_back({trainee.step(), trainee.epoch(), name, value});
    unsaved.insert(unsaved.end(), metrics.begin(), metrics.end());
    report.snapshot.epoch = trainee.epoch();
    run.commit(trainee.pack(report.score), unsaved, &report.snapshot);
    unsaved.clear();
    context.emit(api::MetricsLogged{std::move(metrics)});
    context.emit(api::EpochEnded{trainee.epoch(), trainee.epochs(), std::move(report.snapshot)});
}

}  // namespace

std::string Trainee::phase() const {
    return "Epoch " + std::to_string(epoch() + 1) + " of " + std::to_string(epochs());
}

bool runTraining(Trainee& trainee, store::RunFile& run, session::JobContext& context) {
    const auto perEpoch = trainee.batchesPerEpoch();
    const auto rowEvery = std::max<std::int64_t>(1, perEpoch / kRowsPerEpoch);
    Pace pace(trainee.step(), perEpoch * trainee.epochs());
    std::int64_t graphs = 0;
    std::vector<api::Metric> unsaved;
    auto saved = Clock::now();

    while (!trainee.done()) {
        const auto phase = trainee.phase();
        for (auto b = trainee.step() - trainee.epoch() * perEpoch; b < perEpoch; ++b) {
            const auto before = Clock::now();
            context.pausePoint();
            pace.waited(Clock::now() - before);
            const bool stop = context.stopRequested();
            if (stop || Clock::now() - saved > kSaveEvery) {
                run.commit(trainee.pack(std::nan("")), unsaved);
                unsaved.clear();
                saved = Clock::now();
            }
            if (stop) return false;

            graphs += trainee.trainBatch();
            if (trainee.tally().batches >= rowEvery || b + 1 == perEpoch) {
                auto metrics = row(trainee);
                unsaved.insert(unsaved.end(), metrics.begin(), metrics.end());
                context.emit(api::MetricsLogged{std::move(metrics)});
            }
            context.emit(pace.progress(trainee.step(), graphs, phase));
        }
        endEpoch(trainee, run, unsaved, context);
        saved = Clock::now();
    }
    return true;
}

}  // namespace strata::training
