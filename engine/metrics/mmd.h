// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/api/graph.h"

namespace strata::metrics {

/// How two graphs' statistics are compared, σ being 1 for degree and spectrum, 0.1 for clustering, 30 for orbits.
enum class Kernel {
    GaussianEmd,  ///< exp(-EMD²/2σ²), as GDSS: EMD in bins (clustering: in [0, 1]); Euclidean distance for orbits
    GaussianTv,   ///< exp(-TV²/2σ²), as GRAN: TV is half the L1 distance
};

/// What is compared of one set of graphs. Made once, used against many sets.
/// As in GDSS's evaluation, nodes of degree 0 are left out, and a graph with no others counts as a single node.
struct Descriptors {
    std::vector<std::vector<double>> degree;      ///< share of nodes by degree
    std::vector<std::vector<double>> clustering;  ///< share of nodes by clustering coefficient, 100 bins on [0, 1]
    std::vector<std::vector<double>> orbit;       ///< mean number of each of the 15 orbits over the nodes
    std::vector<std::vector<double>> spectral;    ///< share of Laplacian eigenvalues, 200 bins on [-1e-5, 2]
};
Descriptors describe(const std::vector<api::Graph>& graphs);

/// Squared maximum mean discrepancies, biased estimate: mean k(a,a) + mean k(b,b) - 2 mean k(a,b), pairs of a graph
/// with itself included. The Gaussian-EMD kernel is not positive definite, so values near 0 may be negative.
struct GraphMmd {
    double degree = 0;
    double clustering = 0;
    double orbit = 0;
    double spectral = 0;
};

/// Throws Error(BadInput) if either set is empty.
GraphMmd mmd(const Descriptors& a, const Descriptors& b, Kernel kernel);
GraphMmd mmd(const std::vector<api::Graph>& a, const std::vector<api::Graph>& b, Kernel kernel);

}  // namespace strata::metrics
