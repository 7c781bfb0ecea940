// SPDX-License-Identifier: GPL-3.0-or-later
#include <torch/torch.h>

#include "engine/api/engine.h"
#include "engine/api/error.h"
#include "engine/jobs/jobs.h"
#include "engine/session/session.h"

namespace strata::jobs {

namespace {

template <class... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};

}  // namespace

void run(const api::Job& job, session::JobContext& context) try {
    std::visit(
        Overloaded{[&](const api::LoadJob& j) { load(j, context); }, [&](const api::TrainJob& j) { train(j, context); },
                   [&](const api::SampleJob& j) { sample(j, context); },
                   [&](const api::InterpolateJob& j) { interpolate(j, context); },
                   [&](const api::InspectJob& j) { inspect(j, context); },
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
