// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/graph6.h"

#include <vector>

#include "engine/api/error.h"

namespace strata::datasets {
namespace {

[[noreturn]] void refuse(const std::string& sentence) {
    throw api::Error(api::ErrorCode::BadInput, sentence);
}

constexpr std::string_view kHeader = ">>graph6<<";

/// The size, N(n) in formats.txt: one byte up to 62, "~" and three up to 258,047; takes it off the text.
int takeSize(std::string_view& text) {
    if (text.empty()) refuse("The graph6 text is empty.");
    if (text.front() != '~') {
        const int n = text.front() - 63;
        text.remove_prefix(1);
        return n;
    }
    if (text.starts_with("~~"))
        refuse("The graph has more than 258047 nodes; " + std::to_string(kMaxGraph6Nodes) + " are allowed.");
    if (text.size() < 4) refuse("The graph6 text ends within the number of nodes.");
    int n = 0;
    for (std::size_t i = 1; i < 4; ++i) n = n << 6 | (text[i] - 63);
    text.remove_prefix(4);
    return n;
}

void checkCharacters(std::string_view text) {
    if (text.starts_with(":")) refuse("The line is sparse6, which is not read; convert it to graph6.");
    if (text.starts_with("&")) refuse("The line is digraph6; only undirected graphs (graph6) are read.");
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] < 63 || text[i] > 126)
            refuse("Character " + std::to_string(i + 1) + " of the graph6 text is not one of graph6's.");
}

}  // namespace

api::Vocabulary graphVocabulary() {
    return {api::DataKind::Graphs, {api::NodeClass{}}, {"none", "edge"}};
}

std::string encodeGraph6(const api::Graph& graph) {
    const auto n = static_cast<std::size_t>(graph.size());
    std::string text;
    if (n <= 62) {
        text += static_cast<char>(n + 63);
    } else {
        text += '~';
        for (int shift : {12, 6, 0}) text += static_cast<char>((n >> shift & 63) + 63);
    }
    // The upper triangle column by column, six bits a character.
    std::vector<char> sixes((n * (n - (n > 0)) / 2 + 5) / 6, 0);
    for (const auto& edge : graph.edges) {
        const auto u = static_cast<std::size_t>(edge.u), v = static_cast<std::size_t>(edge.v);
        const std::size_t bit = v * (v - 1) / 2 + u;
        sixes[bit / 6] = static_cast<char>(sixes[bit / 6] | 1 << (5 - bit % 6));
    }
    for (char six : sixes) text += static_cast<char>(six + 63);
    return text;
}

api::Graph decodeGraph6(std::string_view text) {
    if (text.starts_with(kHeader)) text.remove_prefix(kHeader.size());
    checkCharacters(text);
    const int n = takeSize(text);
    if (n < 1) refuse("The graph has no nodes.");
    if (n > kMaxGraph6Nodes)
        refuse("The graph has " + std::to_string(n) + " nodes; " + std::to_string(kMaxGraph6Nodes) + " are allowed.");
    const std::size_t bits = static_cast<std::size_t>(n) * static_cast<std::size_t>(n - 1) / 2,
                      expected = (bits + 5) / 6;
    if (text.size() != expected)
        refuse("A graph of " + std::to_string(n) + " nodes has " + std::to_string(expected) +
               " characters after its size, this one has " + std::to_string(text.size()) + ".");

    const auto isSet = [&](std::size_t bit) { return ((text[bit / 6] - 63) >> (5 - bit % 6) & 1) != 0; };
    api::Graph graph;
    graph.nodes.assign(static_cast<std::size_t>(n), 0);
    for (int u = 0; u < n; ++u)
        for (int v = u + 1; v < n; ++v)
            if (isSet(static_cast<std::size_t>(v) * static_cast<std::size_t>(v - 1) / 2 + static_cast<std::size_t>(u)))
                graph.edges.push_back({u, v, 1});
    graph.name = encodeGraph6(graph);
    return graph;
}

}  // namespace strata::datasets
