// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/graph_statistics.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "engine/api/error.h"
#include "engine/metrics/adjacency.h"
#include "engine/metrics/symmetric_eigenvalues.h"

namespace strata::metrics {

namespace {

void checkSize(const api::Graph& graph) {
    if (graph.size() <= kLargestGraph) return;
    throw api::Error(api::ErrorCode::BadInput, "A graph of " + std::to_string(graph.size()) +
                                                   " nodes is too large for graph statistics; they take up to " +
                                                   std::to_string(kLargestGraph) + ".");
}

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

// Which of the 15 places a node takes in a connected induced subgraph of `edges` edges on four nodes, in which it has
// `degree` edges and no node has more than `largest`, nor fewer than `smallest`.
std::size_t orbitOf(int edges, int degree, int smallest, int largest) {
    if (edges == 3) return largest == 3 ? (degree == 3 ? 7 : 6) : (degree == 1 ? 4 : 5);
    if (edges == 4) return smallest == 2 ? 8 : at(8 + degree);
    if (edges == 5) return degree == 2 ? 12 : 13;
    return 14;
}

// Enumerates each connected set of four nodes once (Wernicke's ESU: a set grows from its smallest node, only by larger
// nodes that no earlier member of the set is next to), so the work is as large as the number of such sets.
class OrbitCounter {
public:
    explicit OrbitCounter(const api::Graph& graph) : m_adjacency(graph), m_counts(graph.nodes.size()) {}

    std::vector<Orbits> count() {
        for (int v = 0; v < m_adjacency.size(); ++v) {
            countSmall(v);
            std::vector<int> extension;
            for (const int u : m_adjacency.neighbours(v))
                if (u > v) extension.push_back(u);
            m_set[0] = v;
            grow(1, extension);
        }
        return std::move(m_counts);
    }

private:
    // Orbits 0 to 3. Paths of three are those through a neighbour that lead on to a node not next to v.
    void countSmall(int v) {
        auto& mine = m_counts[at(v)];
        const auto& neighbours = m_adjacency.neighbours(v);
        mine[0] = m_adjacency.degree(v);
        std::int64_t joined = 0;  // ordered pairs of neighbours
        for (const int u : neighbours) {
            for (const int w : m_adjacency.neighbours(u)) {
                if (w == v) continue;
                if (m_adjacency.has(v, w))
                    ++joined;
                else
                    ++mine[1];
            }
        }
        mine[3] = joined / 2;
        mine[2] = mine[0] * (mine[0] - 1) / 2 - mine[3];
    }

    void grow(int size, const std::vector<int>& extension) {
        if (size == 4) return countSet();
        for (std::size_t i = 0; i < extension.size(); ++i) {
            const int next = extension[i];
            if (size == 3) {
                m_set[3] = next;
                countSet();
                continue;
            }
            std::vector<int> further(extension.begin() + static_cast<std::ptrdiff_t>(i) + 1, extension.end());
            for (const int w : m_adjacency.neighbours(next))
                if (w > m_set[0] && isNew(w, size)) further.push_back(w);
            m_set[at(size)] = next;
            grow(size + 1, further);
        }
    }

    // Neither in the set nor next to it.
    bool isNew(int node, int size) const {
        for (int k = 0; k < size; ++k)
            if (m_set[at(k)] == node || m_adjacency.has(m_set[at(k)], node)) return false;
        return true;
    }

    void countSet() {
        std::array<int, 4> degree{};
        int edges = 0;
        for (int i = 0; i < 4; ++i) {
            for (int j = i + 1; j < 4; ++j) {
                if (!m_adjacency.has(m_set[at(i)], m_set[at(j)])) continue;
                ++edges;
                ++degree[at(i)];
                ++degree[at(j)];
            }
        }
        const auto [smallest, largest] = std::ranges::minmax(degree);
        for (int i = 0; i < 4; ++i) ++m_counts[at(m_set[at(i)])][orbitOf(edges, degree[at(i)], smallest, largest)];
    }

    Adjacency m_adjacency;
    std::vector<Orbits> m_counts;
    std::array<int, 4> m_set{};
};

}  // namespace

std::vector<int> degreeHistogram(const api::Graph& graph) {
    std::vector<int> degree(graph.nodes.size());
    for (const auto& edge : graph.edges) {
        ++degree[at(edge.u)];
        ++degree[at(edge.v)];
    }
    if (degree.empty()) return {};
    std::vector<int> histogram(at(std::ranges::max(degree)) + 1);
    for (const int d : degree) ++histogram[at(d)];
    return histogram;
}

std::vector<double> clusteringCoefficients(const api::Graph& graph) {
    checkSize(graph);
    const Adjacency adjacency(graph);
    std::vector<double> result(graph.nodes.size());
    for (int v = 0; v < graph.size(); ++v) {
        const auto& neighbours = adjacency.neighbours(v);
        int joined = 0;
        for (std::size_t i = 0; i < neighbours.size(); ++i)
            for (std::size_t j = i + 1; j < neighbours.size(); ++j)
                joined += adjacency.has(neighbours[i], neighbours[j]);
        const double degree = adjacency.degree(v);
        result[at(v)] = joined == 0 ? 0 : 2.0 * joined / (degree * (degree - 1));
    }
    return result;
}

std::vector<Orbits> orbitCounts(const api::Graph& graph) {
    checkSize(graph);
    return OrbitCounter(graph).count();
}

std::vector<double> laplacianSpectrum(const api::Graph& graph) {
    checkSize(graph);
    if (graph.nodes.empty()) return {};
    std::vector<double> degree(graph.nodes.size());
    for (const auto& edge : graph.edges) {
        ++degree[at(edge.u)];
        ++degree[at(edge.v)];
    }
    const std::size_t n = graph.nodes.size();
    std::vector<double> laplacian(n * n);
    for (std::size_t i = 0; i < n; ++i) laplacian[i * n + i] = degree[i] > 0 ? 1 : 0;
    for (const auto& edge : graph.edges) {
        const std::size_t u = at(edge.u), v = at(edge.v);
        laplacian[u * n + v] = laplacian[v * n + u] = -1 / std::sqrt(degree[u] * degree[v]);
    }
    auto result = symmetricEigenvalues(std::move(laplacian), graph.size());
    // Rounding must not carry an eigenvalue over the ends of its range, where histograms would lose it.
    for (double& value : result) value = std::clamp(value, 0.0, 2.0);
    return result;
}

api::Graph withoutIsolatedNodes(const api::Graph& graph) {
    std::vector<int> number(graph.nodes.size(), -1);
    for (const auto& edge : graph.edges) number[at(edge.u)] = number[at(edge.v)] = 0;
    api::Graph result;
    for (std::size_t i = 0; i < number.size(); ++i) {
        if (number[i] < 0) continue;
        number[i] = result.size();
        result.nodes.push_back(graph.nodes[i]);
    }
    for (const auto& edge : graph.edges) result.edges.push_back({number[at(edge.u)], number[at(edge.v)], edge.type});
    return result;
}

}  // namespace strata::metrics
