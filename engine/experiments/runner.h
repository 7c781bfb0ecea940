// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "engine/experiments/plan.h"
#include "engine/session/job_context.h"

namespace strata::experiments {

enum class RunState { Absent, Unfinished, Finished };

/// What training and measuring need of the rest of the engine. All throw api::Error.
struct Tools {
    /// Of the task's run file. Throws Error(BadInput) if there is a run that was made in another way.
    std::function<RunState(const Task&)> stateOf;
    std::function<void(const api::TrainJob&, session::JobContext&)> train;
    std::function<void(const api::EvaluateJob&, session::JobContext&)> evaluate;
    std::function<std::optional<std::vector<api::FigureLine>>(const api::EvaluateJob&)>
        kept;  ///< figures from an earlier time (figure_file.h)
    std::function<void(const api::EvaluateJob&, const std::vector<api::FigureLine>&)> keep;
};

/// What a task's evaluation told.
struct Measurement {
    const Task* task = nullptr;
    std::vector<api::FigureLine> lines;
};

/// Does every task, `atOnce` of them side by side on threads of their own: trains what is absent, goes on with what is
/// unfinished, leaves what is finished, and measures each that has no figures yet. Emits Progress over the whole plan,
/// on the calling thread; what the jobs emit besides is kept to itself. The tools are called from several threads at
/// once. Nothing if stopped, which takes effect within one batch and loses nothing: the next time goes on from there.
std::optional<std::vector<Measurement>> run(const Plan& plan, const Tools& tools, int atOnce,
                                            session::JobContext& context);

}  // namespace strata::experiments
