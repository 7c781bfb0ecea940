// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/network_statistics.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace strata::data {
namespace {

/// The first node of each node's connected component.
std::vector<int> firstOfComponent(const api::Graph& graph) {
    std::vector<int> first(static_cast<std::size_t>(graph.size()));
    std::iota(first.begin(), first.end(), 0);
    const auto find = [&](int node) {
        while (first[static_cast<std::size_t>(node)] != node) {
            auto& above = first[static_cast<std::size_t>(node)];
            above = first[static_cast<std::size_t>(above)];
            node = above;
        }
        return node;
    };
    for (const auto& edge : graph.edges) {
        const auto [low, high] = std::minmax({find(edge.u), find(edge.v)});
        first[static_cast<std::size_t>(high)] = low;
    }
    for (int node = 0; node < graph.size(); ++node) first[static_cast<std::size_t>(node)] = find(node);
    return first;
}

/// Without the hundredth of `values` that is largest, unless that is as large as the others.
std::vector<int> withoutFarOut(std::vector<int> values) {
    if (values.size() < 100) return values;
    const auto last = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) * 99 / 100);
    std::ranges::nth_element(values, last);
    std::erase_if(values, [most = *last](int value) { return value > most; });
    return values;
}

}  // namespace

NetworkStatistics networkStatistics(const api::Graph& graph, const api::NodeWords* words) {
    NetworkStatistics result;
    result.nodes = graph.nodes.size();
    result.edges = graph.edges.size();
    std::vector<int> degrees(graph.nodes.size(), 0);
    for (const auto& edge : graph.edges) {
        ++degrees[static_cast<std::size_t>(edge.u)];
        ++degrees[static_cast<std::size_t>(edge.v)];
    }
    if (!degrees.empty()) result.highestDegree = std::ranges::max(degrees);
    result.degrees = binned(withoutFarOut(std::move(degrees)));
    std::map<int, std::size_t> sizes;
    for (const int first : firstOfComponent(graph)) ++sizes[first];
    result.components = sizes.size();
    for (const auto& [first, size] : sizes) result.largestComponent = std::max(result.largestComponent, size);
    if (!words || words->used.empty()) return result;
    std::vector<int> used;
    for (const auto& list : words->used) used.push_back(static_cast<int>(list.size()));
    result.words = words->count;
    result.meanWords = std::accumulate(used.begin(), used.end(), 0.0) / static_cast<double>(used.size());
    result.wordsUsed = binned(used);
    return result;
}

}  // namespace strata::data
