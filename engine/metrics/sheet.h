// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/api/graph.h"

namespace strata::metrics {

/// A sheet of general graphs as one SVG picture, row by row, `columns` to a row, each as drawGraph() places it
/// (layout.h). Any thread.
std::string graphSheet(const std::vector<api::Graph>& graphs, int columns);

}  // namespace strata::metrics
