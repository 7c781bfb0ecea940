// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluation/population.h"

#include <algorithm>

#include "engine/chemistry/molecule.h"
#include "engine/evaluation/intervals.h"
#include "engine/metrics/adjacency.h"
#include "engine/metrics/isomorphism.h"

namespace strata::evaluation {

namespace {

bool isConnected(const api::Graph& graph) {
    if (graph.nodes.empty()) return false;
    return std::ranges::max(metrics::components(graph)) == 0;
}

}  // namespace

Population populationOf(std::string key, std::string title, std::size_t requested,
                        const std::vector<api::Sample>& samples, api::DataKind kind) {
    Population result{std::move(key), std::move(title), requested, {}, {}, {}};
    for (const auto& sample : samples) {
        result.graphs.push_back(sample.graph);
        result.identities.push_back(!sample.valid                      ? ""
                                    : kind == api::DataKind::Molecules ? sample.text
                                                                       : metrics::canonicalText(sample.graph));
        result.connected.push_back(sample.connected);
    }
    return result;
}

Population populationOf(std::string key, std::string title, std::vector<api::Graph> graphs,
                        const api::Vocabulary& vocabulary) {
    Population result{std::move(key), std::move(title), graphs.size(), {}, {}, {}};
    for (const auto& graph : graphs) {
        if (vocabulary.kind == api::DataKind::Graphs) {
            result.identities.push_back(graph.nodes.empty() ? "" : metrics::canonicalText(graph));
            result.connected.push_back(isConnected(graph));
        } else if (!graph.name.empty()) {
            result.identities.push_back(graph.name);
            result.connected.push_back(graph.name.find('.') == std::string::npos);
        } else {
            const auto verdict = chemistry::judge(graph, vocabulary);
            result.identities.push_back(verdict.smiles);
            result.connected.push_back(verdict.connected);
        }
    }
    result.graphs = std::move(graphs);
    return result;
}

Identities identitiesOf(const std::vector<api::Graph>& graphs, const api::Vocabulary& vocabulary) {
    Identities result;
    for (const auto& graph : graphs)
        result.insert(vocabulary.kind == api::DataKind::Molecules ? graph.name : metrics::canonicalText(graph));
    return result;
}

std::vector<std::size_t> measuredRows(const Population& population, api::DataKind kind) {
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < population.graphs.size(); ++i)
        if (!population.identities[i].empty() && (kind == api::DataKind::Graphs || population.connected[i]))
            rows.push_back(i);
    return rows;
}

std::vector<api::Graph> measured(const Population& population, api::DataKind kind) {
    std::vector<api::Graph> graphs;
    for (const auto row : measuredRows(population, kind)) graphs.push_back(population.graphs[row]);
    return graphs;
}

Counts count(const Population& population, api::DataKind kind, const Identities& training) {
    Counts counts;
    counts.requested = population.requested;
    counts.generated = population.graphs.size();
    Identities seen;
    for (std::size_t i = 0; i < population.graphs.size(); ++i) {
        const auto& identity = population.identities[i];
        const bool valid = !identity.empty(), connected = valid && population.connected[i];
        counts.valid += valid;
        counts.connected += connected;
        if (!(kind == api::DataKind::Graphs ? valid : connected)) continue;
        ++counts.measured;
        if (!seen.insert(identity).second) continue;
        ++counts.unique;
        counts.novel += !training.contains(identity);
    }
    return counts;
}

std::vector<api::Figure> shares(const Counts& counts, const std::string& suffix) {
    std::vector<api::Figure> figures;
    const auto add = [&](const std::string& name, std::size_t part, std::size_t whole) {
        if (whole == 0) return;
        const auto interval = wilson(part, whole);
        figures.push_back({name, static_cast<double>(part) / static_cast<double>(whole), interval.low, interval.high});
    };
    add("share_valid" + suffix, counts.valid, counts.generated);
    add("share_connected" + suffix, counts.connected, counts.generated);
    add("share_unique", counts.unique, counts.measured);
    add("share_novel", counts.novel, counts.unique);
    return figures;
}

}  // namespace strata::evaluation
