// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "engine/api/hierarchy.h"
#include "engine/api/services.h"

namespace strata::tests {

/// By hand: a path of five nodes at x = 0, 2, 4, 6, 8 (N-C-C-C-O). Level 2 has the clusters {0, 1} and {2, 3, 4}, level
/// 1 both. Edges: 0-1, 1-2, 2-3, 3-4; so level 2 has weights 1 and 2 inside and 1 between, level 1 has 4 inside.
inline api::Hierarchy smallHierarchy() {
    api::Hierarchy h;
    h.vocabulary = {
        api::DataKind::Molecules, {{"C", 6, 0}, {"N", 7, 0}, {"O", 8, 0}}, {"none", "single", "double", "triple"}};
    h.graph = {{1, 0, 0, 0, 2}, {{0, 1, 1}, {1, 2, 1}, {2, 3, 2}, {3, 4, 1}}, "NCC=CO"};
    h.reconstruction = h.graph;
    api::HierarchyLevel input{"Input graph",
                              5,
                              std::vector<double>(25, 0),
                              std::vector<double>(25, 0.25),
                              {0, 0, 1, 1, 1},
                              {0.9, 0.7, 0.8, 0.6, 1.0}};
    for (const auto& e : h.graph.edges)
        input.adjacency[std::size_t(e.u * 5 + e.v)] = input.adjacency[std::size_t(e.v * 5 + e.u)] = 1;
    h.levels = {
        input, {"Level 2", 2, {1, 1, 1, 2}, {0.5, 1, 1, 2.5}, {0, 0}, {0.75, 0.85}}, {"Level 1", 1, {4}, {4}, {}, {}}};
    return h;
}

inline api::Drawing smallDrawing() {
    api::Drawing drawing;
    for (int i = 0; i < 5; ++i)
        drawing.atoms.push_back({2.0 * i - 4.0, 0,
                                 i == 0   ? "NH2"
                                 : i == 4 ? "OH"
                                          : "",
                                 i == 0   ? 7
                                 : i == 4 ? 8
                                          : 6,
                                 0});
    drawing.bonds = smallHierarchy().graph.edges;
    return drawing;
}

}  // namespace strata::tests
