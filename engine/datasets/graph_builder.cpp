// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/graph_builder.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <numeric>

#include "engine/api/error.h"
#include "engine/datasets/graph6.h"

namespace strata::datasets {
namespace {

[[noreturn]] void refuse(const std::string& sentence) {
    throw api::Error(api::ErrorCode::BadInput, sentence);
}

std::optional<std::int64_t> wholeNumber(const std::string& name) {
    std::int64_t value = 0;
    const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), value);
    if (problem != std::errc() || end != name.data() + name.size()) return std::nullopt;
    return value;
}

}  // namespace

std::string quoted(std::string_view text) {
    std::string shown;
    for (char c : text.substr(0, 60)) shown += c >= 0x20 && c <= 0x7e ? c : '?';
    return "\"" + shown + (text.size() > 60 ? "..." : "") + "\"";
}

int GraphBuilder::node(std::string_view name) {
    if (name.size() > kMaxName) refuse("The name of a node has more than " + std::to_string(kMaxName) + " bytes.");
    const auto [entry, isNew] = m_index.try_emplace(std::string(name), static_cast<int>(m_names.size()));
    if (!isNew) return entry->second;
    if (m_names.size() >= m_limits.nodes) {
        m_index.erase(entry);
        refuse("The graph has more than " + std::to_string(m_limits.nodes) + " nodes.");
    }
    m_names.emplace_back(name);
    return entry->second;
}

std::optional<int> GraphBuilder::find(std::string_view name) const {
    const auto found = m_index.find(std::string(name));
    if (found == m_index.end()) return std::nullopt;
    return found->second;
}

void GraphBuilder::edge(int u, int v, std::size_t line, std::string_view text) {
    if (u == v) {
        if (m_loops.count++ > 0) return;
        m_loops.line = line;
        m_loops.text = text.substr(0, 1000);
        return;
    }
    const auto [low, high] = std::minmax({static_cast<std::uint64_t>(u), static_cast<std::uint64_t>(v)});
    m_edges.insert(low << 32 | high);
    if (m_edges.size() > m_limits.edges)
        refuse("The graph has more than " + std::to_string(m_limits.edges) + " edges.");
}

std::vector<LeftOut> GraphBuilder::leftOut() const {
    return m_loops.count > 0 ? std::vector{m_loops} : std::vector<LeftOut>();
}

/// Where each node goes, and m_names in that order.
std::vector<int> GraphBuilder::placesByNumber() {
    std::vector<int> order(m_names.size());
    std::iota(order.begin(), order.end(), 0);
    auto places = order;
    std::vector<std::int64_t> numbers;
    for (const auto& name : m_names)
        if (const auto number = wholeNumber(name))
            numbers.push_back(*number);
        else
            return places;
    std::ranges::stable_sort(order, {}, [&](int i) { return numbers[static_cast<std::size_t>(i)]; });
    std::vector<std::string> names;
    for (std::size_t place = 0; place < order.size(); ++place) {
        const auto from = static_cast<std::size_t>(order[place]);
        places[from] = static_cast<int>(place);
        names.push_back(std::move(m_names[from]));
    }
    m_names = std::move(names);
    return places;
}

std::string largeGraphName(const std::string& path, std::size_t line) {
    return std::filesystem::path(path).filename().string() + ", line " + std::to_string(line);
}

api::Graph GraphBuilder::finish(bool byNumber, const std::string& name) {
    api::Graph graph;
    graph.nodes.assign(m_names.size(), 0);
    std::vector<int> places(m_names.size());
    std::iota(places.begin(), places.end(), 0);
    if (byNumber) places = placesByNumber();
    graph.edges.reserve(m_edges.size());
    for (const auto pair : m_edges) {
        const auto [u, v] = std::minmax({places[pair >> 32], places[pair & 0xffffffff]});
        graph.edges.push_back({u, v, 1});
    }
    std::ranges::sort(graph.edges, {}, [](const api::Edge& edge) { return std::pair(edge.u, edge.v); });
    graph.name = graph.size() <= kMaxGraph6Nodes ? encodeGraph6(graph) : name;
    return graph;
}

}  // namespace strata::datasets
