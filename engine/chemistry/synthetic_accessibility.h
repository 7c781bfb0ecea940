// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside engine/chemistry only: this header shows RDKit's types.

#include <GraphMol/ROMol.h>

#include "engine/chemistry/fragment_scores.h"

namespace strata::chemistry {

/// Synthetic accessibility, 1 (easy) .. 10 (hard): Ertl & Schuffenhauer, Journal of Cheminformatics 1, 8 (2009), with
/// the changes that RDKit's sascorer.py made (macrocycles, symmetry). NaN for a molecule without atoms. `molecule`:
/// sanitised, without hydrogens; gets RDKit's marks of stereocentres.
double syntheticAccessibility(RDKit::ROMol& molecule, const FragmentScores& scores);

}  // namespace strata::chemistry
