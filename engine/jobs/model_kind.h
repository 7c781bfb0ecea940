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

/// A run as a kind of model finds it: its specification, its split, and its last checkpoint.
struct KindRun {
    std::string file;
    store::RunSpec spec;
    store::RunData data;
    store::Checkpoint checkpoint;
};

/// What the jobs need of a kind of model other than the MGVAE of sets of graphs. Its runs do not hold their data: they
/// are read again from where they came from. Stateless; any thread; throws api::Error.
class ModelKind {
public:
    virtual ~ModelKind() = default;
    virtual const std::vector<api::Parameter>& parameters() const = 0;
    virtual const std::vector<api::Preset>& presets() const = 0;

    /// What a run trains on, for its file, and the model in training, which owns or shares all that it needs.
    struct Training {
        store::RunData data;
        std::unique_ptr<training::Trainee> trainee;
    };
    /// From `last` on, if there is one. Nothing if stopped meanwhile.
    virtual std::optional<Training> start(const store::RunSpec& spec, const api::DatasetPtr& data,
                                          const std::optional<store::Checkpoint>& last,
                                          session::JobContext& context) const = 0;

    /// Emits EvaluationReady.
    virtual void evaluate(const KindRun& run, const api::EvaluateJob& job, session::JobContext& context) const = 0;

    // What not every kind of model can do: these refuse, with a sentence.
    virtual void sample(const KindRun& run, const api::SampleJob& job, session::JobContext& context) const;
    virtual void interpolate(const KindRun& run, const api::InterpolateJob& job, session::JobContext& context) const;
    virtual void inspect(const KindRun& run, const api::InspectJob& job, session::JobContext& context) const;
    virtual void predict(const KindRun& run, const api::Dataset& data, session::JobContext& context) const;
};

/// Null for the MGVAE of sets of graphs. Throws Error(BadInput) for a name that no kind has.
const ModelKind* kindNamed(const std::string& model);

/// The kind of a run, and the run; nothing for an MGVAE's. Throws Error if it has no checkpoint.
struct OpenKind {
    const ModelKind* kind = nullptr;
    KindRun run;
};
std::optional<OpenKind> openKind(const std::string& runFile);

/// The data of a run, read again. Throws Error(BadInput) if they are no longer the same. Null if stopped.
api::DatasetPtr dataOf(const store::RunSpec& spec, session::JobContext& context);

/// Trains a run that is not there yet at `path`, or goes on with one that is open for training. As jobs::train.
void trainNew(const ModelKind& kind, const std::string& path, const store::RunSpec& spec, const api::DatasetPtr& data,
              session::JobContext& context);
void trainOn(const ModelKind& kind, store::RunFile& file, const store::RunSpec& spec, session::JobContext& context);

}  // namespace strata::jobs
