// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/api/graph.h"

namespace strata::chemistry {

/// Morgan environments of a molecule with how often each occurs, by identifier: RDKit's count fingerprint before it is
/// folded (GetMorganFingerprint), all radii from 0 to the one asked for.
using MorganCounts = std::vector<std::pair<std::uint32_t, int>>;

/// Throws Error(BadInput) for graphs that RDKit does not sanitise. Any thread; some 60 microseconds a drug-like
/// molecule.
MorganCounts morganCounts(const api::Graph& graph, const api::Vocabulary& vocabulary, int radius);

/// The environment of exactly `radius` around each atom, those included that another atom's already covers; 0 where the
/// molecule ends before. Errors as above.
std::vector<std::uint32_t> atomEnvironments(const api::Graph& graph, const api::Vocabulary& vocabulary, int radius);

/// The environments of a training set as columns of a table, the most frequent first.
class EnvironmentDictionary {
public:
    void add(const MorganCounts& counts);
    void add(const std::vector<std::uint32_t>& environments);

    /// Keeps the `most` that occur in most additions (0: all), and of those the ones in at least `fewest`. Equally
    /// frequent ones are ordered by identifier. Nothing may be added afterwards.
    void finish(std::size_t most, std::size_t fewest = 1);

    std::size_t size() const { return m_environments.size(); }
    const std::vector<std::uint32_t>& environments() const { return m_environments; }

    /// -1 for one that is not kept.
    int column(std::uint32_t environment) const;

    /// Column and count of those that are kept, by column; all others are counted together in column size(), if any.
    std::vector<std::pair<int, int>> columns(const MorganCounts& counts) const;

private:
    std::unordered_map<std::uint32_t, std::size_t> m_found;  ///< in how many additions
    std::unordered_map<std::uint32_t, int> m_columns;
    std::vector<std::uint32_t> m_environments;
};

}  // namespace strata::chemistry
