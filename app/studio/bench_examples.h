// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/dataset.h"
#include "engine/api/hierarchy.h"
#include "engine/api/sample.h"
#include "engine/api/services.h"

namespace strata::app {

/// A hierarchy that nobody trained, and where its input nodes stand.
struct MadeUpHierarchy {
    api::Hierarchy hierarchy;
    api::Drawing drawing;
};

/// `nodes` nodes on a square grid, a little shaken, each joined with its neighbours; clusters are squares of 4 × 4
/// nodes of the level below, up to a single one. Without the adjacency of the input level, whose edges are the graph's.
MadeUpHierarchy madeUpHierarchy(int nodes);

/// `count` samples that look as if generated: the molecules of `data` over and over, their atoms in reversed order
/// every second time, so that each of up to twice as many has to be drawn for itself. `data` must not be empty.
api::SampleSetPtr madeUpSamples(const api::Dataset& data, std::size_t count);

}  // namespace strata::app
