// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/api/dataset.h"
#include "engine/api/graph.h"

namespace strata::links {

/// A link without direction, or a pair of nodes that may be one: u < v.
struct Link {
    int u = 0, v = 0;
    auto operator<=>(const Link&) const = default;
};
using Links = std::vector<Link>;

/// One graph whose links are to be predicted, with the words of its nodes where it has any.
struct LinkGraph {
    int nodes = 0;
    Links links;                          ///< ascending, each once
    int vocabulary = 0;                   ///< number of words; 0: the nodes have none
    std::vector<std::vector<int>> words;  ///< which ones each node uses, ascending; as many as nodes, or none
};

/// Throws Error(BadInput) unless `words` is empty or has an entry a node.
LinkGraph linkGraph(const api::Graph& graph, std::vector<std::vector<int>> words = {}, int vocabulary = 0);

/// The one graph of a data set. Throws Error(BadInput) if it has none or several.
LinkGraph linkGraph(const api::Dataset& data);

/// Who is linked with whom.
class Neighbours {
public:
    Neighbours(int nodes, const Links& links);

    std::span<const int> of(int node) const;  ///< ascending
    int degree(int node) const { return static_cast<int>(of(node).size()); }
    bool linked(int u, int v) const;

private:
    std::vector<std::size_t> m_start;
    std::vector<int> m_nodes;
};

}  // namespace strata::links
