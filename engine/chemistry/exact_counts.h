// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/api/graph.h"

namespace strata::chemistry {

/// The names of exactCounts() for molecules of these classes: "atoms C", ..., "atoms N+", "hydrogens", "single bonds",
/// "double bonds", "triple bonds", "aromatic bonds", "rings of 3", ..., "rings of 8 or more".
std::vector<std::string> exactCountNames(const api::Vocabulary& vocabulary);

/// What can be counted of a molecule: atoms by class, hydrogens, bonds by type (of the Kekulé form, and those that are
/// aromatic once more), smallest rings by size. Throws Error(BadInput) for graphs that RDKit does not sanitise. Any
/// thread.
std::vector<double> exactCounts(const api::Graph& graph, const api::Vocabulary& vocabulary);

/// Hydrogens at each atom; errors as above.
std::vector<int> hydrogens(const api::Graph& graph, const api::Vocabulary& vocabulary);

}  // namespace strata::chemistry
