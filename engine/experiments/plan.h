// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/experiments/catalogue.h"

namespace strata::experiments {

/// One run of an experiment: how it is trained, and how what it generates is measured.
struct Task {
    const System* system = nullptr;
    api::TrainJob train;
    api::EvaluateJob evaluate;
};

/// Everything that one experiment does. Points into experiments(), or into what it was made from.
struct Plan {
    const Experiment* experiment = nullptr;
    api::Scale scale = api::Scale::Laptop;
    api::Protocol protocol = api::Protocol::Honest;
    bool standIn = false;  ///< built-in data stand in for the experiment's own
    int seeds = 0, samples = 0;
    std::vector<Task> tasks;  ///< system by system, seed by seed
};

/// Runs are named OUT/<experiment>-<scale>-<system>-s<seed>.strata. Throws Error(BadInput) for an unknown name, for
/// missing data, and for the paper's protocol on molecules.
Plan planOf(const api::ExperimentJob& job);
Plan planOf(const api::ExperimentJob& job, const Experiment& experiment);

/// "smoke", "laptop", "paper".
std::string nameOf(api::Scale scale);

}  // namespace strata::experiments
