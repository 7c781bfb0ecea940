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

void ModelKind::map(const KindRun& run, const api::MapJob&, session::JobContext&) const {
    refuse(run, "has no latents to map");
}

void ModelKind::propose(const KindRun& run, const api::ProposeJob&, session::JobContext&) const {
    refuse(run, "predicts no links");
}

void ModelKind::predict(const KindRun& run, const api::Dataset&, session::JobContext&) const {
    refuse(run, "predicts no column of a table");
}

api::DatasetPtr ModelKind::prepared(const api::DatasetPtr& data, const api::Settings&, api::Settings&) const {
    return data;
}

std::optional<ModelKind::Training> ModelKind::resume(const store::RunFile& file, const store::RunSpec& spec,
                                                     session::JobContext& context) const {
    const auto data = dataAgain(spec, context);
    if (!data) return {};
    return start(spec, data, file.lastCheckpoint(), context);
}

api::DatasetPtr ModelKind::dataOf(const KindRun& run, session::JobContext& context) const {
    return dataAgain(run.spec, context);
}

OpenKind openKind(const std::string& runFile) {
    auto spec = store::RunFile::open(runFile, store::RunFile::Mode::Read).spec();
    const auto& kind = kindNamed(spec.model);
    return {kind, {runFile, std::move(spec)}};
}

store::Checkpoint checkpointOf(const KindRun& run) {
    auto checkpoint = store::RunFile::open(run.file, store::RunFile::Mode::Read).bestCheckpoint();
    if (!checkpoint || checkpoint->epoch == 0)
        throw api::Error(api::ErrorCode::RunUnusable,
                         run.file + " has not finished its first epoch: train it for an epoch first.");
    return *std::move(checkpoint);
}

void checkOwnTest(const KindRun& run, const api::EvaluateJob& job) {
    if (!job.test.location.empty())
        refuse(run, "is measured on what the run itself held out, and takes no other test file");
    if (job.protocol == api::Protocol::Paper) refuse(run, "knows no protocol but the honest one");
    if (!job.chemnet.empty()) refuse(run, "generates nothing that a network's weights (--chemnet) could measure");
}

void checkSplit(const KindRun& run, const store::RunData& split) {
    if (store::RunFile::open(run.file, store::RunFile::Mode::Read).data() != split)
        throw api::Error(api::ErrorCode::BadInput,
                         run.file +
                             " was trained on another split: the rows that the options data.split or --rows "
                             "name are no longer the same.");
}

api::DatasetPtr dataAgain(const store::RunSpec& spec, session::JobContext& context) {
    if (const auto& location = spec.source.location; location.starts_with(kRunPrefix)) {
        // A run that names itself, or two that name each other, would be read for ever.
        const auto source = openKind(location.substr(kRunPrefix.size()));
        if (source.run.spec.model != api::kMgvae)
            throw api::Error(api::ErrorCode::BadInput, "The run's data are those of " + source.run.file +
                                                           ", which holds none: only runs that generate graphs do.");
    }
    auto data = loadDataset(spec.source, context, 0);
    if (data && data->sha256 != spec.dataSha256)
        throw api::Error(api::ErrorCode::BadInput, spec.source.location +
                                                       " is no longer what the run was trained on: its SHA-256 is " +
                                                       data->sha256.substr(0, 12) + "…, the run's data had " +
                                                       spec.dataSha256.substr(0, 12) + "….");
    return data;
}

}  // namespace strata::jobs
