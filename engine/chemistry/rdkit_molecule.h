// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside engine/chemistry only: this header shows RDKit's types.

#include <GraphMol/RWMol.h>

#include <memory>
#include <string>

#include "engine/api/graph.h"

namespace strata::chemistry {

/// Molecules with more rings are refused: finding them in a dense graph could take hours.
constexpr int kMaxRings = 300;

using MoleculePtr = std::unique_ptr<RDKit::RWMol>;

/// Silences RDKit's log, once for the program; called before any use of RDKit.
void silenceLog();

/// False for metals. An atom's hydrogens follow from its element, charge and bonds as RDKit infers them; metals have
/// none, since RDKit would otherwise make hydrides of Na+ or Hg.
bool carriesHydrogens(int atomicNumber);

/// For messages: "atom 3 (N)", counted from 1.
std::string atomName(const RDKit::Atom& atom);

/// The molecule of a graph, not sanitised, atom i being node i. Throws Error(BadInput) for what is not a graph of these
/// classes: indices out of range, loops, parallel edges, types that are not bond orders.
MoleculePtr buildMolecule(const api::Graph& graph, const api::Vocabulary& vocabulary);

/// RDKit's sanitisation without its clean-up of charges, so that nothing is repaired. Throws Error(BadInput).
void sanitiseStrictly(RDKit::RWMol& molecule);

/// Those steps of RDKit's own readers that a graph needs: explicit hydrogens removed, charges cleaned up, valences
/// checked, aromatic bonds turned into a Kekulé form, radicals counted. Throws Error(BadInput).
void normalise(RDKit::RWMol& molecule);

/// Throws Error(BadInput) for more than kMaxRings rings.
void refuseDenseRings(const RDKit::ROMol& molecule);

/// Canonical SMILES without stereo of a sanitised molecule.
std::string canonicalSmiles(const RDKit::ROMol& molecule);

}  // namespace strata::chemistry
