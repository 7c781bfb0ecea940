// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/autoregressive/bfs_state.h"

#include <algorithm>

#include "engine/api/error.h"
#include "engine/draws/uniform.h"

namespace strata::autoregressive {

BfsState::BfsState(std::vector<int> classes, int start, const Rules& rules)
    : m_classes(std::move(classes)),
      m_order(m_classes.size(), 0),
      m_rules(rules),
      m_queue{start},
      m_reached(m_classes.size(), false),
      m_closed(m_classes.size(), false),
      m_bonds(m_classes.size() * m_classes.size(), 0) {
    m_reached[static_cast<std::size_t>(start)] = true;
}

int BfsState::freeValence(int i, int most) const {
    if (m_rules.valences.empty()) return most;
    return std::clamp(m_rules.valences[static_cast<std::size_t>(nodeClass(i))] - bondOrder(i), 0, most);
}

bool BfsState::allowed(int option) const {
    if (done() || option < 0 || option >= options()) return false;
    if (option == stopOption()) return true;
    const int node = option / (m_rules.types - 1), type = option % (m_rules.types - 1) + 1;
    return node != focus() && !closed(node) && bond(focus(), node) == 0 && freeValence(node, type) >= type &&
           freeValence(focus(), type) >= type;
}

void BfsState::choose(int option) {
    if (!allowed(option))
        throw api::Error(api::ErrorCode::BadInput, "Edge option " + std::to_string(option) +
                                                       " breaks the rules of the decoding process (valence or order).");
    const int from = focus();
    if (option == stopOption()) {
        m_closed[static_cast<std::size_t>(from)] = true;
        m_queue.pop_front();
        return;
    }
    const int node = option / (m_rules.types - 1), type = option % (m_rules.types - 1) + 1;
    for (const auto& [i, j] : {std::pair(from, node), std::pair(node, from)}) {
        m_bonds[static_cast<std::size_t>(i) * m_classes.size() + static_cast<std::size_t>(j)] =
            static_cast<std::uint8_t>(type);
        m_order[static_cast<std::size_t>(i)] += type;
    }
    if (!reached(node)) {
        m_reached[static_cast<std::size_t>(node)] = true;
        m_queue.push_back(node);
    }
}

api::Graph BfsState::graph() const {
    api::Graph graph;
    std::vector<int> place(m_classes.size(), -1);
    for (int i = 0; i < nodes(); ++i) {
        if (!reached(i)) continue;
        place[static_cast<std::size_t>(i)] = graph.size();
        graph.nodes.push_back(nodeClass(i));
    }
    for (int i = 0; i < nodes(); ++i)
        for (int j = i + 1; j < nodes(); ++j)
            if (bond(i, j) > 0)
                graph.edges.push_back(
                    {place[static_cast<std::size_t>(i)], place[static_cast<std::size_t>(j)], bond(i, j)});
    return graph;
}

std::vector<BfsStep> traversal(const api::Graph& graph, const Rules& rules, std::mt19937_64& random) {
    BfsState state(graph.nodes, draws::below(graph.size(), random), rules);
    std::vector<BfsStep> steps;
    while (!state.done()) {
        std::vector<int> bonds;
        for (const auto& edge : graph.edges)
            if (edge.u == state.focus() || edge.v == state.focus()) {
                const int other = edge.u == state.focus() ? edge.v : edge.u;
                if (!state.closed(other)) bonds.push_back(state.bondOption(other, edge.type));
            }
        while (!bonds.empty()) {
            BfsStep step{state, {}};
            for (const int option : bonds) step.target.emplace_back(option, 1 / static_cast<float>(bonds.size()));
            steps.push_back(std::move(step));
            const auto chosen = draws::below(static_cast<int>(bonds.size()), random);
            state.choose(bonds[static_cast<std::size_t>(chosen)]);
            bonds.erase(bonds.begin() + chosen);
        }
        steps.push_back({state, {{state.stopOption(), 1.0F}}});
        state.choose(state.stopOption());
    }
    return steps;
}

}  // namespace strata::autoregressive
