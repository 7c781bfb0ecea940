// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

#include "engine/api/graph.h"

namespace strata::chemistry {

/// What comparisons need to know of a set of molecules. Molecules that are not valid and connected are left out and
/// counted. Immutable, cheap to copy (copies share what they hold); any thread.
class MoleculeProfile {
public:
    /// An empty set.
    MoleculeProfile();

    /// Uses up to `threads` threads. Calls `each(done)` now and then from the calling thread, `done` being the number
    /// of graphs looked at; if it returns false, returns early with those looked at until then. Never throws for any
    /// graph; the result does not depend on `threads`.
    static MoleculeProfile of(const std::vector<api::Graph>& graphs, const api::Vocabulary& vocabulary, int threads,
                              const std::function<bool(std::size_t)>& each = {});

    /// Molecules in the set.
    std::size_t size() const;

    /// Graphs that are not valid and connected molecules, or that RDKit has no figures for.
    std::size_t leftOut() const;

    // One value a molecule, in the order of the graphs. See properties.h.
    const std::vector<double>& logP() const;
    const std::vector<double>& qed() const;
    const std::vector<double>& sa() const;  ///< all NaN without RDKit's table (synthetic_accessibility.h)
    const std::vector<double>& rings() const;
    const std::vector<double>& weight() const;

    /// What the comparisons hold of the set; theirs alone.
    struct Content;
    const Content& content() const { return *m_content; }

private:
    explicit MoleculeProfile(std::shared_ptr<const Content> content);
    std::shared_ptr<const Content> m_content;
};

}  // namespace strata::chemistry
