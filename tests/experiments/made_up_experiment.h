// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiments/runner.h"

namespace strata::tests {

/// Two systems of general graphs, three seeds, one row of the paper.
experiments::Experiment madeUpExperiment();
experiments::Plan madeUpPlan(const experiments::Experiment& experiment, int seeds = 3, const std::string& out = "runs");

/// Lines whose mmd_degree is `degree`, ± 10 %, with a floor of 0.01 ± 0.001 and untrained graphs at 1 ± 0.1.
std::vector<api::FigureLine> madeUpLines(double degree);

}  // namespace strata::tests
