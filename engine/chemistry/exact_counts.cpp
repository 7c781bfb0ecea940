// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/exact_counts.h"

#include "engine/api/error.h"
#include "engine/chemistry/rdkit_molecule.h"
#include "engine/chemistry/ring_features.h"

namespace strata::chemistry {
namespace {

constexpr std::size_t kBondOrders = 3;

MoleculePtr countable(const api::Graph& graph, const api::Vocabulary& vocabulary) try {
    auto molecule = buildMolecule(graph, vocabulary);
    sanitiseStrictly(*molecule);
    return molecule;
} catch (const api::Error& error) {
    throw api::Error(error.code(), "The parts of " + (graph.name.empty() ? "a molecule" : graph.name) +
                                       " cannot be counted: " + error.what() + ".");
}

}  // namespace

std::vector<std::string> exactCountNames(const api::Vocabulary& vocabulary) {
    std::vector<std::string> names;
    for (const auto& type : vocabulary.nodeClasses) names.push_back("atoms " + type.label());
    for (const auto* name : {"hydrogens", "single bonds", "double bonds", "triple bonds", "aromatic bonds"})
        names.emplace_back(name);
    for (std::size_t i = 0; i < kRingSizes; ++i) {
        const auto size = std::to_string(static_cast<std::size_t>(kSmallestRing) + i);
        names.push_back("rings of " + size + (i + 1 == kRingSizes ? " or more" : ""));
    }
    return names;
}

std::vector<double> exactCounts(const api::Graph& graph, const api::Vocabulary& vocabulary) {
    const auto molecule = countable(graph, vocabulary);
    std::vector<double> counts(vocabulary.nodeClasses.size() + 2 + kBondOrders + kRingSizes, 0);
    for (const int node : graph.nodes) ++counts[static_cast<std::size_t>(node)];
    const auto afterAtoms = vocabulary.nodeClasses.size();
    for (const auto* atom : molecule->atoms()) counts[afterAtoms] += atom->getTotalNumHs();
    for (const auto& edge : graph.edges) ++counts[afterAtoms + static_cast<std::size_t>(edge.type)];
    const auto aromatic = afterAtoms + 1 + kBondOrders;
    for (const auto* bond : molecule->bonds()) counts[aromatic] += bond->getIsAromatic() ? 1 : 0;
    const auto rings = ringsOf(graph, vocabulary).molecule;
    for (std::size_t i = 0; i < kRingSizes; ++i) counts[aromatic + 1 + i] = rings.bySize[i];
    return counts;
}

std::vector<int> hydrogens(const api::Graph& graph, const api::Vocabulary& vocabulary) {
    const auto molecule = countable(graph, vocabulary);
    std::vector<int> result;
    for (const auto* atom : molecule->atoms()) result.push_back(static_cast<int>(atom->getTotalNumHs()));
    return result;
}

}  // namespace strata::chemistry
