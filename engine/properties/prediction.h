// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <span>

#include "engine/properties/property_data.h"
#include "engine/properties/property_net.h"

namespace strata::properties {

/// The network's predictions of graphs as it reads them (asRead), in the targets' own units, [graphs, targets], double;
/// `inputs[i]` are those of graphs[i].
torch::Tensor predictions(PropertyNet& net, const Standard& standard, std::span<const api::Graph* const> graphs,
                          const api::Vocabulary& vocabulary, std::span<const torch::Tensor> inputs);

/// `options` with what the data set: classes of nodes and edges, number of targets.
PropertyModelOptions shapedFor(PropertyModelOptions options, const api::Vocabulary& vocabulary, std::size_t targets);

// What travels in a checkpoint beside the weights.
constexpr const char* kStandardMean = "standard.mean";
constexpr const char* kStandardDeviation = "standard.deviation";

}  // namespace strata::properties
