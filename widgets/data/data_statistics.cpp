// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/data_statistics.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace strata::data {

DataStatistics statisticsOf(const api::Dataset& data) {
    DataStatistics result;
    if (data.images) {
        std::map<int, std::size_t> labels;
        for (const auto label : data.images->labels) ++labels[label];
        for (const auto& [label, count] : labels) result.types.push_back({std::to_string(label), count});
        return result;
    }
    std::vector<int> sizes, edges;
    sizes.reserve(data.graphs.size());
    edges.reserve(data.graphs.size());
    std::vector<std::size_t> classes(data.vocabulary.nodeClasses.size(), 0);
    for (const auto& graph : data.graphs) {
        sizes.push_back(graph.size());
        edges.push_back(static_cast<int>(graph.edges.size()));
        for (const int node : graph.nodes) ++classes.at(static_cast<std::size_t>(node));
    }
    if (data.graphs.size() == 1 && data.vocabulary.kind == api::DataKind::Graphs)
        result.network = networkStatistics(data.graphs.front(), data.words.get());
    result.sizes = binned(sizes);
    result.edges = binned(edges);
    if (!sizes.empty()) {
        result.meanEdges = std::accumulate(edges.begin(), edges.end(), 0.0) / static_cast<double>(edges.size());
        const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>((sizes.size() - 1) / 2);
        std::nth_element(sizes.begin(), middle, sizes.end());
        result.median = *middle;
        std::tie(result.smallest, result.largest) = std::pair{std::ranges::min(sizes), std::ranges::max(sizes)};
    }
    if (data.vocabulary.kind != api::DataKind::Molecules) return result;
    std::map<std::string, std::size_t> bySymbol;
    for (std::size_t c = 0; c < classes.size(); ++c) bySymbol[data.vocabulary.nodeClasses[c].symbol] += classes[c];
    for (const auto& [symbol, count] : bySymbol) result.types.push_back({symbol, count});
    std::ranges::stable_sort(result.types, std::greater{}, &TypeCount::count);
    return result;
}

std::size_t countPassing(const api::Dataset& data, const api::DataFilter& filter, const std::atomic<bool>& cancelled) {
    if (data.images) return filter.limit > 0 ? std::min(filter.limit, data.size()) : data.size();
    std::size_t passing = 0;
    for (const auto& graph : data.graphs) {
        if (cancelled.load(std::memory_order_relaxed) || (filter.limit > 0 && passing >= filter.limit)) break;
        passing += api::passes(graph, data.vocabulary, filter);
    }
    return passing;
}

}  // namespace strata::data
