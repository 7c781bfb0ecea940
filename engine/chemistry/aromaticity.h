// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/api/graph.h"

namespace strata::chemistry {

/// What does not depend on which Kekulé form a graph has, though its bond orders do.
struct Aromaticity {
    std::vector<bool> bonds;     ///< of Graph::edges: whether aromatic, as RDKit perceives it
    std::vector<int> hydrogens;  ///< on each atom: an aromatic bond's order does not tell pyrrole's nitrogen from
                                 ///< pyridine's
};

/// Throws Error(BadInput) for what RDKit does not sanitise. Any thread.
Aromaticity aromaticityOf(const api::Graph& graph, const api::Vocabulary& vocabulary);

}  // namespace strata::chemistry
