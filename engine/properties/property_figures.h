// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <string>
#include <vector>

#include "engine/api/figure.h"
#include "engine/api/plot.h"

namespace strata::properties {

/// "mae_<target>" for each target, in its own units, with 95 % intervals of the mean (normal, as test sets have
/// hundreds of graphs or more; without an interval for a single one). Values that are missing do not count; a target
/// without any is left out. `predicted`, `actual` [graphs, targets].
api::FigureLine errorLine(std::string key, std::string title, const std::vector<std::string>& targets,
                          const torch::Tensor& predicted, const torch::Tensor& actual);

/// For each target, predicted against actual values with the line on which they are equal, and the residuals (predicted
/// − actual) against the actual ones; at most 2,000 graphs, evenly chosen.
std::vector<api::Plot> errorPlots(const std::vector<std::string>& targets, const torch::Tensor& predicted,
                                  const torch::Tensor& actual);

}  // namespace strata::properties
