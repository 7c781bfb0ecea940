// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <vector>

#include "engine/api/graph.h"

namespace strata::chemistry {

/// Numbers per atom of Table 7 (App. D.4).
constexpr std::size_t kAtomFeatures = 24;
using AtomFeatures = std::array<float, kAtomFeatures>;

/// What they are: RDKit's calls, IsInRingSize once for each size from 1 to 9. Yes is 1 and no 0, masses are in g/mol,
/// nothing is scaled.
const std::array<std::string, kAtomFeatures>& atomFeatureNames();

/// The features of every node of a molecule's graph, as RDKit gives them once it has sanitised the molecule of these
/// atoms, charges and bonds, all hydrogens implicit: those that a SMILES writes in brackets are not told apart from
/// others (GetNoImplicit is 1 for metals alone, and GetNumExplicitHs is 1 only at aromatic atoms that need it, as in
/// pyrrole). Isotopes and radicals are always 0, since graphs hold none. Throws Error(BadInput) for graphs that RDKit
/// does not sanitise. Any thread.
std::vector<AtomFeatures> atomFeatures(const api::Graph& graph, const api::Vocabulary& vocabulary);

}  // namespace strata::chemistry
