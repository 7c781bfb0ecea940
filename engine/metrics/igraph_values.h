// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <igraph.h>

#include <mutex>

#include "engine/api/graph.h"

namespace strata::metrics {

/// To be held around everything done with igraph, values' lives included: as Debian builds it, igraph keeps its errors
/// and random numbers in globals. Errors are returned instead of ending the program, and random numbers begin anew, so
/// that results depend on nothing that ran before.
class IgraphLock {
public:
    IgraphLock();

private:
    std::scoped_lock<std::mutex> m_lock;
};

/// Turns igraph's code into an exception: bad_alloc, or api::Error(Internal) that names `doing`.
void checkIgraph(igraph_error_t code, const char* doing);

/// igraph's structures, freed at the end of their scope.
struct IgraphIntegers {
    explicit IgraphIntegers(std::size_t size = 0) {
        checkIgraph(igraph_vector_int_init(&value, static_cast<igraph_integer_t>(size)), "making a vector");
    }
    ~IgraphIntegers() { igraph_vector_int_destroy(&value); }
    IgraphIntegers(const IgraphIntegers&) = delete;
    IgraphIntegers& operator=(const IgraphIntegers&) = delete;
    igraph_integer_t& operator[](std::size_t i) { return VECTOR(value)[i]; }
    igraph_vector_int_t value;
};

struct IgraphMatrix {
    IgraphMatrix(int rows, int columns) { checkIgraph(igraph_matrix_init(&value, rows, columns), "making a matrix"); }
    ~IgraphMatrix() { igraph_matrix_destroy(&value); }
    IgraphMatrix(const IgraphMatrix&) = delete;
    IgraphMatrix& operator=(const IgraphMatrix&) = delete;
    double& operator()(int row, int column) { return MATRIX(value, row, column); }
    igraph_matrix_t value;
};

struct IgraphGraph {
    /// `ends`: both ends of each edge, one after another.
    IgraphGraph(int nodes, const IgraphIntegers& ends) {
        checkIgraph(igraph_create(&value, &ends.value, nodes, IGRAPH_UNDIRECTED), "making a graph");
    }
    ~IgraphGraph() { igraph_destroy(&value); }
    IgraphGraph(const IgraphGraph&) = delete;
    IgraphGraph& operator=(const IgraphGraph&) = delete;
    igraph_t value;
};

}  // namespace strata::metrics
