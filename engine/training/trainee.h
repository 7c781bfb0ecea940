// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "engine/api/hierarchy.h"
#include "engine/session/job_context.h"
#include "engine/store/run_file.h"

namespace strata::training {

/// Sums over the batches since the last logged row, by name. Kept in checkpoints, so that the row after a resume is the
/// same.
struct Tally {
    std::map<std::string, double> sums;
    long long batches = 0;
};

/// What is measured and shown at the end of an epoch.
struct EpochReport {
    std::vector<std::pair<std::string, double>> figures;  ///< logged as metrics: "heldout.loss", "sample.valid_raw", ..
    api::Snapshot snapshot;
    double score = std::numeric_limits<double>::quiet_NaN();  ///< of the checkpoint; lower is better
};

/// A model in training as the loop sees it: what knows how to do one batch, and how to be saved. All its state is in
/// pack(), and its randomness is a function of (seed, step): a run that was stopped goes on as if it had not been. Its
/// functions are called from one thread and throw api::Error.
class Trainee {
public:
    virtual ~Trainee() = default;
    virtual int epochs() const = 0;
    virtual std::int64_t batchesPerEpoch() const = 0;
    virtual int epoch() const = 0;          ///< whole epochs done
    virtual std::int64_t step() const = 0;  ///< batches done
    virtual std::string phase() const;      ///< for people: "Epoch 3 of 50"
    /// One step of the optimiser; its loss terms go to tally(). Returns how many graphs (images, links) it saw.
    virtual std::int64_t trainBatch() = 0;
    virtual Tally& tally() = 0;
    /// Measures the model as it would be used, and counts the epoch as done.
    virtual EpochReport endEpoch() = 0;
    virtual store::Checkpoint pack(double score) const = 0;
    /// Nothing more is to be gained: the loop ends with the epoch that was done last, and the run counts as finished.
    virtual bool done() const { return epoch() >= epochs(); }
};

/// Trains to the last epoch or to a stop, one batch at a time, and saves into `run` at the end of each epoch, every
/// minute in between, and when stopped. Emits Progress, MetricsLogged, EpochEnded. Returns true if the run is finished,
/// false if it was stopped.
bool runTraining(Trainee& trainee, store::RunFile& run, session::JobContext& context);

}  // namespace strata::training
