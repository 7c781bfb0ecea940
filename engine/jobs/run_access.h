// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/api/dataset.h"
#include "engine/store/run_file.h"
#include "engine/training/checkpoint.h"

namespace strata::jobs {

/// Locations of this form name the data that a run file holds.
inline constexpr std::string_view kRunPrefix = "run:";

/// A run opened for sampling or looking: its spec and the model of its last checkpoint.
struct OpenRun {
    store::RunSpec spec;
    store::RunData data;
    training::Options options;
    training::TrainedModel trained;
};

/// Throws Error (RunUnusable, FileUnreadable), also if the run has no checkpoint yet.
OpenRun openRun(const std::string& path);

/// The graphs of a run, training graphs and held-out ones together, in the order of its data. Throws Error.
api::DatasetPtr datasetOf(const std::string& runFile);

/// One graph from its name (SMILES, graph6) in the classes of a vocabulary. Throws Error(BadInput).
api::Graph graphNamed(const std::string& name, const api::Vocabulary& vocabulary);

/// A graph that a user names: a 0-based row of datasetOf(run), a SMILES, or graph6. Throws Error(BadInput).
api::Graph findGraph(const OpenRun& run, const std::string& text);

/// Up to 2,000 random training graphs of a run. Throws Error.
std::vector<api::Graph> someTrainingGraphs(const OpenRun& run, std::uint64_t seed);

/// The options of a run from its stored settings and vocabulary; the largest graph is left to its checkpoint.
training::Options optionsOf(const store::RunSpec& spec);

}  // namespace strata::jobs
