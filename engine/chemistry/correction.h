// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/api/graph.h"

namespace strata::chemistry {

/// A bond that a decoder proposes. Which pairs and types to propose is the caller's choice: those where the type is the
/// most probable class, or above 0.5. Several types of one pair may be offered; the first that fits is taken.
struct EdgeCandidate {
    int u = 0;
    int v = 0;
    int type = 1;  ///< bond order, 1..3
    double probability = 0;
};

/// The valence correction of App. D.2: candidates by falling probability (ties by (u, v, type); NaN last), each added
/// if both atoms keep within RDKit's largest valence for their element and charge, at most one bond a pair; then the
/// largest component. What comes out always passes judge(), whatever goes in; candidates that name no pair of nodes are
/// ignored. The graph's `name` is left empty. No nodes give an empty graph. Any thread.
api::Graph correct(const std::vector<int>& nodes, const std::vector<EdgeCandidate>& candidates,
                   const api::Vocabulary& vocabulary);

/// MoFlow's correction (Zang and Wang 2020, as GDSS and its followers use it): while an atom has more bonds than it may
/// have, the highest of its bonds is lowered by one (to none from single; the lowest such atom first, of its equal
/// bonds the one to the lowest atom); then the largest component. Charges are left as drawn. What comes out always
/// passes judge(). The graph's `name` is left empty. Any thread.
api::Graph correctByLowering(const api::Graph& graph, const api::Vocabulary& vocabulary);

/// The component with most nodes (ties: the one with the lowest node), nodes in their order. `name` is left empty
/// unless nothing was removed.
api::Graph keepLargestComponent(const api::Graph& graph);

/// The largest sum of bond orders that RDKit accepts on an atom of each class; 8 at most, also where RDKit sets no
/// limit.
std::vector<int> maximalValences(const api::Vocabulary& vocabulary);

}  // namespace strata::chemistry
