// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/api/figure.h"
#include "engine/properties/feature_table.h"
#include "engine/properties/latent_options.h"
#include "engine/properties/probe.h"
#include "engine/properties/property_options.h"
#include "engine/store/run_spec.h"

namespace strata::properties {

/// How far a job is, and whether it goes on: proceed("Probe on latents", 0.3) returns false to stop.
using Proceed = std::function<bool(const std::string& phase, double done)>;

/// Counts of the Morgan environments of radius up to 1 that the training molecules show, those of others in one column,
/// with exact counts of atoms, hydrogens, bonds and rings: what a chemist would regress on. No table if stopped. Throws
/// Error(BadInput) for molecules that RDKit does not sanitise.
std::vector<FeatureTable> morganTable(const api::Dataset& data, const std::vector<int>& train, const Proceed& proceed);

/// Lines of figures, "mae_<target>" each (errorLine), on the test graphs of the split; and what the
/// model predicted, for errorPlots().
struct PropertyTable {
    std::vector<api::FigureLine> lines;
    torch::Tensor predicted, actual;  ///< [test, targets]
};

// Empty if stopped. Throw Error(RunUnusable) for a checkpoint of another model.

/// The rows of Table 10; a probe gives two, ridge first and then with the MLP (probe.h):
///   latents_linear, latents        the trained encoder's frozen summaries; `predicted` is of the second
///   untrained_linear, untrained    the same encoder with random weights
///   morgan_linear, morgan          morganTable(): ridge on it is the line to beat
/// Throws Error(BadInput) for targets with gaps.
PropertyTable latentTable(const PropertyData& data, const store::Checkpoint& checkpoint, const LatentOptions& options,
                          std::uint64_t seed, const Proceed& proceed = {});

/// The rows of Table 11:
///   run              the supervised model, its title saying what it was told beside atom and bond types
///   morgan_linear    ridge on morganTable()
///   mean             the mean of the training graphs
/// Values that are missing do not count, target by target.
PropertyTable supervisedTable(const PropertyData& data, const store::Checkpoint& checkpoint,
                              const PropertyOptions& options, std::uint64_t seed, const Proceed& proceed = {});

}  // namespace strata::properties
