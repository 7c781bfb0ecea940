// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/api/dataset.h"
#include "engine/api/job.h"
#include "engine/api/parameter.h"
#include "engine/session/job_context.h"
#include "engine/store/run_file.h"
#include "engine/training/trainee.h"

namespace strata::jobs {

/// Begins the keys of the lines of an evaluation that stand beside the run's: what learned nothing, or something
/// simpler.
inline constexpr const char* kReferenceKey = "reference.";

/// A run as a kind of model finds it.
struct KindRun {
    std::string file;
    store::RunSpec spec;
};

/// What the jobs need of a kind of model. Stateless; any thread; throws api::Error.
class ModelKind {
public:
    virtual ~ModelKind() = default;
    virtual const std::vector<api::Parameter>& parameters() const = 0;
    virtual const std::vector<api::Preset>& presets() const = 0;

    /// The data that a new run with `settings` trains on: by default all. `fromData` gets what the data decide wherever
    /// the user does not.
    virtual api::DatasetPtr prepared(const api::DatasetPtr& data, const api::Settings& settings,
                                     api::Settings& fromData) const;

    /// What a run trains on, for its file, and the model in training, which owns or shares all that it needs.
    struct Training {
        store::RunData data;
        std::unique_ptr<training::Trainee> trainee;
    };
    /// A new training, or from `last` on. Nothing if stopped meanwhile.
    virtual std::optional<Training> start(const store::RunSpec& spec, const api::DatasetPtr& data,
                                          const std::optional<store::Checkpoint>& last,
                                          session::JobContext& context) const = 0;
    /// From the file's last checkpoint on: by default start() with the data, which are read again.
    virtual std::optional<Training> resume(const store::RunFile& file, const store::RunSpec& spec,
                                           session::JobContext& context) const;
    /// What a run was trained on and measured with: by default read again. Null if stopped.
    virtual api::DatasetPtr dataOf(const KindRun& run, session::JobContext& context) const;

    /// Emits EvaluationReady.
    virtual void evaluate(const KindRun& run, const api::EvaluateJob& job, session::JobContext& context) const = 0;

    // What not every kind of model can do: these refuse, with a sentence.
    virtual void sample(const KindRun& run, const api::SampleJob& job, session::JobContext& context) const;
    virtual void interpolate(const KindRun& run, const api::InterpolateJob& job, session::JobContext& context) const;
    virtual void inspect(const KindRun& run, const api::InspectJob& job, session::JobContext& context) const;
    virtual void map(const KindRun& run, const api::MapJob& job, session::JobContext& context) const;
    virtual void propose(const KindRun& run, const api::ProposeJob& job, session::JobContext& context) const;
    virtual void predict(const KindRun& run, const api::Dataset& data, session::JobContext& context) const;
};

/// Throws Error(BadInput) for a name that no kind has.
const ModelKind& kindNamed(const std::string& model);

/// The run of that file, with its kind. Throws Error if it cannot be used.
struct OpenKind {
    const ModelKind& kind;
    KindRun run;
};
OpenKind openKind(const std::string& runFile);

/// What a run is to be used with: its best checkpoint, or the last one where checkpoints have no score. Throws
/// Error(RunUnusable) before the end of the first epoch.
store::Checkpoint checkpointOf(const KindRun& run);

/// For kinds that are measured on what their own run held out: throws Error(BadInput) for a job that asks for more.
void checkOwnTest(const KindRun& run, const api::EvaluateJob& job);

/// Throws Error(BadInput) if a run was trained on another split of its data than `split`: the table's column or the
/// file of rows that it follows has changed since.
void checkSplit(const KindRun& run, const store::RunData& split);

/// The data of a run, read again. Throws Error(BadInput) if they are no longer the same. Null if stopped.
api::DatasetPtr dataAgain(const store::RunSpec& spec, session::JobContext& context);

}  // namespace strata::jobs
