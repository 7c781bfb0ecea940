// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/similarity.h"

#include <DataStructs/BitOps.h>
#include <DataStructs/ExplicitBitVect.h>
#include <GraphMol/Fingerprints/MorganFingerprints.h>

#include <limits>

#include "engine/chemistry/judge.h"

namespace strata::chemistry {

double similarity(const api::Graph& a, const api::Graph& b, const api::Vocabulary& vocabulary) {
    constexpr unsigned kRadius = 2, kBits = 2048;
    const auto first = judgeMolecule(a, vocabulary).molecule;
    const auto second = judgeMolecule(b, vocabulary).molecule;
    if (!first || !second) return std::numeric_limits<double>::quiet_NaN();
    const std::unique_ptr<ExplicitBitVect> bitsOfFirst(
        RDKit::MorganFingerprints::getFingerprintAsBitVect(*first, kRadius, kBits));
    const std::unique_ptr<ExplicitBitVect> bitsOfSecond(
        RDKit::MorganFingerprints::getFingerprintAsBitVect(*second, kRadius, kBits));
    return TanimotoSimilarity(*bitsOfFirst, *bitsOfSecond);
}

}  // namespace strata::chemistry
