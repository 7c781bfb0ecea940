// SPDX-License-Identifier: GPL-3.0-or-later
#include <torch/torch.h>

#include "engine/api/engine.h"
#include "engine/api/error.h"
#include "engine/jobs/jobs.h"
#include "engine/jobs/model_kind.h"
#include "engine/session/session.h"

namespace strata::jobs {

namespace {

template <class... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};

/// Does a job about a run: by the function that the run's kind of model has for it.
template <class Job>
void ofRun(void (ModelKind::*function)(const KindRun&, const Job&, session::JobContext&) const, const Job& job,
           session::JobContext& context) {
    const auto run = openKind(job.runFile);
    (run.kind.*function)(run.run, job, context);
}

void predict(const api::PredictJob& job, session::JobContext& context) {
    const auto run = openKind(job.runFile);
    const auto data = job.data ? job.data : loadDataset(job.source, context, 0.1);
    if (data) run.kind.predict(run.run, *data, context);
}

}  // namespace

void evaluate(const api::EvaluateJob& job, session::JobContext& context) {
    ofRun(&ModelKind::evaluate, job, context);
}

void run(const api::Job& job, session::JobContext& context) try {
    std::visit(
        Overloaded{[&](const api::LoadJob& j) { load(j, context); }, [&](const api::TrainJob& j) { train(j, context); },
                   [&](const api::SampleJob& j) { ofRun(&ModelKind::sample, j, context); },
                   [&](const api::InterpolateJob& j) { ofRun(&ModelKind::interpolate, j, context); },
                   [&](const api::InspectJob& j) { ofRun(&ModelKind::inspect, j, context); },
                   [&](const api::MapJob& j) { ofRun(&ModelKind::map, j, context); },
                   [&](const api::ProposeJob& j) { ofRun(&ModelKind::propose, j, context); },
                   [&](const api::PredictJob& j) { predict(j, context); },
                   [&](const api::EvaluateJob& j) { evaluate(j, context); },
                   [&](const api::ExperimentJob& j) { experiment(j, context); }},
        job);
} catch (const c10::Error& error) {
    const std::string text = error.what_without_backtrace();
    if (text.find("not enough memory") != std::string::npos)
        throw api::Error(
            api::ErrorCode::OutOfMemory,
            "There is not enough memory for this: smaller graphs, a smaller batch or fewer channels need less.");
    throw api::Error(api::ErrorCode::Internal, "LibTorch: " + text);
}

}  // namespace strata::jobs

namespace strata::api {

std::unique_ptr<Engine> makeEngine(EventSink& sink, Priority priority) {
    return session::makeSession(sink, jobs::run, priority);
}

}  // namespace strata::api
