// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/job.h"
#include "engine/session/job_context.h"

namespace strata::jobs {

// One function a job, from beginning to end, as session::JobRunner asks: returns when finished or stopped, throws
// api::Error.
void load(const api::LoadJob& job, session::JobContext& context);
void train(const api::TrainJob& job, session::JobContext& context);
void evaluate(const api::EvaluateJob& job, session::JobContext& context);
void experiment(const api::ExperimentJob& job, session::JobContext& context);

/// Whichever it is. LibTorch's and other exceptions come out as api::Error.
void run(const api::Job& job, session::JobContext& context);

/// Reads a data set, a "run:" location included; null if stopped.
api::DatasetPtr loadDataset(const api::DataSource& source, session::JobContext& context, double shareOfJob);

}  // namespace strata::jobs
