// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/aromaticity.h"

#include "engine/chemistry/rdkit_molecule.h"

namespace strata::chemistry {

Aromaticity aromaticityOf(const api::Graph& graph, const api::Vocabulary& vocabulary) {
    const auto molecule = buildMolecule(graph, vocabulary);
    sanitiseStrictly(*molecule);
    Aromaticity result;
    for (const auto& edge : graph.edges)
        result.bonds.push_back(
            molecule->getBondBetweenAtoms(static_cast<unsigned>(edge.u), static_cast<unsigned>(edge.v))
                ->getIsAromatic());
    for (const auto* atom : molecule->atoms()) result.hydrogens.push_back(static_cast<int>(atom->getTotalNumHs()));
    return result;
}

}  // namespace strata::chemistry
