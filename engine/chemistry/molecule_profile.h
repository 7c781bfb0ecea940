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

/// How far a generated set is from a reference. A value is NaN where it cannot be told: either set empty, `w1Sa`
/// without the table of SA scores, `scaffold` if either set has no scaffold.
struct MoleculeDistances {
    // Wasserstein distance (metrics/wasserstein.h) of the values, in their units; 0 for equal distributions.
    double w1LogP, w1Qed, w1Sa, w1Rings, w1Weight;
    double nspdk;      ///< squared MMD of NSPDK features (metrics/nspdk.h), 0..2; 0 for equal sets
    double scaffold;   ///< "Scaf" of MOSES, 0..1: cosine similarity of the counts of Bemis-Murcko scaffolds
    double fragments;  ///< "Frag" of MOSES, 0..1: cosine similarity of the counts of BRICS fragments
    double nearest;    ///< "SNN" of MOSES, 0..1: mean Tanimoto similarity to the most similar reference molecule
};
MoleculeDistances distances(const MoleculeProfile& generated, const MoleculeProfile& reference);

/// "IntDiv" (p = 1) of MOSES, 0..1: one minus the mean Tanimoto similarity over all ordered pairs, a molecule with
/// itself included. NaN if the set is empty.
double internalDiversity(const MoleculeProfile& set);

}  // namespace strata::chemistry
