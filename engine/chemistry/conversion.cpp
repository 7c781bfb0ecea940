// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/conversion.h"

#include <algorithm>

#include "engine/api/error.h"
#include "engine/chemistry/molecule.h"

namespace strata::chemistry {
namespace {

[[noreturn]] void refuse(const std::string& sentence) {
    throw api::Error(api::ErrorCode::BadInput, sentence);
}

void refuseSize(const RDKit::ROMol& molecule) {
    if (molecule.getNumAtoms() == 0) refuse("it holds no atom");
    const int heavy = static_cast<int>(molecule.getNumHeavyAtoms());
    if (heavy > kMaxAtoms)
        refuse("it has " + std::to_string(heavy) + " heavy atoms, more than the " + std::to_string(kMaxAtoms) +
               " allowed");
    // Five hydrogens an atom are more than any element carries; what goes beyond is not worth RDKit's time.
    if (molecule.getNumAtoms() > 6 * static_cast<unsigned>(kMaxAtoms))
        refuse("it has " + std::to_string(molecule.getNumAtoms()) + " atoms");
}

/// What a graph of elements, charges and bond orders cannot say.
void refuseLabels(const RDKit::ROMol& molecule) {
    for (const auto* atom : molecule.atoms()) {
        if (atom->getAtomicNum() == 0 || atom->hasQuery())
            refuse("atom " + std::to_string(atom->getIdx() + 1) + " is a wildcard, not an element");
        if (atom->getIsotope() != 0) refuse(atomName(*atom) + " has an isotope label, which a graph cannot hold");
    }
    for (const auto* bond : molecule.bonds()) {
        const auto type = bond->getBondType();
        const bool known = type == RDKit::Bond::SINGLE || type == RDKit::Bond::DOUBLE || type == RDKit::Bond::TRIPLE ||
                           type == RDKit::Bond::AROMATIC;
        if (!known || bond->hasQuery())
            refuse("the bond between atoms " + std::to_string(bond->getBeginAtomIdx() + 1) + " and " +
                   std::to_string(bond->getEndAtomIdx() + 1) + " is not single, double, triple or aromatic");
    }
}

/// Before hydrogens are removed: RDKit keeps those that carry stereo marks.
void clearStereo(RDKit::RWMol& molecule) {
    for (auto* atom : molecule.atoms()) {
        atom->setChiralTag(RDKit::Atom::CHI_UNSPECIFIED);
        atom->setAtomMapNum(0);
    }
    for (auto* bond : molecule.bonds()) {
        bond->setBondDir(RDKit::Bond::NONE);
        bond->setStereo(RDKit::Bond::STEREONONE);
    }
}

void refuseBareHydrogen(const RDKit::ROMol& molecule) {
    for (const auto* atom : molecule.atoms())
        if (atom->getAtomicNum() == 1)
            refuse("hydrogen " + std::to_string(atom->getIdx() + 1) + " does not belong to one heavy atom");
}

int classOf(const RDKit::Atom& atom, api::Vocabulary& classes) {
    auto& known = classes.nodeClasses;
    const auto found = std::ranges::find_if(known, [&](const api::NodeClass& type) {
        return type.atomicNumber == atom.getAtomicNum() && type.charge == atom.getFormalCharge();
    });
    const auto index = static_cast<int>(found - known.begin());
    if (found == known.end()) known.push_back({atom.getSymbol(), atom.getAtomicNum(), atom.getFormalCharge()});
    return index;
}

api::Edge edgeOf(const RDKit::Bond& bond) {
    const int first = static_cast<int>(bond.getBeginAtomIdx()), second = static_cast<int>(bond.getEndAtomIdx());
    const int u = std::min(first, second), v = std::max(first, second);
    switch (bond.getBondType()) {
        case RDKit::Bond::SINGLE:
            return {u, v, 1};
        case RDKit::Bond::DOUBLE:
            return {u, v, 2};
        case RDKit::Bond::TRIPLE:
            return {u, v, 3};
        default:
            refuse("the bond between atoms " + std::to_string(u + 1) + " and " + std::to_string(v + 1) +
                   " has no bond order");
    }
}

/// The graph holds no hydrogens: those that RDKit infers from it must be the ones that were written.
void refuseHydrogens(const RDKit::ROMol& written, const RDKit::ROMol& rebuilt) {
    for (const auto* atom : written.atoms()) {
        const int here = static_cast<int>(atom->getTotalNumHs());
        const int inferred = static_cast<int>(rebuilt.getAtomWithIdx(atom->getIdx())->getTotalNumHs());
        if (here == inferred) continue;
        if (atom->getNumRadicalElectrons() > 0 && here < inferred)
            refuse(atomName(*atom) + " is a radical, which a graph cannot hold");
        refuse(atomName(*atom) + " has " + std::to_string(here) + " hydrogens where its bonds and charge imply " +
               std::to_string(inferred));
    }
}

}  // namespace

api::Graph graphFromParsed(RDKit::RWMol& parsed, api::Vocabulary& classes) {
    refuseSize(parsed);
    refuseLabels(parsed);
    clearStereo(parsed);
    normalise(parsed);
    refuseBareHydrogen(parsed);

    auto grown = classes;
    api::Graph graph;
    for (const auto* atom : parsed.atoms()) graph.nodes.push_back(classOf(*atom, grown));
    for (const auto* bond : parsed.bonds()) graph.edges.push_back(edgeOf(*bond));
    std::ranges::sort(graph.edges, {}, [](const api::Edge& edge) { return std::pair(edge.u, edge.v); });

    const auto rebuilt = buildMolecule(graph, grown);
    sanitiseStrictly(*rebuilt);
    refuseHydrogens(parsed, *rebuilt);
    graph.name = canonicalSmiles(*rebuilt);
    if (grown.nodeClasses.size() > classes.nodeClasses.size()) classes = std::move(grown);
    return graph;
}

}  // namespace strata::chemistry
