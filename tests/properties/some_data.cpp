// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/properties/some_data.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "engine/chemistry/molecule.h"
#include "engine/draws/uniform.h"

namespace strata::test {

namespace {

constexpr const char* kParts[] = {"CC",       "CO",  "CN",  "C1CC1",      "C1CCCCC1",
                                  "c1ccccc1", "C#N", "C=O", "C1CCCCCCC1", "OCC(N)C"};

api::Dataset made() {
    api::Dataset data;
    data.name = "some molecules";
    data.vocabulary = chemistry::emptyMoleculeVocabulary();
    for (const auto* first : kParts)
        for (const auto* second : {"", "C", "CO", "CCN", "CC1OC1", "C(C)(C)C"})
            data.graphs.push_back(chemistry::graphFromSmiles(std::string(second) + first, data.vocabulary));
    data.columns = {{"atoms", {}, 0}, {"weight", {}, 0}, {"gaps", {}, 0}};
    data.texts.push_back({"part", {}});
    for (std::size_t i = 0; i < data.graphs.size(); ++i) {
        double weight = 0, oxygens = 0;
        for (const int node : data.graphs[i].nodes) {
            const int number = data.vocabulary.nodeClasses[static_cast<std::size_t>(node)].atomicNumber;
            weight += 2 * number;
            oxygens += number == 8 ? 1 : 0;
        }
        data.lines.push_back(i + 2);
        data.rows.push_back(i);
        data.columns[0].values.push_back(data.graphs[i].size());
        data.columns[1].values.push_back(weight);
        const bool gap = i % 3 == 0;
        data.columns[2].values.push_back(gap ? std::numeric_limits<double>::quiet_NaN() : oxygens);
        data.columns[2].missing += gap ? 1 : 0;
        data.texts[0].values.emplace_back(i % 5 == 0 ? "test" : i % 5 == 1 ? "valid" : "train");
    }
    return data;
}

}  // namespace

const api::Dataset& someMolecules() {
    static const api::Dataset data = made();
    return data;
}

std::vector<const api::Graph*> pointersTo(const std::vector<api::Graph>& graphs) {
    std::vector<const api::Graph*> result;
    for (const auto& graph : graphs) result.push_back(&graph);
    return result;
}

api::Graph reordered(const api::Graph& graph, const std::vector<int>& order) {
    auto result = graph;
    for (std::size_t i = 0; i < order.size(); ++i) result.nodes[static_cast<std::size_t>(order[i])] = graph.nodes[i];
    for (auto& edge : result.edges) {
        const int u = order[static_cast<std::size_t>(edge.u)], v = order[static_cast<std::size_t>(edge.v)];
        edge = {std::min(u, v), std::max(u, v), edge.type};
    }
    std::ranges::sort(result.edges, {}, [](const api::Edge& e) { return std::pair(e.u, e.v); });
    return result;
}

std::vector<int> someOrder(int n, std::uint64_t seed) {
    std::vector<int> order(static_cast<std::size_t>(n));
    std::iota(order.begin(), order.end(), 0);
    std::mt19937_64 random(seed);
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[draws::below(i, random)]);
    return order;
}

}  // namespace strata::test
