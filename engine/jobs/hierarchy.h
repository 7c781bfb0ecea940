// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/hierarchy.h"
#include "engine/training/checkpoint.h"

namespace strata::jobs {

/// A graph's levels as the model clusters them (argmax), with each level's reconstruction from posterior means. Equal
/// for equal graphs; empty clusters are left out.
api::Hierarchy hierarchyOf(training::TrainedModel& trained, const api::Graph& graph, const api::Vocabulary& vocabulary);

}  // namespace strata::jobs
