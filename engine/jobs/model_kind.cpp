// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/model_kind.h"

#include "engine/api/error.h"
#include "engine/jobs/jobs.h"
#include "engine/jobs/run_access.h"

namespace strata::jobs {

namespace {

[[noreturn]] void refuse(const KindRun& run, const std::string& what) {
    throw api::Error(api::ErrorCode::BadInput,
                     run.file + " is a run of the kind “" + run.spec.model + "”, which " + what + ".");
}

}  // namespace

void ModelKind::sample(const KindRun& run, const api::SampleJob&, session::JobContext&) const {
    refuse(run, "generates nothing");
}

void ModelKind::interpolate(const KindRun& run, const api::InterpolateJob&, session::JobContext&) const {
    refuse(run, "has no latents to walk through");
}

void ModelKind::inspect(const KindRun& run, const api::InspectJob&, session::JobContext&) const {
    refuse(run, "has no hierarchy to look at");
}

void ModelKind::predict(const KindRun& run, const api::Dataset&, session::JobContext&) const {
    refuse(run, "predicts no column of a table");
}

std::optional<OpenKind> openKind(const std::string& runFile) {
    const auto file = store::RunFile::open(runFile, store::RunFile::Mode::Read);
    auto spec = file.spec();
    const auto* kind = kindNamed(spec.model);
    if (!kind) return {};
    auto checkpoint = file.bestCheckpoint();
    if (!checkpoint || checkpoint->epoch == 0)
        throw api::Error(api::ErrorCode::RunUnusable,
                         runFile + " has not finished its first epoch: train it for an epoch first.");
    return OpenKind{kind, {runFile, std::move(spec), file.data(), *std::move(checkpoint)}};
}

api::DatasetPtr dataOf(const store::RunSpec& spec, session::JobContext& context) {
    auto data = loadDataset(spec.source, context, 0);
    if (data && data->sha256 != spec.dataSha256)
        throw api::Error(api::ErrorCode::BadInput, spec.source.location +
                                                       " is no longer what the run was trained on: its SHA-256 is " +
                                                       data->sha256.substr(0, 12) + "…, the run's data had " +
                                                       spec.dataSha256.substr(0, 12) + "….");
    return data;
}

void trainNew(const ModelKind& kind, const std::string& path, const store::RunSpec& spec, const api::DatasetPtr& data,
              session::JobContext& context) {
    auto training = kind.start(spec, data, {}, context);
    if (!training) return;
    auto file = store::RunFile::create(path, spec, training->data);
    const bool finished = training::runTraining(*training->trainee, file, context);
    file.setState(finished ? "finished" : "stopped");
}

void trainOn(const ModelKind& kind, store::RunFile& file, const store::RunSpec& spec, session::JobContext& context) {
    const auto data = dataOf(spec, context);
    if (!data) return;
    auto training = kind.start(spec, data, file.lastCheckpoint(), context);
    if (!training) return;
    file.setState("training");
    const bool finished = training::runTraining(*training->trainee, file, context);
    file.setState(finished ? "finished" : "stopped");
}

}  // namespace strata::jobs
