// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/hierarchy.h"
#include "engine/jobs/jobs.h"
#include "engine/jobs/model_kind.h"
#include "engine/jobs/run_access.h"

namespace strata::jobs {

void inspect(const api::InspectJob& job, session::JobContext& context) {
    if (const auto other = openKind(job.runFile)) return other->kind->inspect(other->run, job, context);
    auto run = openRun(job.runFile);
    const auto graph = findGraph(run, job.graph);
    context.emit(
        api::HierarchyReady{std::make_shared<api::Hierarchy>(hierarchyOf(run.trained, graph, run.spec.vocabulary))});
}

}  // namespace strata::jobs
