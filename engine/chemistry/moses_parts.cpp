// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/moses_parts.h"

#include <DataStructs/ExplicitBitVect.h>
#include <GraphMol/ChemTransforms/ChemTransforms.h>
#include <GraphMol/ChemTransforms/MolFragmenter.h>
#include <GraphMol/Fingerprints/MorganFingerprints.h>
#include <GraphMol/MolOps.h>
#include <GraphMol/RingInfo.h>
#include <GraphMol/SmilesParse/SmilesWrite.h>

#include <map>
#include <memory>
#include <sstream>

#include "engine/chemistry/lender.h"

namespace strata::chemistry {
namespace {

using MolPtr = std::unique_ptr<RDKit::ROMol>;

struct BricsRules {
    std::map<unsigned, RDKit::ROMOL_SPTR> environments;
    std::vector<RDKit::MolFragmenter::FragmenterBondType> bonds;

    BricsRules() {
        std::map<unsigned, std::string> names;
        RDKit::MolFragmenter::constructBRICSAtomTypes(names, &environments);
        RDKit::MolFragmenter::constructBRICSBondTypes(bonds);
    }
};

/// BRICS cuts nothing but bonds in no ring between atoms that have other neighbours. Many small molecules have none.
bool mayBeCut(const RDKit::ROMol& molecule) {
    for (const auto* bond : molecule.bonds()) {
        const bool between = bond->getBeginAtom()->getDegree() > 1 && bond->getEndAtom()->getDegree() > 1;
        if (between && molecule.getRingInfo()->numBondRings(bond->getIdx()) == 0) return true;
    }
    return false;
}

}  // namespace

std::string scaffold(const RDKit::ROMol& molecule) {
    constexpr unsigned kFewestRings = 2;
    // A scaffold's rings are the molecule's.
    if (molecule.getRingInfo()->numRings() < kFewestRings) return {};
    const MolPtr result(RDKit::MurckoDecompose(molecule));
    result->clearComputedProps();
    result->updatePropertyCache();
    if (RDKit::MolOps::symmetrizeSSSR(*result) < static_cast<int>(kFewestRings)) return {};
    return RDKit::MolToSmiles(*result);
}

std::vector<std::string> bricsFragments(const RDKit::ROMol& molecule) {
    if (!mayBeCut(molecule)) return {RDKit::MolToSmiles(molecule)};
    static Lender<BricsRules> lender;
    const MolPtr pieces(lender.with([&](const BricsRules& rules) {
        return RDKit::MolFragmenter::fragmentOnBonds(molecule, rules.bonds, &rules.environments);
    }));
    std::vector<std::string> result;
    std::istringstream smiles(RDKit::MolToSmiles(*pieces));
    for (std::string piece; std::getline(smiles, piece, '.');) result.push_back(piece);
    return result;
}

Fingerprint fingerprint(const RDKit::ROMol& molecule) {
    constexpr unsigned kRadius = 2, kBits = 1024;
    const std::unique_ptr<ExplicitBitVect> bits(
        RDKit::MorganFingerprints::getFingerprintAsBitVect(molecule, kRadius, kBits));
    std::vector<int> set;
    bits->getOnBits(set);
    Fingerprint result;
    for (const int bit : set) result.bits[static_cast<std::size_t>(bit) / 64] |= std::uint64_t{1} << (bit % 64);
    result.count = static_cast<int>(set.size());
    return result;
}

}  // namespace strata::chemistry
