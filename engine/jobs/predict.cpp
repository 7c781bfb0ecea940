// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/jobs/jobs.h"
#include "engine/jobs/model_kind.h"

namespace strata::jobs {

void predict(const api::PredictJob& job, session::JobContext& context) {
    const auto run = openKind(job.runFile);
    if (!run)
        throw api::Error(api::ErrorCode::BadInput,
                         job.runFile +
                             " generates graphs and predicts nothing: choose a run that was trained on a "
                             "column of a table.");
    const auto data = job.data ? job.data : loadDataset(job.source, context, 0.1);
    if (data) run->kind->predict(run->run, *data, context);
}

}  // namespace strata::jobs
