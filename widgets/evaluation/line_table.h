// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

#include "engine/api/experiment.h"
#include "engine/api/figure.h"
#include "engine/api/job.h"
#include "widgets/evaluation/table_tools.h"

namespace strata::evaluation {

/// The figures of one run as a table (of a job that draws none: all of them): a row a line, a column each figure that
/// any line has. Shares before and after correction stand in one column. What was counted over the whole evaluation,
/// and how the run compares with the references, is told in the notes.
api::ExperimentTable tableOf(const std::vector<api::FigureLine>& lines, const QString& runName,
                             const api::EvaluateJob& job, const TableTools& tools);

}  // namespace strata::evaluation
