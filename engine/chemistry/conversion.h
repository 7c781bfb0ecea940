// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside engine/chemistry only: this header shows RDKit's types.

#include "engine/chemistry/rdkit_molecule.h"

namespace strata::chemistry {

/// The graph of a molecule as parsed, neither sanitised nor without hydrogens yet: the common end of all readers, with
/// the conventions and errors of graphFromSmiles.
api::Graph graphFromParsed(RDKit::RWMol& parsed, api::Vocabulary& classes);

}  // namespace strata::chemistry
