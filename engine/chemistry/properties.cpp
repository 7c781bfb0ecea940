// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/properties.h"

#include <GraphMol/Descriptors/Crippen.h>
#include <GraphMol/Descriptors/MolDescriptors.h>
#include <GraphMol/RingInfo.h>

#include <limits>

#include "engine/chemistry/judge.h"
#include "engine/chemistry/molecule_figures.h"
#include "engine/chemistry/qed.h"
#include "engine/chemistry/synthetic_accessibility.h"

namespace strata::chemistry {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr Properties kNone{kNaN, kNaN, kNaN, kNaN, kNaN};

}  // namespace

Properties propertiesOf(RDKit::ROMol& molecule) {
    Properties result;
    double refractivity = 0;
    result.weight = RDKit::Descriptors::calcAMW(molecule);
    RDKit::Descriptors::calcCrippenDescriptors(molecule, result.logP, refractivity);
    result.qed = qed(molecule, result.weight, result.logP);
    const auto& scores = installedFragmentScores().table;
    result.sa = scores ? syntheticAccessibility(molecule, *scores) : kNaN;
    result.rings = molecule.getRingInfo()->numRings();
    return result;
}

Description describe(const api::Graph& graph, const api::Vocabulary& vocabulary) {
    auto judged = judgeMolecule(graph, vocabulary);
    Description result{std::move(judged.verdict), kNone};
    if (!judged.molecule) return result;
    try {
        result.properties = propertiesOf(*judged.molecule);
    } catch (const std::exception&) {
        // A molecule that RDKit sanitises but has no figures for keeps NaN.
    }
    return result;
}

double logP(const api::Graph& graph, const api::Vocabulary& vocabulary) {
    const auto judged = judgeMolecule(graph, vocabulary);
    if (!judged.molecule) return kNaN;
    try {
        double result = 0, refractivity = 0;
        RDKit::Descriptors::calcCrippenDescriptors(*judged.molecule, result, refractivity);
        return result;
    } catch (const std::exception&) {
        return kNaN;
    }
}

Properties properties(const api::Graph& graph, const api::Vocabulary& vocabulary) {
    return describe(graph, vocabulary).properties;
}

}  // namespace strata::chemistry
