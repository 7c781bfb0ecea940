// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "engine/api/graph.h"

namespace strata::metrics {

// Figures of one graph's structure; node and edge classes play no part. All may be called from any thread.

/// The largest graph that these functions take; a larger one is an Error(BadInput): they need n² memory, n³ time.
inline constexpr int kLargestGraph = 2000;

/// [d]: number of nodes of degree d; up to the largest degree. Empty for no nodes.
std::vector<int> degreeHistogram(const api::Graph& graph);

/// Per node: the share of its pairs of neighbours that are joined; 0 below two neighbours.
std::vector<double> clusteringCoefficients(const api::Graph& graph);

/// Per node: in how many induced connected subgraphs of two to four nodes it takes each of the 15 places, numbered as
/// by Przulj (Bioinformatics 2007): 0 degree; 1, 2 path of three (end, middle); 3 triangle; 4, 5 path of four (end,
/// inside); 6, 7 claw (leaf, centre); 8 square; 9, 10, 11 paw (tail, ears, joint); 12, 13 diamond (outside, on the
/// diagonal); 14 K4.
using Orbits = std::array<std::int64_t, 15>;
std::vector<Orbits> orbitCounts(const api::Graph& graph);

/// Eigenvalues of I - D^-1/2 A D^-1/2, ascending, all within [0, 2]; 0 for each isolated node.
std::vector<double> laplacianSpectrum(const api::Graph& graph);

/// The graph without its nodes of degree 0.
api::Graph withoutIsolatedNodes(const api::Graph& graph);

}  // namespace strata::metrics
