// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/mgvae_kind.h"

#include "engine/jobs/hierarchy.h"
#include "engine/jobs/mgvae_jobs.h"
#include "engine/jobs/run_access.h"
#include "engine/training/presets.h"

namespace strata::jobs {

namespace {

class MgvaeKind final : public ModelKind {
public:
    const std::vector<api::Parameter>& parameters() const override { return training::parameters(); }
    const std::vector<api::Preset>& presets() const override { return training::presets(); }

    api::DatasetPtr prepared(const api::DatasetPtr& data, const api::Settings& settings,
                             api::Settings& fromData) const override {
        return preparedForMgvae(data, settings, fromData);
    }
    std::optional<Training> start(const store::RunSpec& spec, const api::DatasetPtr& data,
                                  const std::optional<store::Checkpoint>&,
                                  session::JobContext& context) const override {
        return startMgvae(spec, *data, context);
    }
    /// Its runs hold their graphs.
    std::optional<Training> resume(const store::RunFile& file, const store::RunSpec& spec,
                                   session::JobContext& context) const override {
        return resumeMgvae(file, spec, context);
    }
    api::DatasetPtr dataOf(const KindRun& run, session::JobContext&) const override { return datasetOf(run.file); }

    void evaluate(const KindRun&, const api::EvaluateJob& job, session::JobContext& context) const override {
        evaluateMgvae(job, context);
    }
    void sample(const KindRun&, const api::SampleJob& job, session::JobContext& context) const override {
        sampleMgvae(job, context);
    }
    void interpolate(const KindRun&, const api::InterpolateJob& job, session::JobContext& context) const override {
        interpolateMgvae(job, context);
    }
    void map(const KindRun&, const api::MapJob& job, session::JobContext& context) const override {
        mapMgvae(job, context);
    }
    void inspect(const KindRun&, const api::InspectJob& job, session::JobContext& context) const override {
        auto run = openRun(job.runFile);
        const auto graph = findGraph(run, job.graph);
        context.emit(api::HierarchyReady{
            std::make_shared<api::Hierarchy>(hierarchyOf(run.trained, graph, run.spec.vocabulary))});
    }
};

}  // namespace

const ModelKind& mgvaeKind() {
    static const MgvaeKind kind;
    return kind;
}

}  // namespace strata::jobs
