// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <unordered_set>
#include <vector>

#include "engine/api/figure.h"
#include "engine/api/graph.h"
#include "engine/api/sample.h"

namespace strata::evaluation {

/// A set of graphs to be measured: generated, drawn from the data, or made up.
struct Population {
    std::string key, title;  ///< of its line
    std::size_t requested = 0;
    std::vector<api::Graph> graphs;
    std::vector<std::string>
        identities;               ///< one a graph: equal for equal graphs (canonicalText, SMILES); empty if not valid
    std::vector<char> connected;  ///< one a graph
};

/// Texts of graphs by which equal ones are known: SMILES, or canonicalText of general graphs.
using Identities = std::unordered_set<std::string>;

/// What a model generated, described as it is: each sample's own graph, text and verdict.
Population populationOf(std::string key, std::string title, std::size_t requested,
                        const std::vector<api::Sample>& samples, api::DataKind kind);

/// Graphs from elsewhere. Molecules that have a name are taken at their word: it is their canonical SMILES.
Population populationOf(std::string key, std::string title, std::vector<api::Graph> graphs,
                        const api::Vocabulary& vocabulary);

Identities identitiesOf(const std::vector<api::Graph>& graphs, const api::Vocabulary& vocabulary);

/// The graphs that distances are measured on, by their place: of molecules the valid and connected ones, of general
/// graphs the valid ones (a general graph may be in pieces, and that shows in the distances).
std::vector<std::size_t> measuredRows(const Population& population, api::DataKind kind);
std::vector<api::Graph> measured(const Population& population, api::DataKind kind);

/// How many there are of each kind. Unique and novel ones are counted among measured().
struct Counts {
    std::size_t requested = 0, generated = 0;
    std::size_t valid = 0;
    std::size_t connected = 0;  ///< valid and connected
    std::size_t unique = 0;     ///< distinct
    std::size_t novel = 0;      ///< distinct, and not among the training graphs
    std::size_t measured = 0;
};
Counts count(const Population& population, api::DataKind kind, const Identities& training);

/// The counts as shares with Wilson's intervals: of valid and connected ones among the generated, of distinct ones
/// among the measured, of novel ones among the distinct. Names share_valid, share_connected (both followed by
/// `suffix`), share_unique, share_novel.
std::vector<api::Figure> shares(const Counts& counts, const std::string& suffix);

}  // namespace strata::evaluation
