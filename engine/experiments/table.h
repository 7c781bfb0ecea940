// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/api/experiment.h"
#include "engine/experiments/runner.h"

namespace strata::experiments {

/// The table of a plan: each system's rows (as generated; molecules also after correction; draws that are labelled
/// apart), averaged over its seeds; then the reference rows, then the paper's. The notes say what was compared with
/// what, and where a difference to the references is shown: never where the intervals overlap.
api::ExperimentTable tableOf(const Plan& plan, const std::vector<Measurement>& measurements);

/// One sentence: in which of the table's figures `row` is shown to be better or worse than `reference`, and in which no
/// difference is shown.
std::string comparison(const api::ExperimentTable& table, const api::ExperimentRow& row,
                       const api::ExperimentRow& reference);

}  // namespace strata::experiments
