// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "engine/graph/graph_batch.h"
#include "engine/models/mgvae_options.h"

namespace strata::training {

/// graph::makeBatch with the node features that a model of these options sees: none, or the chemical ones of Table 7,
/// computed afresh (some 80 microseconds a drug-like molecule). Throws Error(BadInput) if they are asked of graphs that
/// are no molecules.
graph::GraphBatch batchFor(const models::MgvaeOptions& options, std::span<const api::Graph* const> graphs,
                           const api::Vocabulary& vocabulary);

}  // namespace strata::training
