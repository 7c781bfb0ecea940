// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/api/figure.h"
#include "engine/properties/feature_table.h"
#include "engine/properties/latent_options.h"
#include "engine/properties/probe.h"
#include "engine/store/run_spec.h"

namespace strata::properties {

/// How far a job is, and whether it goes on: proceed("Probe on latents", 0.3) returns false to stop.
using Proceed = std::function<bool(const std::string& phase, double done)>;

/// Counts of the Morgan environments of radius up to 1 that the training molecules show, those of others in one column,
/// with exact counts of atoms, hydrogens, bonds and rings: what a chemist would regress on. No table if stopped. Throws
/// Error(BadInput) for molecules that RDKit does not sanitise.
std::vector<FeatureTable> morganTable(const api::Dataset& data, const std::vector<int>& train, const Proceed& proceed);

/// The rows of Table 10, each with "mae_<target>" (errorLine), "ridge" before "mlp" (probe.h):
///   latents_linear, latents        the trained encoder's frozen summaries
///   untrained_linear, untrained    the same encoder with random weights
///   morgan_linear, morgan          morganTable(): ridge on it is the line to beat
/// The test graphs are those of the split; predictions of `latents` for plots come along.
struct LatentTable {
    std::vector<api::FigureLine> lines;
    torch::Tensor predicted, actual;  ///< [test, targets], of the line “latents”
};
/// Empty if stopped. Throws Error(BadInput) for targets with gaps.
LatentTable latentTable(const PropertyData& data, const store::Checkpoint& checkpoint, const LatentOptions& options,
                        std::uint64_t seed, const Proceed& proceed = {});

/// Beside a supervised model (Table 11): ridge on morganTable() and the training mean, "morgan_linear" and "mean".
/// Empty if stopped. Rows whose targets have gaps are left out of the regression, target by target.
std::vector<api::FigureLine> supervisedReferences(const PropertyData& data, std::uint64_t seed,
                                                  const Proceed& proceed = {});

}  // namespace strata::properties
