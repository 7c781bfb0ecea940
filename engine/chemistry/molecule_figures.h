// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside engine/chemistry only: this header shows RDKit's types.

#include <GraphMol/ROMol.h>

#include "engine/chemistry/properties.h"

namespace strata::chemistry {

/// The figures of a sanitised molecule without hydrogens. RDKit's exceptions pass through. Leaves RDKit's marks of
/// stereocentres on `molecule`.
Properties propertiesOf(RDKit::ROMol& molecule);

}  // namespace strata::chemistry
