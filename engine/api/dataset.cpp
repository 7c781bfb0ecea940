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

std::vector<std::string> presetKinds(const Dataset& data) {
    constexpr int kNetwork = 200;  // nodes
    switch (data.vocabulary.kind) {
        case DataKind::Molecules:
            if (data.columns.empty()) return {"molecules"};
            return {"molecules", "columns"};
        case DataKind::Images:
            return {"images"};
        case DataKind::Graphs:
            break;
    }
    const bool network = data.graphs.size() == 1 && (data.words || data.graphs.front().size() > kNetwork);
    return {network ? "network" : "graphs"};
}

DatasetPtr filtered(const DatasetPtr& data, const DataFilter& filter) {
    if (filter == DataFilter{}) return data;
    auto result = std::make_shared<Dataset>(*data);
    result->source.filter = filter;
    result->source.filter.rows = data->source.filter.rows;
    if (data->images) {
        if (filter.limit == 0 || filter.limit >= data->size()) return result;
        auto first = std::make_shared<Images>(*data->images);
        first->pixels.resize(filter.limit * static_cast<std::size_t>(first->width * first->height));
        if (!first->labels.empty()) first->labels.resize(filter.limit);
        result->lines.resize(std::min(result->lines.size(), filter.limit));
        result->filteredOut += data->size() - filter.limit;
        result->images = std::move(first);
        return result;
    }
    result->graphs.clear();
    result->lines.clear();
    result->rows.clear();
    for (auto& column : result->columns) column.values.clear(), column.missing = 0;
    for (auto& text : result->texts) text.values.clear();
    for (std::size_t i = 0; i < data->graphs.size(); ++i) {
        const bool full = filter.limit > 0 && result->graphs.size() >= filter.limit;
        if (full || !passes(data->graphs[i], data->vocabulary, filter)) {
            ++result->filteredOut;
            continue;
        }
        result->graphs.push_back(data->graphs[i]);
        result->lines.push_back(data->lines[i]);
        if (!data->rows.empty()) result->rows.push_back(data->rows[i]);
        for (std::size_t c = 0; c < result->columns.size(); ++c) {
            const auto value = data->columns[c].values[i];
            result->columns[c].values.push_back(value);
            if (std::isnan(value)) ++result->columns[c].missing;
        }
        for (std::size_t t = 0; t < result->texts.size(); ++t)
            result->texts[t].values.push_back(data->texts[t].values[i]);
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
