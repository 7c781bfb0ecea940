// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "engine/api/graph.h"
#include "engine/api/hierarchy.h"
#include "engine/session/job_context.h"
#include "engine/store/run_file.h"
#include "engine/training/checkpoint.h"

namespace strata::training {

/// What a training run works on. Borrowed: everything outlives the run.
struct TrainingData {
    const api::Vocabulary& vocabulary;
    const std::vector<api::Graph>& train;
    const std::vector<api::Graph>& heldOut;
};

/// What is measured and shown at the end of an epoch, on the model as it would be sampled.
struct EpochReport {
    std::vector<std::pair<std::string, double>> figures;  ///< logged as metrics, "sample.valid_raw", ..
    api::Snapshot snapshot;
};
using EpochReporter = std::function<EpochReport(TrainedModel&, int epoch)>;

/// Trains from `state` to the last epoch or to a stop, one batch at a time, and saves into `run` at the end of each
/// epoch, every minute in between, and when stopped. Emits Progress, MetricsLogged, EpochEnded. Returns true if the run
/// is finished, false if it was stopped. From equal states and thread counts all figures are equal bit for bit, however
/// often it was stopped in between. Throws Error (Internal) if the loss is no longer a number.
bool train(TrainingState& state, const TrainingData& data, const Options& options, std::uint64_t seed,
           store::RunFile& run, session::JobContext& context, const EpochReporter& report);

/// The sizes of the training graphs: result[n] of n nodes, up to the largest graph of all the data.
std::vector<std::int64_t> sizeHistogram(const TrainingData& data);

}  // namespace strata::training
