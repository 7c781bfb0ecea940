// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside engine/chemistry only: this header shows RDKit's types.

#include <GraphMol/ROMol.h>

namespace strata::chemistry {

/// Quantitative estimate of drug-likeness, 0..1 (Bickerton et al., Nature Chemistry 4, 90, 2012), with the paper's mean
/// weights and the descriptors of RDKit's QED.py. `weight` and `logP` are those of the same sanitised molecule without
/// hydrogens.
double qed(const RDKit::ROMol& molecule, double weight, double logP);

}  // namespace strata::chemistry
