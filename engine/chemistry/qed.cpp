// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/qed.h"

#include <GraphMol/Descriptors/Lipinski.h>
#include <GraphMol/Descriptors/MolSurf.h>
#include <GraphMol/RingInfo.h>
#include <GraphMol/SmilesParse/SmilesParse.h>
#include <GraphMol/Substruct/SubstructMatch.h>
#include <RDGeneral/RDConfig.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <vector>

#include "engine/api/error.h"
#include "engine/chemistry/components.h"
#include "engine/chemistry/lender.h"
#include "engine/chemistry/structural_alerts.h"

namespace strata::chemistry {
namespace {

/// An asymmetric double sigmoid and its weight (the paper's supplement, Table 1, and its mean weights).
struct Desirability {
    double a, b, c, d, e, f, maximum, weight;
    double operator()(double x) const {
        const double rise = 1 + std::exp(-(x - c + d / 2) / e);
        const double fall = 1 + std::exp(-(x - c - d / 2) / f);
        return (a + b / rise * (1 - 1 / fall)) / maximum;
    }
};

constexpr Desirability kWeight{2.817065973, 392.5754953, 290.7489764, 2.419764353,
                               49.22325677, 65.37051707, 104.9805561, 0.66};
constexpr Desirability kLogP{3.172690585, 137.8624751, 2.534937431, 4.581497897,
                             0.822739154, 0.576295591, 131.3186604, 0.46};
constexpr Desirability kAcceptors{2.948620388, 160.4605972, 3.615294657, 4.435986202,
                                  0.290141953, 1.300669958, 148.7763046, 0.05};
constexpr Desirability kDonors{1.618662227, 1010.051101, 0.985094388, 0.000000001,
                               0.713820843, 0.920922555, 258.1632616, 0.61};
constexpr Desirability kSurface{1.876861559, 125.2232657, 62.90773554, 87.83366614,
                                12.01999824, 28.51324732, 104.5686167, 0.06};
constexpr Desirability kRotors{0.010000000, 272.4121427, 2.558379970, 1.565547684,
                               1.271567166, 2.758063707, 105.4420403, 0.65};
constexpr Desirability kAromatic{3.217788970, 957.7374108, 2.274627939, 0.000000001,
                                 1.317690384, 0.375760881, 312.3372610, 0.48};
constexpr Desirability kAlerts{0.010000000, 1199.094025, -0.09002883, 0.000000001,
                               0.185904477, 0.875193782, 417.7253140, 0.95};

struct Pattern {
    std::unique_ptr<const RDKit::ROMol> query;
    bool recursive = false;  ///< has "$(...)"; the search is quicker if told that it has not
};
using Patterns = std::vector<Pattern>;

Patterns compiled(std::span<const std::string_view> smarts) {
    Patterns result;
    for (const auto text : smarts) {
        result.push_back(
            {std::unique_ptr<const RDKit::ROMol>(RDKit::SmartsToMol(std::string(text))), text.find('$') != text.npos});
        if (!result.back().query)
            throw api::Error(api::ErrorCode::Internal, "RDKit does not parse the SMARTS " + std::string(text));
    }
    return result;
}

// RDKit's own descriptors share their queries between threads.
#ifndef RDK_BUILD_THREADSAFE_SSS
#error "This RDKit's substructure search is not thread-safe."
#endif

struct QedPatterns {
    Patterns acceptors = compiled(acceptorSmarts());
    Patterns alerts = compiled(structuralAlertSmarts());
};

int countAcceptors(const RDKit::ROMol& molecule, const Patterns& acceptors) {
    int count = 0;
    for (const auto& pattern : acceptors) {
        std::vector<RDKit::MatchVectType> matches;
        count += static_cast<int>(RDKit::SubstructMatch(molecule, *pattern.query, matches, true, pattern.recursive));
    }
    return count;
}

int countAlerts(const RDKit::ROMol& molecule, const Patterns& alerts) {
    RDKit::MatchVectType match;
    return static_cast<int>(std::ranges::count_if(alerts, [&](const auto& pattern) {
        return RDKit::SubstructMatch(molecule, *pattern.query, match, pattern.recursive);
    }));
}

/// True for '[$([A;R][!a])]': an aliphatic ring atom with an aliphatic neighbour over a single (or aromatic) bond.
bool isAliphaticRingAtom(const RDKit::ROMol& molecule, const RDKit::Atom& atom) {
    if (atom.getIsAromatic() || molecule.getRingInfo()->numAtomRings(atom.getIdx()) == 0) return false;
    for (const auto* bond : molecule.atomBonds(&atom)) {
        const bool singleOrAromatic =
            bond->getBondType() == RDKit::Bond::SINGLE || bond->getBondType() == RDKit::Bond::AROMATIC;
        if (singleOrAromatic && !bond->getOtherAtom(&atom)->getIsAromatic()) return true;
    }
    return false;
}

/// QED's count of aromatic rings: rings left once those atoms are deleted. The number of smallest rings is the
/// cyclomatic number.
int countAromaticRings(const RDKit::ROMol& molecule) {
    std::vector<char> deleted(molecule.getNumAtoms());
    for (const auto* atom : molecule.atoms()) deleted[atom->getIdx()] = isAliphaticRingAtom(molecule, *atom);
    Components components(static_cast<int>(molecule.getNumAtoms()));
    int rings = 0;
    for (const auto* bond : molecule.bonds()) {
        const auto u = bond->getBeginAtomIdx(), v = bond->getEndAtomIdx();
        if (deleted[u] || deleted[v]) continue;
        if (!components.join(static_cast<int>(u), static_cast<int>(v))) ++rings;
    }
    return rings;
}

}  // namespace

double qed(const RDKit::ROMol& molecule, double weight, double logP) {
    using namespace RDKit::Descriptors;
    static Lender<QedPatterns> lender;
    const auto [acceptors, alerts] = lender.with([&](const QedPatterns& patterns) {
        return std::pair(countAcceptors(molecule, patterns.acceptors), countAlerts(molecule, patterns.alerts));
    });
    const std::array<std::pair<Desirability, double>, 8> terms{{
        {kWeight, weight},
        {kLogP, logP},
        {kAcceptors, acceptors},
        {kDonors, calcNumHBD(molecule)},
        {kSurface, calcTPSA(molecule)},
        {kRotors, calcNumRotatableBonds(molecule, Strict)},
        {kAromatic, countAromaticRings(molecule)},
        {kAlerts, alerts},
    }};
    double sum = 0, weights = 0;
    for (const auto& [desirability, value] : terms) {
        sum += desirability.weight * std::log(desirability(value));
        weights += desirability.weight;
    }
    return std::exp(sum / weights);
}

}  // namespace strata::chemistry
