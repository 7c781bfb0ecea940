// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "engine/chemistry/molecule_profile.h"

namespace strata::chemistry {

/// How far a generated set of molecules is from a reference, by measures of whole sets; those of one number a molecule
/// are Wasserstein distances of a profile's values. Told as well for one resample after another: a set is resampled by
/// parts of it, every 48th molecule each (a block bootstrap), so that a resample costs a few thousand
/// operations however large the set is. Immutable; any thread.
class MoleculeComparison {
public:
    MoleculeComparison(const MoleculeProfile& generated, const MoleculeProfile& reference);
    ~MoleculeComparison();

    /// NaN where it cannot be told: either set empty, `scaffold` if either has no scaffold.
    struct Values {
        double nspdk;      ///< squared MMD of NSPDK features (metrics/nspdk.h), 0..2; 0 for equal sets
        double scaffold;   ///< "Scaf" of MOSES, 0..1: cosine similarity of the counts of Bemis-Murcko scaffolds
        double fragments;  ///< "Frag" of MOSES, 0..1: cosine similarity of the counts of BRICS fragments
        double nearest;    ///< "SNN" of MOSES, 0..1: mean Tanimoto similarity to the most similar reference molecule
        /// "IntDiv" (p = 1) of MOSES, 0..1: one minus the mean Tanimoto similarity over all ordered pairs of generated
        /// molecules, a molecule with itself included. Told without a reference as well.
        double internalDiversity;
    };
    Values values() const;

    std::size_t generatedParts() const;
    std::size_t referenceParts() const;

    /// Of the resample in which part p of the generated set counts `generated[p]` times. For `nearest` the reference
    /// stays as it is.
    Values resampled(const std::vector<float>& generated, const std::vector<float>& reference) const;

private:
    struct Sums;
    std::unique_ptr<const Sums> m_sums;
};

}  // namespace strata::chemistry
