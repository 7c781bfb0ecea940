// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/growth/trajectory.h"

#include <algorithm>

#include "engine/api/error.h"
#include "engine/draws/uniform.h"

namespace strata::growth {

namespace {

/// Equal options are merged: several frontier nodes may be of one cluster and class.
std::vector<std::pair<int, float>> uniformOver(std::vector<int> options) {
    std::ranges::sort(options);
    std::vector<std::pair<int, float>> target;
    const auto share = 1 / static_cast<float>(options.size());
    for (const int option : options) {
        if (target.empty() || target.back().first != option) target.emplace_back(option, 0.0F);
        target.back().second += share;
    }
    return target;
}

/// The nodes that may come next: neighbours of the newest one, else of any inside, or all where there are none.
std::vector<int> frontierOf(const std::vector<bool>& inside,
                            const std::vector<std::vector<std::pair<int, int>>>& neighbours, int newest,
                            bool connected) {
    std::vector<int> frontier, outside;
    if (newest >= 0)
        for (const auto& [next, type] : neighbours[static_cast<std::size_t>(newest)])
            if (!inside[static_cast<std::size_t>(next)]) frontier.push_back(next);
    if (!frontier.empty()) return frontier;
    bool any = false;
    for (std::size_t i = 0; i < inside.size(); ++i) {
        any = any || inside[i];
        if (inside[i]) continue;
        outside.push_back(static_cast<int>(i));
        if (std::ranges::any_of(neighbours[i],
                                [&](const auto& next) { return inside[static_cast<std::size_t>(next.first)]; }))
            frontier.push_back(static_cast<int>(i));
    }
    if (!frontier.empty()) return frontier;
    if (any && connected)
        throw api::Error(
            api::ErrorCode::BadInput,
            "A training graph has several components; set decoder.connected to false to grow such graphs.");
    return outside;
}

}  // namespace

std::vector<Step> trajectory(const api::Graph& graph, const std::vector<int>& cluster, const Plan& plan, int classes,
                             int types, bool connected, std::mt19937_64& random) {
    const auto n = static_cast<std::size_t>(graph.size());
    std::vector<std::vector<std::pair<int, int>>> neighbours(n);  // node, type
    for (const auto& edge : graph.edges) {
        neighbours[static_cast<std::size_t>(edge.u)].emplace_back(edge.v, edge.type);
        neighbours[static_cast<std::size_t>(edge.v)].emplace_back(edge.u, edge.type);
    }
    std::vector<bool> inside(n, false);
    std::vector<int> position(n, -1);  // of graph nodes in the state
    int newest = -1;
    State state(plan, classes, types, connected);
    std::vector<Step> steps;
    const auto decide = [&](std::vector<int> right) { steps.push_back({state, uniformOver(std::move(right))}); };

    while (state.asks() == Question::Node) {
        const auto frontier = frontierOf(inside, neighbours, newest, connected);
        std::vector<int> options;
        for (const int i : frontier)
            options.push_back(
                state.nodeOption(cluster[static_cast<std::size_t>(i)], graph.nodes[static_cast<std::size_t>(i)]));
        decide(options);
        const auto chosen = draws::below(frontier.size(), random);
        state.choose(options[chosen]);
        const auto node = static_cast<std::size_t>(frontier[chosen]);
        position[node] = state.nodes() - 1;
        newest = frontier[chosen];
        inside[node] = true;

        std::vector<int> bonds;
        for (const auto& [next, type] : neighbours[node])
            if (inside[static_cast<std::size_t>(next)])
                bonds.push_back(state.bondOption(position[static_cast<std::size_t>(next)], type));
        while (state.asks() == Question::FirstBond || state.asks() == Question::Bond) {
            if (bonds.empty()) {
                decide({state.stopOption()});
                state.choose(state.stopOption());
                break;
            }
            decide(bonds);
            const auto which = draws::below(static_cast<int>(bonds.size()), random);
            state.choose(bonds[static_cast<std::size_t>(which)]);
            bonds.erase(bonds.begin() + which);
        }
    }
    return steps;
}

}  // namespace strata::growth
