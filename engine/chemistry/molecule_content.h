// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/chemistry/fingerprint.h"
#include "engine/chemistry/molecule_profile.h"
#include "engine/metrics/nspdk.h"

namespace strata::chemistry {

/// Inside engine/chemistry only: what a MoleculeProfile holds.
struct MoleculeProfile::Content {
    using Counts = std::unordered_map<std::string, std::size_t>;

    /// Sums over molecules from all over the set: files are often sorted, and parts that follow it would differ more
    /// than resamples should.
    struct Part {
        std::size_t molecules = 0;
        Counts scaffolds, fragments;
        metrics::NspdkMean nspdk;

        void add(const Part& other);
    };

    std::size_t leftOut = 0;
    std::vector<std::size_t> rows;  ///< which graph each molecule is
    std::vector<double> logP, qed, sa, rings, weight;
    std::vector<Fingerprint> fingerprints;  ///< of the parts' molecules, one part after another
    std::vector<Part> parts;                ///< of about equal size, so that the set can be resampled by parts

    /// Adds another set behind this one, whose parts stay parts.
    void append(const Content& other);

    /// Brings the values of molecules, but not their fingerprints, into the order of their rows.
    void sortValues();

    Part total() const;
};

}  // namespace strata::chemistry
