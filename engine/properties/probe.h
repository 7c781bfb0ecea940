// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <functional>
#include <vector>

#include "engine/properties/feature_table.h"
#include "engine/properties/property_data.h"

namespace strata::properties {

/// How what a frozen summary of molecules holds is read out: by ridge regression, and by a small network that learns
/// what the regression leaves over. A network alone loses on targets that are nearly linear, as energies in counts.
struct ProbeOptions {
    int64_t width = 512;  ///< of both hidden layers (App. D.4)
    int epochs = 16;
    int64_t batch = 1024;
    double learningRate = 2e-3;  ///< at the peak of one cycle
};

/// Predictions of the test rows [test, targets] in the targets' own units, double.
struct ProbeResult {
    torch::Tensor linear;  ///< of the regression
    torch::Tensor mlp;     ///< of both
};

/// All targets at once. Ridge's penalty is chosen on a tenth of split.train, the network's epoch for each target on
/// split.valid; split.test is predicted once, at the end. `targets` [all rows, targets] have no gaps in the rows used
/// (Error(BadInput)). `proceed(done)`, with done from 0 to 1 after each batch, returns false to stop: the result's
/// tensors are then undefined. Deterministic for a number of threads.
ProbeResult probe(const FeatureTable& features, const torch::Tensor& targets, const PropertySplit& split,
                  const ProbeOptions& options, std::uint64_t seed,
                  const std::function<bool(double done)>& proceed = {});

}  // namespace strata::properties
