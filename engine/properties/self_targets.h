// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "engine/api/graph.h"
#include "engine/chemistry/morgan_counts.h"
#include "engine/chemistry/ring_features.h"

namespace strata::properties {

/// What a molecule says of itself: everything here follows from its atoms and bonds, no label is read.
struct SelfTargets {
    std::vector<float> counts;                      ///< chemistry::exactCounts()
    std::vector<std::pair<int, int>> environments;  ///< column of the pooled dictionary and how often it occurs
    std::vector<int> near, far;                     ///< class of each atom's environment of radius 1 and 2; 0: another
    std::vector<std::array<bool, chemistry::kRingSizes>> rings;  ///< of each atom
    std::vector<int> hydrogens;                                  ///< of each atom, at most kMostHydrogens
};
constexpr int kMostHydrogens = 4;

/// The environments that a training set shows often enough to be learned.
struct SelfDictionaries {
    chemistry::EnvironmentDictionary pooled;     ///< of radii up to 2
    chemistry::EnvironmentDictionary near, far;  ///< of exactly radius 1 and 2

    SelfTargets of(const api::Graph& graph, const api::Vocabulary& vocabulary) const;
};

/// From training molecules. Throws Error(BadInput) for one that RDKit does not sanitise. `proceed` is asked now and
/// then and returns false to stop: the dictionaries are then of what was seen.
SelfDictionaries selfDictionaries(std::span<const api::Graph* const> graphs, const api::Vocabulary& vocabulary,
                                  const std::function<bool()>& proceed = {});

}  // namespace strata::properties
