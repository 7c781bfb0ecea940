// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/dataset.h"

#include <algorithm>

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

/// The first images, as many as `limit` lets through.
void keepFirstImages(Dataset& data, std::size_t limit) {
    const auto count = data.images->count();
    if (limit == 0 || limit >= count) return;
    auto images = std::make_shared<Images>(*data.images);
    images->pixels.resize(images->pixels.size() / count * limit);
    if (!images->labels.empty()) images->labels.resize(limit);
    data.lines.resize(limit);
    data.filteredOut += count - limit;
    data.images = std::move(images);
}

}  // namespace

DatasetPtr filtered(const DatasetPtr& data, const DataFilter& filter) {
    auto result = std::make_shared<Dataset>(*data);
    result->source.filter = filter;
    result->source.filter.rows = data->source.filter.rows;
    if (result->images) {
        keepFirstImages(*result, filter.limit);
        return result;
    }
    result->graphs.clear();
    result->lines.clear();
    for (std::size_t i = 0; i < data->graphs.size(); ++i) {
        const bool full = filter.limit > 0 && result->graphs.size() >= filter.limit;
        if (full || !passes(data->graphs[i], data->vocabulary, filter)) {
            ++result->filteredOut;
            continue;
        }
        result->graphs.push_back(data->graphs[i]);
        result->lines.push_back(data->lines[i]);
    }

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
