// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "engine/api/graph.h"

namespace strata::chemistry {

/// Sizes told apart: 3, 4, 5, 6, 7, and 8 or more.
constexpr std::size_t kRingSizes = 6;
constexpr int kSmallestRing = 3, kOrdinaryRing = 6;

/// The rings of one atom or of a molecule: the smallest ones (SSSR, as RDKit lists them without those equivalent by
/// symmetry).
struct Rings {
    std::array<int, kRingSizes> bySize{};  ///< how many, by size
    int largest = 0;                       ///< atoms in the largest; 0: none

    int count() const;
    /// By how many atoms the largest is larger than six: what synthetic accessibility and the penalised logP punish.
    int excess() const { return largest > kOrdinaryRing ? largest - kOrdinaryRing : 0; }
};

struct MoleculeRings {
    std::vector<Rings> atoms;  ///< those that each atom is in
    Rings molecule;
};

/// Any graph, whether a molecule that sanitises or not: rings are of the edges alone. Throws Error(BadInput) for what
/// is no graph of these classes, or has more rings than can be listed. Any thread.
MoleculeRings ringsOf(const api::Graph& graph, const api::Vocabulary& vocabulary);

}  // namespace strata::chemistry
