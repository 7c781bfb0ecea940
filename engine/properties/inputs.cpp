// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/inputs.h"

#include <algorithm>

#include "engine/api/error.h"
#include "engine/chemistry/aromaticity.h"
#include "engine/chemistry/atom_features.h"
#include "engine/chemistry/ring_features.h"

namespace strata::properties {

namespace {

constexpr int64_t kRingInputs = static_cast<int64_t>(chemistry::kRingSizes) + 3;

void putRings(const api::Graph& graph, const api::Vocabulary& vocabulary, torch::Tensor out) {
    const auto rings = chemistry::ringsOf(graph, vocabulary);
    auto cells = out.accessor<float, 2>();
    for (int64_t i = 0; i < out.size(0); ++i) {
        const auto& own = rings.atoms[static_cast<std::size_t>(i)];
        for (std::size_t k = 0; k < chemistry::kRingSizes; ++k)
            cells[i][static_cast<int64_t>(k)] = own.bySize[k] > 0 ? 1 : 0;
        const auto after = static_cast<int64_t>(chemistry::kRingSizes);
        cells[i][after] = static_cast<float>(own.excess());
        cells[i][after + 1] = static_cast<float>(rings.molecule.excess());
        cells[i][after + 2] = static_cast<float>(rings.molecule.count());
    }
}

/// Row k holds the walk's distribution from each node: P^k by products with the sparse P.
void putWalks(const api::Graph& graph, torch::Tensor out) {
    const auto n = static_cast<std::size_t>(graph.size());
    std::vector<std::vector<std::size_t>> neighbours(n);
    for (const auto& edge : graph.edges) {
        neighbours[static_cast<std::size_t>(edge.u)].push_back(static_cast<std::size_t>(edge.v));
        neighbours[static_cast<std::size_t>(edge.v)].push_back(static_cast<std::size_t>(edge.u));
    }
    std::vector<double> power(n * n, 0), next(n * n);
    for (std::size_t i = 0; i < n; ++i) power[i * n + i] = 1;
    auto cells = out.accessor<float, 2>();
    for (int step = 0; step < kWalkSteps; ++step) {
        std::ranges::fill(next, 0);
        for (std::size_t i = 0; i < n; ++i)
            for (const auto j : neighbours[i])
                for (std::size_t k = 0; k < n; ++k)
                    next[i * n + k] += power[j * n + k] / static_cast<double>(neighbours[i].size());
        power.swap(next);
        for (std::size_t i = 0; i < n; ++i) cells[static_cast<int64_t>(i)][step] = static_cast<float>(power[i * n + i]);
    }
}

void refuseOtherThanMolecules(const api::Vocabulary& vocabulary, const std::string& what) {
    if (vocabulary.kind != api::DataKind::Molecules)
        throw api::Error(api::ErrorCode::BadInput, what + " describe atoms, and these graphs are no molecules.");
}

void putTable7(const api::Graph& graph, const api::Vocabulary& vocabulary, torch::Tensor out) {
    refuseOtherThanMolecules(vocabulary, "The chemical features of Table 7");
    const auto atoms = chemistry::atomFeatures(graph, vocabulary);
    auto cells = out.accessor<float, 2>();
    for (std::size_t i = 0; i < atoms.size(); ++i)
        for (std::size_t k = 0; k < chemistry::kAtomFeatures; ++k)
            cells[static_cast<int64_t>(i)][static_cast<int64_t>(k)] = atoms[i][k];
}

void putHydrogens(const api::Graph& graph, const api::Vocabulary& vocabulary, torch::Tensor out) {
    const auto hydrogens = chemistry::aromaticityOf(graph, vocabulary).hydrogens;
    for (std::size_t i = 0; i < hydrogens.size(); ++i) out[static_cast<int64_t>(i)][0] = hydrogens[i];
}

}  // namespace

int64_t inputCount(const InputKinds& kinds) {
    return (kinds.rings ? kRingInputs : 0) + (kinds.walks ? kWalkSteps : 0) +
           (kinds.table7 ? static_cast<int64_t>(chemistry::kAtomFeatures) : 0) + (kinds.aromatic ? 1 : 0);
}

api::Vocabulary classesRead(api::Vocabulary vocabulary, const InputKinds& kinds) {
    if (kinds.aromatic) vocabulary.edgeNames.emplace_back("aromatic");
    return vocabulary;
}

api::Graph asRead(const api::Graph& graph, const api::Vocabulary& vocabulary, const InputKinds& kinds) {
    if (!kinds.aromatic) return graph;
    refuseOtherThanMolecules(vocabulary, "Aromatic bonds");
    auto result = graph;
    const auto aromatic = chemistry::aromaticityOf(graph, vocabulary).bonds;
    for (std::size_t i = 0; i < aromatic.size(); ++i)
        if (aromatic[i]) result.edges[i].type = static_cast<int>(vocabulary.edgeNames.size());
    return result;
}

std::string inputTitle(const InputKinds& kinds) {
    std::vector<std::string> parts;
    if (kinds.rings) parts.emplace_back("ring sizes");
    if (kinds.walks) parts.emplace_back("random walks");
    if (kinds.table7) parts.emplace_back("the chemical features of Table 7");
    if (kinds.aromatic) parts.emplace_back("aromatic bonds");
    if (parts.empty()) return "atom and bond types only";
    std::string title = "with " + parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) title += (i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return title;
}

torch::Tensor inputsOf(const api::Graph& graph, const api::Vocabulary& vocabulary, const InputKinds& kinds) {
    auto result = torch::zeros({graph.size(), inputCount(kinds)});
    int64_t at = 0;
    const auto next = [&](int64_t count) {
        at += count;
        return result.slice(1, at - count, at);
    };
    if (kinds.rings) putRings(graph, vocabulary, next(kRingInputs));
    if (kinds.walks) putWalks(graph, next(kWalkSteps));
    if (kinds.table7) putTable7(graph, vocabulary, next(static_cast<int64_t>(chemistry::kAtomFeatures)));
    if (kinds.aromatic) putHydrogens(graph, vocabulary, next(1));
    return result;
}

}  // namespace strata::properties
