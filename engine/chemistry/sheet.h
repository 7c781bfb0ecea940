// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/api/graph.h"

namespace strata::chemistry {

/// A sheet of depictions as one SVG picture, row by row, `columns` to a row, as RDKit draws them; molecules must be
/// valid, else it throws Error(BadInput). `legends`: one a molecule, or none at all. Any thread.
std::string moleculeSheet(const std::vector<api::Graph>& graphs, const std::vector<std::string>& legends,
                          const api::Vocabulary& vocabulary, int columns);

}  // namespace strata::chemistry
