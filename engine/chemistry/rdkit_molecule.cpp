// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/rdkit_molecule.h"

#include <GraphMol/MolOps.h>
#include <GraphMol/PeriodicTable.h>
#include <GraphMol/SanitException.h>
#include <GraphMol/SmilesParse/SmilesWrite.h>
#include <RDGeneral/RDLog.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>

#include "engine/api/error.h"

namespace strata::chemistry {
namespace {

[[noreturn]] void refuse(const std::string& sentence) {
    throw api::Error(api::ErrorCode::BadInput, sentence);
}

std::string valenceFault(const RDKit::ROMol& molecule, unsigned index) {
    const auto* atom = molecule.getAtomWithIdx(index);
    double sum = atom->getNumExplicitHs();
    for (const auto* bond : molecule.atomBonds(atom)) sum += bond->getValenceContrib(atom);
    const int charge = atom->getFormalCharge();
    const std::string with =
        charge == 0 ? "" : " with charge " + std::string(charge > 0 ? "+" : "") + std::to_string(charge);
    return atomName(*atom) + with + " breaks valence: its bonds add up to " + std::to_string(std::lround(sum));
}

std::string kekuleFault(const RDKit::KekulizeException& fault) {
    std::string atoms;
    for (auto index : fault.getAtomIndices()) atoms += (atoms.empty() ? "" : ", ") + std::to_string(index + 1);
    return "the aromatic atoms " + atoms + " have no Kekulé form";
}

/// Runs one of RDKit's sanitising steps, turning its exceptions into sentences.
template <typename Step>
void translated(RDKit::RWMol& molecule, const Step& step) {
    try {
        step();
    } catch (const RDKit::AtomValenceException& fault) {
        refuse(valenceFault(molecule, fault.getAtomIdx()));
    } catch (const RDKit::AtomKekulizeException& fault) {
        refuse(atomName(*molecule.getAtomWithIdx(fault.getAtomIdx())) + " is marked aromatic but is in no ring");
    } catch (const RDKit::KekulizeException& fault) {
        refuse(kekuleFault(fault));
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& fault) {
        refuse(std::string("RDKit refuses the molecule: ") + fault.what());
    }
}

void addAtom(RDKit::RWMol& molecule, int node, const api::Vocabulary& vocabulary) {
    if (node < 0 || node >= static_cast<int>(vocabulary.nodeClasses.size()))
        refuse("node class " + std::to_string(node) + " is not in the vocabulary");
    const auto& type = vocabulary.nodeClasses[static_cast<std::size_t>(node)];
    if (type.atomicNumber < 1 || type.atomicNumber > 118) refuse("node class " + type.label() + " is no element");
    auto* atom = new RDKit::Atom(static_cast<unsigned>(type.atomicNumber));
    atom->setFormalCharge(type.charge);
    atom->setNoImplicit(!carriesHydrogens(type.atomicNumber));
    molecule.addAtom(atom, false, true);
}

void addBond(RDKit::RWMol& molecule, const api::Edge& edge) {
    static constexpr RDKit::Bond::BondType kOrders[] = {RDKit::Bond::SINGLE, RDKit::Bond::DOUBLE, RDKit::Bond::TRIPLE};
    const int n = static_cast<int>(molecule.getNumAtoms());
    if (edge.u < 0 || edge.v < 0 || edge.u >= n || edge.v >= n || edge.u == edge.v)
        refuse("edge " + std::to_string(edge.u) + "-" + std::to_string(edge.v) + " does not join two of the " +
               std::to_string(n) + " atoms");
    if (edge.type < 1 || edge.type > 3) refuse("edge type " + std::to_string(edge.type) + " is no bond order");
    const auto u = static_cast<unsigned>(edge.u), v = static_cast<unsigned>(edge.v);
    if (molecule.getBondBetweenAtoms(u, v) != nullptr)
        refuse("atoms " + std::to_string(u + 1) + " and " + std::to_string(v + 1) + " are bonded twice");
    molecule.addBond(u, v, kOrders[edge.type - 1]);
}

}  // namespace

void silenceLog() {
    static std::once_flag once;
    std::call_once(once, [] {
        RDLog::InitLogs();
        boost::logging::disable_logs("rdApp.*");
    });
}

bool carriesHydrogens(int atomicNumber) {
    static constexpr std::array kNonMetals{1,  2,  5,  6,  7,  8,  9,  10, 14, 15, 16, 17,
                                           18, 32, 33, 34, 35, 36, 51, 52, 53, 54, 85, 86};
    return std::ranges::binary_search(kNonMetals, atomicNumber);
}

std::string atomName(const RDKit::Atom& atom) {
    return "atom " + std::to_string(atom.getIdx() + 1) + " (" + atom.getSymbol() + ")";
}

MoleculePtr buildMolecule(const api::Graph& graph, const api::Vocabulary& vocabulary) {
    silenceLog();
    auto molecule = std::make_unique<RDKit::RWMol>();
    for (int node : graph.nodes) addAtom(*molecule, node, vocabulary);
    for (const auto& edge : graph.edges) addBond(*molecule, edge);
    return molecule;
}

void refuseDenseRings(const RDKit::ROMol& molecule) {
    std::vector<int> component;
    const int components = static_cast<int>(RDKit::MolOps::getMolFrags(molecule, component));
    const int rings = static_cast<int>(molecule.getNumBonds()) - static_cast<int>(molecule.getNumAtoms()) + components;
    if (rings > kMaxRings)
        refuse("it has " + std::to_string(rings) + " rings, more than the " + std::to_string(kMaxRings) + " allowed");
}

void sanitiseStrictly(RDKit::RWMol& molecule) {
    using namespace RDKit::MolOps;
    // Valences first: what fails them needs no ring perception.
    translated(molecule, [&] { molecule.updatePropertyCache(true); });
    refuseDenseRings(molecule);
    translated(molecule, [&] {
        unsigned failed = 0;
        sanitizeMol(molecule, failed, SANITIZE_ALL & ~(SANITIZE_CLEANUP | SANITIZE_CLEANUPCHIRALITY));
    });
}

void normalise(RDKit::RWMol& molecule) {
    using namespace RDKit::MolOps;
    refuseDenseRings(molecule);
    translated(molecule, [&] {
        removeHs(molecule, false, true, false);
        unsigned failed = 0;
        sanitizeMol(molecule, failed,
                    SANITIZE_CLEANUP | SANITIZE_PROPERTIES | SANITIZE_KEKULIZE | SANITIZE_FINDRADICALS);
    });
}

std::string canonicalSmiles(const RDKit::ROMol& molecule) {
    return RDKit::MolToSmiles(molecule, false);
}

}  // namespace strata::chemistry
