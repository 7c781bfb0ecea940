// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/synthetic_accessibility.h"

#include <DataStructs/SparseIntVect.h>
#include <GraphMol/Descriptors/Lipinski.h>
#include <GraphMol/Fingerprints/MorganFingerprints.h>
#include <GraphMol/MolOps.h>
#include <GraphMol/RingInfo.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace strata::chemistry {
namespace {

/// Those assigned and those that could be.
int countStereocentres(RDKit::ROMol& molecule) {
    RDKit::MolOps::assignStereochemistry(molecule, false, true, true);
    const auto isCentre = [](const RDKit::Atom* atom) {
        return atom->hasProp(RDKit::common_properties::_CIPCode) ||
               atom->hasProp(RDKit::common_properties::_ChiralityPossible);
    };
    int count = 0;
    for (const auto* atom : molecule.atoms()) count += isCentre(atom);
    return count;
}

double complexity(RDKit::ROMol& molecule) {
    const double atoms = molecule.getNumAtoms();
    const bool macrocycle =
        std::ranges::any_of(molecule.getRingInfo()->atomRings(), [](const auto& ring) { return ring.size() > 8; });
    return std::pow(atoms, 1.005) - atoms + std::log10(countStereocentres(molecule) + 1) +
           std::log10(RDKit::Descriptors::calcNumSpiroAtoms(molecule) + 1) +
           std::log10(RDKit::Descriptors::calcNumBridgeheadAtoms(molecule) + 1) + (macrocycle ? std::log10(2) : 0);
}

/// From the raw score, -5 .. 2.5 for most molecules, to 1 .. 10; beyond 8 compressed by a logarithm.
double scaled(double raw) {
    constexpr double kLowest = -4, kHighest = 2.5;
    double result = 11 - (raw - kLowest + 1) / (kHighest - kLowest) * 9;
    if (result > 8) result = 8 + std::log(result - 8);
    return std::clamp(result, 1.0, 10.0);
}

}  // namespace

double syntheticAccessibility(RDKit::ROMol& molecule, const FragmentScores& scores) {
    const std::unique_ptr<RDKit::SparseIntVect<std::uint32_t>> fragments(
        RDKit::MorganFingerprints::getFingerprint(molecule, 2));
    double sum = 0, count = 0;
    for (const auto& [fragment, times] : fragments->getNonzeroElements()) {
        sum += scores.of(fragment) * times;
        count += times;
    }
    if (count == 0) return std::numeric_limits<double>::quiet_NaN();
    const double atoms = molecule.getNumAtoms();
    const auto kinds = static_cast<double>(fragments->getNonzeroElements().size());
    const double symmetry = atoms > kinds ? std::log(atoms / kinds) / 2 : 0;
    return scaled(sum / count - complexity(molecule) + symmetry);
}

}  // namespace strata::chemistry
