// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/nspdk.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

namespace strata::metrics {
namespace {

constexpr int kComplexity = 4;  // largest radius and largest distance, in edges
constexpr std::uint64_t kMask = (1 << 16) - 1;
constexpr std::size_t kSize = kMask + 2;  // features are numbered from 1
constexpr int kDepth = 2 * kComplexity;   // in steps of the graph whose edges are nodes as well

/// A sequence of numbers, hashed one by one; tests/metrics/reference_nspdk.py has the same.
class Hash {
public:
    Hash& add(std::uint64_t value) {
        m_state = mixed(m_state ^ (value + 0x9e3779b97f4a7c15));
        return *this;
    }
    std::uint64_t value() const { return m_state; }

private:
    /// The finaliser of SplitMix64 (Steele, Lea & Flood, OOPSLA 2014): every bit of the result depends on all of z.
    static std::uint64_t mixed(std::uint64_t z) {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }

    std::uint64_t m_state = 0;
};

std::uint32_t inRange(const Hash& hash) {
    return static_cast<std::uint32_t>(hash.value() & kMask) + 1;
}

/// The graph with a node in the middle of each edge, edge k being node n + k, as EDeN sees it.
class Expanded {
public:
    Expanded(const api::Graph& graph, const api::Vocabulary& vocabulary) : m_roots(graph.nodes.size()) {
        const auto valid = [&](const api::Edge& edge) {
            return edge.u >= 0 && edge.v >= 0 && edge.u < graph.size() && edge.v < graph.size() && edge.u != edge.v;
        };
        m_neighbours.resize(m_roots);
        std::vector<std::uint32_t> labels;
        for (const int node : graph.nodes) labels.push_back(nodeLabel(node, vocabulary));
        for (const auto& edge : graph.edges) {
            if (!valid(edge)) continue;
            const auto u = static_cast<std::size_t>(edge.u), v = static_cast<std::size_t>(edge.v);
            m_neighbours[u].push_back(m_neighbours.size());
            m_neighbours[v].push_back(m_neighbours.size());
            m_neighbours.push_back({u, v});
            labels.push_back(inRange(Hash().add(2).add(static_cast<std::uint64_t>(edge.type))));
        }
        for (std::size_t i = 0; i < labels.size(); ++i)
            m_labels.push_back(Hash().add(labels[i]).add(m_neighbours[i].size()).value());
    }

    std::size_t roots() const { return m_roots; }
    std::size_t size() const { return m_neighbours.size(); }
    const std::vector<std::size_t>& neighbours(std::size_t node) const { return m_neighbours[node]; }
    std::uint64_t label(std::size_t node) const { return m_labels[node]; }  ///< of its class and its degree

private:
    static std::uint32_t nodeLabel(int node, const api::Vocabulary& vocabulary) {
        Hash hash;
        hash.add(1);
        if (node >= 0 && node < static_cast<int>(vocabulary.nodeClasses.size()))
            for (const char c : vocabulary.nodeClasses[static_cast<std::size_t>(node)].symbol)
                hash.add(static_cast<unsigned char>(c));
        return inRange(hash);
    }

    std::size_t m_roots;
    std::vector<std::vector<std::size_t>> m_neighbours;
    std::vector<std::uint64_t> m_labels;
};

/// What surrounds one node: who is at which distance, and a hash of everything up to each distance.
struct Surroundings {
    std::array<std::vector<std::size_t>, kComplexity + 1> atDistance;  ///< nodes, by distance in edges
    std::vector<std::uint32_t> upTo;  ///< by distance in steps, as far as there is anything
};

std::vector<Surroundings> surroundings(const Expanded& graph) {
    std::vector<Surroundings> result(graph.roots());
    std::vector<std::size_t> seenFrom(graph.size(), graph.size()), layer, next;
    std::vector<std::uint64_t> labels;
    for (std::size_t root = 0; root < graph.roots(); ++root) {
        auto& mine = result[root];
        layer.assign(1, root);
        seenFrom[root] = root;
        std::uint64_t running = 0;
        for (std::size_t depth = 0; depth <= kDepth && !layer.empty(); ++depth) {
            if (depth % 2 == 0) mine.atDistance[depth / 2] = layer;
            labels.clear();
            for (const auto node : layer) labels.push_back(graph.label(node));
            std::ranges::sort(labels);
            Hash hash;
            for (const auto label : labels) hash.add(label);
            running ^= Hash().add(running).add(hash.value()).add(depth).value();
            mine.upTo.push_back(static_cast<std::uint32_t>(running));
            next.clear();
            for (const auto node : layer)
                for (const auto neighbour : graph.neighbours(node))
                    if (std::exchange(seenFrom[neighbour], root) != root) next.push_back(neighbour);
            layer.swap(next);
        }
    }
    return result;
}

/// Turns occurrences of features into features with counts, by ascending index.
NspdkFeatures counted(std::vector<std::uint32_t>& occurrences) {
    std::ranges::sort(occurrences);
    NspdkFeatures result;
    for (const auto index : occurrences) {
        if (result.empty() || result.back().index != index) result.push_back({index, 0});
        result.back().value += 1;
    }
    return result;
}

void normalise(std::span<NspdkFeature> features) {
    double squares = 0;
    for (const auto& feature : features) squares += feature.value * feature.value;
    for (auto& feature : features) feature.value /= std::sqrt(squares);
}

/// Of one radius and distance, scaled to length 1.
NspdkFeatures block(const std::vector<Surroundings>& around, std::size_t radius, std::size_t distance) {
    std::vector<std::uint32_t> occurrences;
    const std::size_t steps = 2 * radius;
    for (const auto& v : around) {
        if (v.upTo.size() <= steps) continue;
        for (const auto other : v.atDistance[distance]) {
            const auto& u = around[other];
            if (u.upTo.size() <= steps) continue;
            const auto [low, high] = std::minmax(v.upTo[steps], u.upTo[steps]);
            occurrences.push_back(inRange(Hash().add(low).add(high).add(steps).add(2 * distance)));
            occurrences.push_back(inRange(Hash().add(u.upTo[steps]).add(steps).add(2 * distance)));
        }
    }
    auto result = counted(occurrences);
    normalise(result);
    return result;
}

}  // namespace

NspdkFeatures nspdkFeatures(const api::Graph& graph, const api::Vocabulary& vocabulary) {
    const auto around = surroundings(Expanded(graph, vocabulary));
    NspdkFeatures all;
    for (std::size_t distance = 0; distance <= kComplexity; ++distance) {
        for (std::size_t radius = 0; radius <= kComplexity; ++radius) {
            const auto features = block(around, radius, distance);
            all.insert(all.end(), features.begin(), features.end());
        }
    }
    // Where blocks meet in one index the last one counts.
    std::ranges::stable_sort(all, {}, &NspdkFeature::index);
    NspdkFeatures result;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (i + 1 == all.size() || all[i + 1].index != all[i].index) result.push_back(all[i]);
    normalise(result);
    return result;
}

NspdkMean::NspdkMean() : m_sum(kSize) {}

void NspdkMean::add(const NspdkFeatures& features) {
    for (const auto& feature : features) m_sum[feature.index] += feature.value;
    ++m_count;
}

void NspdkMean::add(const NspdkMean& other) {
    for (std::size_t i = 0; i < kSize; ++i) m_sum[i] += other.m_sum[i];
    m_count += other.m_count;
}

double NspdkMean::mmd(const NspdkMean& a, const NspdkMean& b) {
    if (a.m_count == 0 || b.m_count == 0) return std::numeric_limits<double>::quiet_NaN();
    double squares = 0;
    for (std::size_t i = 0; i < kSize; ++i) {
        const double apart = a.m_sum[i] / static_cast<double>(a.m_count) - b.m_sum[i] / static_cast<double>(b.m_count);
        squares += apart * apart;
    }
    return squares;
}

double NspdkMean::product(const NspdkMean& a, const NspdkMean& b) {
    double sum = 0;
    for (std::size_t i = 0; i < kSize; ++i) sum += a.m_sum[i] * b.m_sum[i];
    return sum;
}

double nspdkMmd(const std::vector<api::Graph>& a, const std::vector<api::Graph>& b, const api::Vocabulary& vocabulary) {
    NspdkMean meanOfA, meanOfB;
    for (const auto& graph : a) meanOfA.add(nspdkFeatures(graph, vocabulary));
    for (const auto& graph : b) meanOfB.add(nspdkFeatures(graph, vocabulary));
    return NspdkMean::mmd(meanOfA, meanOfB);
}

}  // namespace strata::metrics
