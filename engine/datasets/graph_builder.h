// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "engine/datasets/record_source.h"

namespace strata::datasets {

/// For messages: in quotes, printable ASCII, at most 60 characters.
std::string quoted(std::string_view text);

/// What a graph that is too large for graph6 is called: the file, and the line of its beginning.
std::string largeGraphName(const std::string& path, std::size_t line);

/// How much one graph may hold.
struct GraphLimits {
    std::size_t nodes;
    std::size_t edges;
};
inline constexpr GraphLimits kGraphLimits{100'000, 2'000'000};

/// Makes one general graph (the vocabulary of graph6.h) from names of nodes and pairs of them.
class GraphBuilder {
public:
    static constexpr std::size_t kMaxName = 200;  ///< bytes

    explicit GraphBuilder(const GraphLimits& limits) : m_limits(limits) {}

    /// The node of that name, a new one if there is none yet. Throws Error(BadInput), the sentence without file or
    /// line, for one node too many and for a name that is too long.
    int node(std::string_view name);
    std::optional<int> find(std::string_view name) const;
    /// Joins two nodes; once is enough. A loop is counted, by the first `line` and its `text`, and left out. Throws
    /// Error(BadInput) for one edge too many.
    void edge(int u, int v, std::size_t line, std::string_view text);

    std::size_t size() const { return m_names.size(); }
    const std::vector<std::string>& names() const { return m_names; }  ///< in the order of finish(), once called

    /// The graph, its nodes in the order of their numbers if `byNumber` and all names are whole numbers, else of their
    /// first mention. Its name is its graph6 text, or `name` if it is too large for that. Nothing may be added after.
    api::Graph finish(bool byNumber, const std::string& name = {});
    std::vector<LeftOut> leftOut() const;

private:
    std::vector<int> placesByNumber();

    GraphLimits m_limits;
    std::vector<std::string> m_names;
    std::unordered_map<std::string, int> m_index;
    std::unordered_set<std::uint64_t> m_edges;  ///< u << 32 | v, u < v
    LeftOut m_loops{0, "", "An edge must join two different nodes; this one, a loop, is left out.", 0};
};

}  // namespace strata::datasets
