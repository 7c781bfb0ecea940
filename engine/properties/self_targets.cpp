// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/self_targets.h"

#include <algorithm>

#include "engine/chemistry/exact_counts.h"

namespace strata::properties {

namespace {

constexpr int kNear = 1, kFar = 2;
constexpr std::size_t kPooled = 600, kNearClasses = 250, kFarClasses = 500, kFewest = 3;

std::vector<int> classesIn(const chemistry::EnvironmentDictionary& dictionary,
                           const std::vector<std::uint32_t>& environments) {
    std::vector<int> classes;
    for (const auto environment : environments) classes.push_back(dictionary.column(environment) + 1);
    return classes;
}

}  // namespace

SelfTargets SelfDictionaries::of(const api::Graph& graph, const api::Vocabulary& vocabulary) const {
    SelfTargets result;
    const auto counts = chemistry::exactCounts(graph, vocabulary);
    result.counts.assign(counts.begin(), counts.end());
    result.environments = pooled.columns(chemistry::morganCounts(graph, vocabulary, kFar));
    std::erase_if(result.environments,
                  [&](const auto& entry) { return entry.first >= static_cast<int>(pooled.size()); });
    result.near = classesIn(near, chemistry::atomEnvironments(graph, vocabulary, kNear));
    result.far = classesIn(far, chemistry::atomEnvironments(graph, vocabulary, kFar));
    for (const auto& atom : chemistry::ringsOf(graph, vocabulary).atoms) {
        auto& rings = result.rings.emplace_back();
        std::ranges::transform(atom.bySize, rings.begin(), [](int count) { return count > 0; });
    }
    for (const int count : chemistry::hydrogens(graph, vocabulary))
        result.hydrogens.push_back(std::min(count, kMostHydrogens));
    return result;
}

SelfDictionaries selfDictionaries(std::span<const api::Graph* const> graphs, const api::Vocabulary& vocabulary,
                                  const std::function<bool()>& proceed) {
    SelfDictionaries result;
    for (std::size_t i = 0; i < graphs.size(); ++i) {
        if (i % 64 == 0 && proceed && !proceed()) break;
        result.pooled.add(chemistry::morganCounts(*graphs[i], vocabulary, kFar));
        result.near.add(chemistry::atomEnvironments(*graphs[i], vocabulary, kNear));
        result.far.add(chemistry::atomEnvironments(*graphs[i], vocabulary, kFar));
    }
    result.pooled.finish(kPooled, kFewest);
    result.near.finish(kNearClasses, kFewest);
    result.far.finish(kFarClasses, kFewest);
    return result;
}

}  // namespace strata::properties
