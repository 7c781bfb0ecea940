// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside engine/chemistry only: this header shows RDKit's types.

#include <optional>
#include <vector>

#include "engine/chemistry/rdkit_molecule.h"
#include "engine/chemistry/spring_layout.h"

namespace strata::chemistry {

/// RDKit's 2D coordinates (bond length 1.5), which also stay in the molecule as its conformer; nothing where it has
/// none. `sanitised` false: works out what the layout needs without asking for valid valences.
std::optional<std::vector<Point>> rdkitLayout(RDKit::RWMol& molecule, bool sanitised);

}  // namespace strata::chemistry
