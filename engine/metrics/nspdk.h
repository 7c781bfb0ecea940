// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/api/graph.h"

namespace strata::metrics {

// The neighbourhood subgraph pairwise distance kernel (Costa & De Grave, ICML 2010) as evaluations of molecule
// generators use it (Jo, Lee & Hwang, ICML 2022): EDeN's vectors of complexity 4, hashed to 16 bits, a linear kernel.
// All functions may be called from any thread.
//
// A feature is a pair of nodes with what surrounds them up to a radius of 0..4 bonds, at a distance of 0..4 bonds; and
// the same without the first node. Counts are scaled to length 1 within each (radius, distance), then as a whole. Nodes
// are labelled by their symbol (in a general graph all alike), edges by their type.
//
// Two things differ from EDeN, neither on average: the hash (Python's gives other numbers in each process), and which
// of two features of different (radius, distance) counts where they fall on one number: that of the larger (distance,
// radius), so that the numbering of the nodes plays no part.

struct NspdkFeature {
    std::uint32_t index = 0;  ///< 1..65,536
    double value = 0;
    bool operator==(const NspdkFeature&) const = default;
};

/// The vector of one graph, by ascending index, of length 1; empty for a graph without nodes. Edges that do not join
/// two nodes of the graph are ignored.
using NspdkFeatures = std::vector<NspdkFeature>;
NspdkFeatures nspdkFeatures(const api::Graph& graph, const api::Vocabulary& vocabulary);

/// The mean vector of a set of graphs.
class NspdkMean {
public:
    NspdkMean();
    void add(const NspdkFeatures& features);
    void add(const NspdkMean& other);  ///< all of another set
    std::size_t count() const { return m_count; }

    /// The squared maximum mean discrepancy of two sets under the linear kernel, 0..2; NaN if either is empty.
    static double mmd(const NspdkMean& a, const NspdkMean& b);

    /// The inner product of the sums of two sets, from which mmd() of any union of sets follows.
    static double product(const NspdkMean& a, const NspdkMean& b);

private:
    std::vector<double> m_sum;
    std::size_t m_count = 0;
};

/// mmd() of the mean vectors of two sets of graphs.
double nspdkMmd(const std::vector<api::Graph>& a, const std::vector<api::Graph>& b, const api::Vocabulary& vocabulary);

}  // namespace strata::metrics
