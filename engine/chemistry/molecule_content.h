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

    std::size_t leftOut = 0;
    std::vector<double> logP, qed, sa, rings, weight;
    std::vector<Fingerprint> fingerprints;
    Counts scaffolds, fragments;
    metrics::NspdkMean nspdk;

    /// Adds another set behind this one.
    void append(const Content& other);
};

}  // namespace strata::chemistry
