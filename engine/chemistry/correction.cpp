// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/correction.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "engine/chemistry/components.h"
#include "engine/chemistry/rdkit_molecule.h"

namespace strata::chemistry {
namespace {

constexpr int kMostBonds = 8;

/// Asked of RDKit itself rather than copied from its tables, so that its rules for charged atoms need not be repeated
/// here: an atom with v hydrogens written on it goes through the same check as one whose bonds add up to v.
int maximalValence(const api::NodeClass& type) {
    if (type.atomicNumber < 1 || type.atomicNumber > 118) return 0;
    silenceLog();
    RDKit::RWMol molecule;
    auto* atom = new RDKit::Atom(static_cast<unsigned>(type.atomicNumber));
    atom->setFormalCharge(type.charge);
    atom->setNoImplicit(!carriesHydrogens(type.atomicNumber));
    molecule.addAtom(atom, false, true);
    int largest = 0;
    for (int valence = 1; valence <= kMostBonds; ++valence) {
        atom->setNumExplicitHs(static_cast<unsigned>(valence));
        try {
            atom->updatePropertyCache(true);
        } catch (const std::exception&) {
            break;
        }
        largest = valence;
    }
    return largest;
}

bool comesBefore(const EdgeCandidate& a, const EdgeCandidate& b) {
    const auto key = [](const EdgeCandidate& c) {
        return std::tuple(std::isnan(c.probability) ? 1.0 : -c.probability, c.u, c.v, c.type);
    };
    return key(a) < key(b);
}

/// With u < v, and only what names a bond between two of n nodes.
std::vector<EdgeCandidate> ordered(const std::vector<EdgeCandidate>& candidates, int n) {
    std::vector<EdgeCandidate> result;
    for (auto candidate : candidates) {
        if (candidate.u > candidate.v) std::swap(candidate.u, candidate.v);
        if (candidate.u < 0 || candidate.v >= n || candidate.u == candidate.v || candidate.type < 1 ||
            candidate.type > 3)
            continue;
        result.push_back(candidate);
    }
    std::ranges::sort(result, comesBefore);
    return result;
}

}  // namespace

std::vector<int> maximalValences(const api::Vocabulary& vocabulary) {
    std::vector<int> result;
    for (const auto& type : vocabulary.nodeClasses) result.push_back(maximalValence(type));
    return result;
}

api::Graph correct(const std::vector<int>& nodes, const std::vector<EdgeCandidate>& candidates,
                   const api::Vocabulary& vocabulary) {
    const auto valences = maximalValences(vocabulary);
    std::vector<int> left;
    for (int node : nodes) left.push_back(valences.at(static_cast<std::size_t>(node)));

    api::Graph graph;
    graph.nodes = nodes;
    Components components(graph.size());
    std::set<std::pair<int, int>> bonded;
    int rings = 0;
    for (const auto& candidate : ordered(candidates, graph.size())) {
        auto& leftOfU = left[static_cast<std::size_t>(candidate.u)];
        auto& leftOfV = left[static_cast<std::size_t>(candidate.v)];
        if (candidate.type > leftOfU || candidate.type > leftOfV || bonded.contains({candidate.u, candidate.v}))
            continue;
        const bool closesRing = components.find(candidate.u) == components.find(candidate.v);
        if (closesRing && rings == kMaxRings) continue;
        rings += closesRing ? 1 : 0;
        components.join(candidate.u, candidate.v);
        bonded.emplace(candidate.u, candidate.v);
        leftOfU -= candidate.type;
        leftOfV -= candidate.type;
        graph.edges.push_back({candidate.u, candidate.v, candidate.type});
    }
    std::ranges::sort(graph.edges, {}, [](const api::Edge& edge) { return std::pair(edge.u, edge.v); });
    return keepLargestComponent(graph);
}

api::Graph correctByLowering(const api::Graph& graph, const api::Vocabulary& vocabulary) {
    const auto valences = maximalValences(vocabulary);
    auto lowered = graph;
    lowered.name.clear();
    auto& edges = lowered.edges;
    for (int i = 0; i < graph.size();) {
        int order = 0;
        auto highest = edges.end();
        for (auto edge = edges.begin(); edge != edges.end(); ++edge) {
            if (edge->u != i && edge->v != i) continue;
            order += edge->type;
            if (highest == edges.end() || edge->type > highest->type) highest = edge;
        }
        if (order <= valences.at(static_cast<std::size_t>(graph.nodes[static_cast<std::size_t>(i)]))) {
            ++i;
        } else if (--highest->type == 0) {
            edges.erase(highest);
        }
    }
    Components components(lowered.size());
    int rings = 0;
    std::erase_if(edges, [&](const api::Edge& edge) {
        const bool closesRing = components.find(edge.u) == components.find(edge.v);
        components.join(edge.u, edge.v);
        rings += closesRing ? 1 : 0;
        return closesRing && rings > kMaxRings;
    });
    auto kept = keepLargestComponent(lowered);
    kept.name.clear();
    return kept;
}

api::Graph keepLargestComponent(const api::Graph& graph) {
    const int n = graph.size();
    Components components(n);
    for (const auto& edge : graph.edges) components.join(edge.u, edge.v);
    std::vector<int> sizes(graph.nodes.size(), 0);
    for (int i = 0; i < n; ++i) ++sizes[static_cast<std::size_t>(components.find(i))];
    const auto largest = std::ranges::max_element(sizes);
    if (largest == sizes.end() || *largest == n) return graph;

    api::Graph kept;
    std::vector<int> renumbered(graph.nodes.size(), -1);
    for (int i = 0; i < n; ++i) {
        if (components.find(i) != static_cast<int>(largest - sizes.begin())) continue;
        renumbered[static_cast<std::size_t>(i)] = kept.size();
        kept.nodes.push_back(graph.nodes[static_cast<std::size_t>(i)]);
    }
    for (const auto& edge : graph.edges) {
        const int u = renumbered[static_cast<std::size_t>(edge.u)], v = renumbered[static_cast<std::size_t>(edge.v)];
        if (u >= 0) kept.edges.push_back({u, v, edge.type});
    }
    return kept;
}

}  // namespace strata::chemistry
