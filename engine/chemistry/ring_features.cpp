// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/ring_features.h"

#include <GraphMol/MolOps.h>
#include <GraphMol/RingInfo.h>

#include <algorithm>
#include <numeric>

#include "engine/chemistry/rdkit_molecule.h"

namespace strata::chemistry {
namespace {

void put(Rings& rings, int size) {
    const auto at = std::min<std::size_t>(static_cast<std::size_t>(size - kSmallestRing), kRingSizes - 1);
    ++rings.bySize[at];
    rings.largest = std::max(rings.largest, size);
}

}  // namespace

int Rings::count() const {
    return std::accumulate(bySize.begin(), bySize.end(), 0);
}

MoleculeRings ringsOf(const api::Graph& graph, const api::Vocabulary& vocabulary) {
    const auto molecule = buildMolecule(graph, vocabulary);
    refuseDenseRings(*molecule);
    RDKit::VECT_INT_VECT rings;
    RDKit::MolOps::findSSSR(*molecule, rings);
    MoleculeRings result;
    result.atoms.resize(graph.nodes.size());
    for (const auto& ring : rings) {
        const auto size = static_cast<int>(ring.size());
        put(result.molecule, size);
        for (const int atom : ring) put(result.atoms[static_cast<std::size_t>(atom)], size);
    }
    return result;
}

}  // namespace strata::chemistry
