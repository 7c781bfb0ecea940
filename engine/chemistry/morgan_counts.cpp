// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/morgan_counts.h"

#include <DataStructs/SparseIntVect.h>
#include <GraphMol/Fingerprints/MorganFingerprints.h>

#include <algorithm>
#include <memory>
#include <set>

#include "engine/api/error.h"
#include "engine/chemistry/rdkit_molecule.h"

namespace strata::chemistry {
namespace {

using Counts = std::unique_ptr<RDKit::SparseIntVect<std::uint32_t>>;

[[noreturn]] void refuseEnvironments(const api::Graph& graph, const api::Error& error) {
    throw api::Error(error.code(), "The environments of " + (graph.name.empty() ? "a molecule" : graph.name) +
                                       " cannot be told: " + error.what() + ".");
}

}  // namespace

MorganCounts morganCounts(const api::Graph& graph, const api::Vocabulary& vocabulary, int radius) try {
    const auto molecule = buildMolecule(graph, vocabulary);
    sanitiseStrictly(*molecule);
    const Counts counts(RDKit::MorganFingerprints::getFingerprint(*molecule, static_cast<unsigned>(radius)));
    const auto& elements = counts->getNonzeroElements();
    return {elements.begin(), elements.end()};
} catch (const api::Error& error) {
    refuseEnvironments(graph, error);
}

std::vector<std::uint32_t> atomEnvironments(const api::Graph& graph, const api::Vocabulary& vocabulary,
                                            int radius) try {
    const auto molecule = buildMolecule(graph, vocabulary);
    sanitiseStrictly(*molecule);
    RDKit::MorganFingerprints::BitInfoMap where;
    const Counts counts(RDKit::MorganFingerprints::getFingerprint(*molecule, static_cast<unsigned>(radius), nullptr,
                                                                  nullptr, false, true, true, false, &where, true));
    std::vector<std::uint32_t> result(graph.nodes.size(), 0);
    for (const auto& [environment, places] : where)
        for (const auto& [atom, at] : places)
            if (at == static_cast<unsigned>(radius)) result[atom] = environment;
    return result;
} catch (const api::Error& error) {
    refuseEnvironments(graph, error);
}

void EnvironmentDictionary::add(const MorganCounts& counts) {
    for (const auto& [environment, count] : counts) ++m_found[environment];
}

void EnvironmentDictionary::add(const std::vector<std::uint32_t>& environments) {
    for (const auto environment : std::set(environments.begin(), environments.end()))
        if (environment != 0) ++m_found[environment];
}

void EnvironmentDictionary::finish(std::size_t most, std::size_t fewest) {
    std::vector<std::pair<std::uint32_t, std::size_t>> all(m_found.begin(), m_found.end());
    std::erase_if(all, [&](const auto& entry) { return entry.second < fewest; });
    std::ranges::sort(all, [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    if (most > 0 && all.size() > most) all.resize(most);
    m_found.clear();
    for (const auto& [environment, count] : all) {
        m_columns[environment] = static_cast<int>(m_environments.size());
        m_environments.push_back(environment);
    }
}

int EnvironmentDictionary::column(std::uint32_t environment) const {
    const auto found = m_columns.find(environment);
    return found == m_columns.end() ? -1 : found->second;
}

std::vector<std::pair<int, int>> EnvironmentDictionary::columns(const MorganCounts& counts) const {
    std::vector<std::pair<int, int>> result;
    int others = 0;
    for (const auto& [environment, count] : counts) {
        const int at = column(environment);
        if (at < 0)
            others += count;
        else
            result.emplace_back(at, count);
    }
    std::ranges::sort(result);
    if (others > 0) result.emplace_back(static_cast<int>(size()), others);
    return result;
}

}  // namespace strata::chemistry
