// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside engine/chemistry only: this header shows RDKit's types.

#include <GraphMol/ROMol.h>

#include <string>
#include <vector>

#include "engine/chemistry/fingerprint.h"

// What MOSES (Polykovskiy et al., Frontiers in Pharmacology 11, 565644, 2020; molecularsets/moses, metrics/utils.py)
// compares molecules by. `molecule`: sanitised, without hydrogens and stereo. RDKit's exceptions pass through. Any
// thread.
namespace strata::chemistry {

/// Canonical SMILES of the Bemis-Murcko scaffold; empty if that has fewer than two rings (of RDKit's symmetrised set).
std::string scaffold(const RDKit::ROMol& molecule);

/// Canonical SMILES of the pieces that cutting all BRICS bonds leaves (Degen et al., ChemMedChem 3, 1503, 2008), the
/// cut ends labelled by RDKit's classes: "[4*]CC".
std::vector<std::string> bricsFragments(const RDKit::ROMol& molecule);

Fingerprint fingerprint(const RDKit::ROMol& molecule);

}  // namespace strata::chemistry
