// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing the sets that molecule_profile.h describes.
#include <cmath>
#include <limits>

#include "engine/chemistry/molecule_content.h"
#include "engine/metrics/wasserstein.h"

namespace strata::chemistry {
namespace {

using Counts = MoleculeProfile::Content::Counts;

double squares(const Counts& counts) {
    double sum = 0;
    for (const auto& [name, count] : counts) sum += static_cast<double>(count) * static_cast<double>(count);
    return sum;
}

double cosine(const Counts& a, const Counts& b) {
    if (a.empty() || b.empty()) return std::numeric_limits<double>::quiet_NaN();
    double product = 0;
    for (const auto& [name, count] : a) {
        const auto other = b.find(name);
        if (other != b.end()) product += static_cast<double>(count) * static_cast<double>(other->second);
    }
    return product / std::sqrt(squares(a) * squares(b));
}

}  // namespace

MoleculeDistances distances(const MoleculeProfile& generated, const MoleculeProfile& reference) {
    const auto &a = generated.content(), &b = reference.content();
    return {.w1LogP = metrics::wasserstein(a.logP, b.logP),
            .w1Qed = metrics::wasserstein(a.qed, b.qed),
            .w1Sa = metrics::wasserstein(a.sa, b.sa),
            .w1Rings = metrics::wasserstein(a.rings, b.rings),
            .w1Weight = metrics::wasserstein(a.weight, b.weight),
            .nspdk = metrics::NspdkMean::mmd(a.nspdk, b.nspdk),
            .scaffold = cosine(a.scaffolds, b.scaffolds),
            .fragments = cosine(a.fragments, b.fragments),
            .nearest = meanNearest(a.fingerprints, b.fingerprints)};
}

double internalDiversity(const MoleculeProfile& set) {
    return 1 - meanSimilarity(set.content().fingerprints);
}

}  // namespace strata::chemistry
