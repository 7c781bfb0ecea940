// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/chemistry/judge.h"

#include "engine/api/error.h"
#include "engine/chemistry/components.h"

namespace strata::chemistry {
namespace {

/// By the graph alone, so that it can be told of any graph.
bool isConnected(const api::Graph& graph) {
    const int n = graph.size();
    Components components(n);
    for (const auto& edge : graph.edges)
        if (edge.u >= 0 && edge.v >= 0 && edge.u < n && edge.v < n) components.join(edge.u, edge.v);
    return components.count() == 1;
}

}  // namespace

Judged judgeMolecule(const api::Graph& graph, const api::Vocabulary& vocabulary) {
    Judged result;
    result.verdict.connected = isConnected(graph);
    try {
        if (graph.nodes.empty()) throw api::Error(api::ErrorCode::BadInput, "it holds no atom");
        if (graph.size() > kMaxAtoms)
            throw api::Error(api::ErrorCode::BadInput, "it has " + std::to_string(graph.size()) + " atoms");
        auto molecule = buildMolecule(graph, vocabulary);
        sanitiseStrictly(*molecule);
        result.verdict.smiles = canonicalSmiles(*molecule);
        result.verdict.valid = true;
        result.molecule = std::move(molecule);
    } catch (const std::exception& fault) {
        result.verdict.reason = std::string("Not a molecule: ") + fault.what() + ".";
    }
    return result;
}

Verdict judge(const api::Graph& graph, const api::Vocabulary& vocabulary) {
    return judgeMolecule(graph, vocabulary).verdict;
}

}  // namespace strata::chemistry
