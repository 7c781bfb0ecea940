// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "engine/api/graph.h"

namespace strata::metrics {

/// How two graphs' statistics are compared, σ being 1 for degree and spectrum, 0.1 for clustering, 30 for orbits.
enum class Kernel {
    GaussianEmd,  ///< exp(-EMD²/2σ²), as GDSS: EMD in bins (clustering: in [0, 1]); Euclidean distance for orbits
    GaussianTv,   ///< exp(-TV²/2σ²), as GRAN: TV is half the L1 distance
};

/// What becomes of nodes of degree 0.
enum class Isolated {
    LeaveOut,  ///< as in GDSS's evaluation; a graph with no others counts as a single node
    Keep,      ///< they count as nodes of degree and clustering 0
};

/// What is compared of one set of graphs. Made once, used against many sets.
struct Descriptors {
    std::vector<std::vector<double>> degree;      ///< share of nodes by degree
    std::vector<std::vector<double>> clustering;  ///< share of nodes by clustering coefficient, 100 bins on [0, 1]
    std::vector<std::vector<double>> orbit;       ///< mean number of each of the 15 orbits over the nodes
    std::vector<std::vector<double>> spectral;    ///< share of Laplacian eigenvalues, 200 bins on [-1e-5, 2]
};
Descriptors describe(const std::vector<api::Graph>& graphs, Isolated isolated = Isolated::LeaveOut);

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

/// One of the four that GraphMmd holds.
enum class Statistic { Degree, Clustering, Orbit, Spectral };

/// Kernel values of one statistic between all graphs of two sets, row by row: what resampling the sets needs again and
/// again.
struct KernelMatrix {
    std::size_t rows = 0, columns = 0;
    std::vector<float> values;
};
KernelMatrix kernelMatrix(const Descriptors& a, const Descriptors& b, Statistic statistic, Kernel kernel);

}  // namespace strata::metrics
