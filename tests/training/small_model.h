// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/models/mgvae.h"

/// A model small enough for double precision and central differences, and what every model must satisfy.
namespace strata::tests {

/// Three node classes, four edge types, few channels.
models::MgvaeOptions smallOptions(models::Decoder decoder = models::Decoder::Sn);

/// With the same weights for the same options, in double.
models::Mgvae modelOf(const models::MgvaeOptions& options);

/// Parameters without a gradient after a few draws of the training loss of a batch.
std::vector<std::string> unreachedByTheLoss(const models::MgvaeOptions& options, const graph::GraphBatch& batch);

/// Error of the loss's gradient with respect to the node noise, on which all but the clusters and the targets depends.
/// A flow prior is left out: it sees the draws as constants.
double gradientErrorOfTheLoss(const models::MgvaeOptions& options, const graph::GraphBatch& batch);

}  // namespace strata::tests
