// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/ego_small.h"

#include <algorithm>
#include <utility>

#include "engine/datasets/graph6.h"
#include "engine/draws/uniform.h"

namespace strata::datasets {
namespace {

using Neighbours = std::vector<std::vector<int>>;

Neighbours neighboursOf(const api::Graph& graph) {
    Neighbours result(graph.nodes.size());
    for (const auto& edge : graph.edges) {
        result[static_cast<std::size_t>(edge.u)].push_back(edge.v);
        result[static_cast<std::size_t>(edge.v)].push_back(edge.u);
    }
    return result;
}

/// Walks outwards from nodes, marking where it has been by the number of the walk, so that nothing need be cleared.
class Walk {
public:
    explicit Walk(const Neighbours& neighbours) : m_neighbours(neighbours), m_seen(neighbours.size(), 0) {}

    /// Nodes at most `radius` steps from `centre`, ascending; some `most` + 1 of them if there are more than `most`.
    std::vector<int> around(int centre, int radius, std::size_t most) {
        ++m_walk;
        std::vector<int> reached{centre};
        m_seen[static_cast<std::size_t>(centre)] = m_walk;
        for (std::size_t ring = 0; radius > 0 && ring < reached.size(); --radius)
            for (const auto end = reached.size(); ring < end; ++ring)
                for (const int next : m_neighbours[static_cast<std::size_t>(reached[ring])]) {
                    if (reached.size() > most) return reached;
                    if (std::exchange(m_seen[static_cast<std::size_t>(next)], m_walk) != m_walk)
                        reached.push_back(next);
                }
        std::ranges::sort(reached);
        return reached;
    }

private:
    const Neighbours& m_neighbours;
    std::vector<int> m_seen;
    int m_walk = 0;
};

/// The first of the largest, ascending.
std::vector<int> largestComponent(const Neighbours& neighbours) {
    Walk walk(neighbours);
    std::vector<char> done(neighbours.size(), 0);
    std::vector<int> largest;
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
        if (done[i] != 0) continue;
        auto component = walk.around(static_cast<int>(i), static_cast<int>(neighbours.size()), neighbours.size());
        for (const int node : component) done[static_cast<std::size_t>(node)] = 1;
        if (component.size() > largest.size()) largest = std::move(component);
    }
    return largest;
}

/// `members` ascending; they keep their order.
api::Graph inducedSubgraph(const std::vector<int>& members, const Neighbours& neighbours) {
    api::Graph ego;
    ego.nodes.assign(members.size(), 0);
    for (std::size_t u = 0; u < members.size(); ++u)
        for (const int neighbour : neighbours[static_cast<std::size_t>(members[u])]) {
            const auto found = std::ranges::lower_bound(members, neighbour);
            if (found == members.end() || *found != neighbour) continue;
            const auto v = static_cast<int>(found - members.begin());
            if (v > static_cast<int>(u)) ego.edges.push_back({static_cast<int>(u), v, 1});
        }
    std::ranges::sort(ego.edges, {}, [](const api::Edge& edge) { return std::pair(edge.u, edge.v); });
    ego.name = encodeGraph6(ego);
    return ego;
}

}  // namespace

std::vector<api::Graph> egoGraphs(const api::Graph& graph, const EgoOptions& options,
                                  const std::function<bool()>& stopRequested) {
    const auto neighbours = neighboursOf(graph);
    auto centres = largestComponent(neighbours);
    if (options.seed) {
        std::mt19937_64 random(*options.seed);
        for (std::size_t i = centres.size(); i > 1; --i) std::swap(centres[i - 1], centres[draws::below(i, random)]);
    }
    Walk walk(neighbours);
    std::vector<api::Graph> egos;
    for (const int centre : centres) {
        if (egos.size() >= options.count || (stopRequested && stopRequested())) break;
        const auto most = static_cast<std::size_t>(options.maxNodes);
        const auto members = walk.around(centre, options.radius, most);
        if (members.size() >= static_cast<std::size_t>(options.minNodes) && members.size() <= most)
            egos.push_back(inducedSubgraph(members, neighbours));
    }
    return egos;
}

}  // namespace strata::datasets
