// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/atom_features.h"

#include <GraphMol/RingInfo.h>

#include "engine/api/error.h"
#include "engine/chemistry/rdkit_molecule.h"

namespace strata::chemistry {
namespace {

constexpr unsigned kLargestRing = 9;

AtomFeatures featuresOf(const RDKit::Atom& atom, const RDKit::RingInfo& rings) {
    AtomFeatures result{};
    std::size_t at = 0;
    const auto put = [&](auto value) { result[at++] = static_cast<float>(value); };
    put(atom.getAtomicNum());
    put(rings.numAtomRings(atom.getIdx()) > 0);
    for (unsigned size = 1; size <= kLargestRing; ++size) put(rings.isAtomInRingOfSize(atom.getIdx(), size));
    put(atom.getIsAromatic());
    put(atom.getDegree());
    put(atom.getExplicitValence());
    put(atom.getFormalCharge());
    put(atom.getIsotope());
    put(atom.getMass());
    put(atom.getNoImplicit());
    put(atom.getNumExplicitHs());
    put(atom.getNumImplicitHs());
    put(atom.getNumRadicalElectrons());
    put(atom.getTotalDegree());
    put(atom.getTotalNumHs());
    put(atom.getTotalValence());
    return result;
}

}  // namespace

const std::array<std::string, kAtomFeatures>& atomFeatureNames() {
    static const std::array<std::string, kAtomFeatures> names{"GetAtomicNum",
                                                              "IsInRing",
                                                              "IsInRingSize1",
                                                              "IsInRingSize2",
                                                              "IsInRingSize3",
                                                              "IsInRingSize4",
                                                              "IsInRingSize5",
                                                              "IsInRingSize6",
                                                              "IsInRingSize7",
                                                              "IsInRingSize8",
                                                              "IsInRingSize9",
                                                              "GetIsAromatic",
                                                              "GetDegree",
                                                              "GetExplicitValence",
                                                              "GetFormalCharge",
                                                              "GetIsotope",
                                                              "GetMass",
                                                              "GetNoImplicit",
                                                              "GetNumExplicitHs",
                                                              "GetNumImplicitHs",
                                                              "GetNumRadicalElectrons",
                                                              "GetTotalDegree",
                                                              "GetTotalNumHs",
                                                              "GetTotalValence"};
    return names;
}

std::vector<AtomFeatures> atomFeatures(const api::Graph& graph, const api::Vocabulary& vocabulary) try {
    const auto molecule = buildMolecule(graph, vocabulary);
    sanitiseStrictly(*molecule);
    std::vector<AtomFeatures> result;
    for (const auto* atom : molecule->atoms()) result.push_back(featuresOf(*atom, *molecule->getRingInfo()));
    return result;
} catch (const api::Error& error) {
    throw api::Error(error.code(), "The atoms of " + (graph.name.empty() ? "a molecule" : graph.name) +
                                       " have no chemical features: " + error.what() + ".");
}

}  // namespace strata::chemistry
