// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside engine/chemistry only: this header shows RDKit's types.

#include "engine/chemistry/molecule.h"
#include "engine/chemistry/rdkit_molecule.h"

namespace strata::chemistry {

/// judge() with the sanitised molecule that it made; null if not valid. Never throws.
struct Judged {
    Verdict verdict;
    MoleculePtr molecule;
};
Judged judgeMolecule(const api::Graph& graph, const api::Vocabulary& vocabulary);

}  // namespace strata::chemistry
