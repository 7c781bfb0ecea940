// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/dataset.h"

#include <algorithm>
#include <cmath>

namespace strata::api {

bool passes(const Graph& graph, const Vocabulary& vocabulary, const DataFilter& filter) {
    if (filter.maxNodes > 0 && graph.size() > filter.maxNodes) return false;
    if (filter.elements.empty()) return true;
    return std::ranges::all_of(graph.nodes, [&](int node) {
        const auto& symbol = vocabulary.nodeClasses[static_cast<std::size_t>(node)].symbol;
        return std::ranges::find(filter.elements, symbol) != filter.elements.end();
    });
}

namespace {

/// Those of `values` that are kept.
template <class T>
std::vector<T> chosen(const std::vector<T>& values, const std::vector<std::size_t>& kept) {
    std::vector<T> result;
    result.reserve(kept.size());
    for (const auto i : kept) result.push_back(values[i]);
    return result;
}

}  // namespace

DatasetPtr filtered(const DatasetPtr& data, const DataFilter& filter) {
    auto result = std::make_shared<Dataset>(*data);
    result->source.filter = filter;
    result->source.filter.rows = data->source.filter.rows;
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < data->graphs.size(); ++i) {
        const bool full = filter.limit > 0 && kept.size() >= filter.limit;
        if (full || !passes(data->graphs[i], data->vocabulary, filter))
            ++result->filteredOut;
        else
            kept.push_back(i);
    }
    result->graphs = chosen(data->graphs, kept);
    result->lines = chosen(data->lines, kept);
    if (!data->rows.empty()) result->rows = chosen(data->rows, kept);
    for (auto& column : result->columns) {
        column.values = chosen(column.values, kept);
        column.missing =
            static_cast<std::size_t>(std::ranges::count_if(column.values, [](double x) { return std::isnan(x); }));
    }
    for (auto& column : result->texts) column.values = chosen(column.values, kept);

    std::vector<int> renumbered(data->vocabulary.nodeClasses.size(), -1);
    for (const auto& graph : result->graphs)
        for (int node : graph.nodes) renumbered[static_cast<std::size_t>(node)] = 0;
    result->vocabulary.nodeClasses.clear();
    for (std::size_t c = 0; c < renumbered.size(); ++c) {
        if (renumbered[c] < 0) continue;
        renumbered[c] = static_cast<int>(result->vocabulary.nodeClasses.size());
        result->vocabulary.nodeClasses.push_back(data->vocabulary.nodeClasses[c]);
    }
    for (auto& graph : result->graphs)
        for (int& node : graph.nodes) node = renumbered[static_cast<std::size_t>(node)];
    return result;
}

}  // namespace strata::api
