// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/reference_lines.h"

#include <cmath>

#include "engine/chemistry/exact_counts.h"
#include "engine/chemistry/morgan_counts.h"
#include "engine/properties/latent_summary.h"
#include "engine/properties/property_figures.h"
#include "engine/properties/ridge.h"

namespace strata::properties {

namespace {

constexpr int kRadius = 1;
constexpr std::size_t kAskEvery = 256;

bool goesOn(const Proceed& proceed, const std::string& phase, std::size_t i, std::size_t all) {
    return i % kAskEvery != 0 || !proceed || proceed(phase, static_cast<double>(i) / static_cast<double>(all));
}

/// The two rows of one kind of features; false if stopped.
bool addProbe(LatentTable& table, const std::string& key, const std::string& title, const FeatureTable& features,
              const PropertyData& data, const torch::Tensor& values, std::uint64_t seed, const Proceed& proceed) {
    const auto phase = "Probe of " + title;
    const auto result =
        probe(features, values, data.split, {}, seed, [&](double done) { return !proceed || proceed(phase, done); });
    if (!result.mlp.defined()) return false;
    const auto actual = rowsOf(values, data.split.test);
    table.lines.push_back(errorLine(key + "_linear", title + ", ridge", data.targets, result.linear, actual));
    table.lines.push_back(errorLine(key, title + ", ridge and MLP", data.targets, result.mlp, actual));
    if (key == "latents") {
        table.predicted = result.mlp;
        table.actual = actual;
    }
    return true;
}

std::vector<int> knownRows(const torch::Tensor& values, const std::vector<int>& rows, int64_t target) {
    std::vector<int> known;
    const auto column = values.accessor<double, 2>();
    for (const int row : rows)
        if (std::isfinite(column[row][target])) known.push_back(row);
    return known;
}

}  // namespace

std::vector<FeatureTable> morganTable(const api::Dataset& data, const std::vector<int>& train, const Proceed& proceed) {
    const std::string phase = "Counting environments";
    const auto all = data.graphs.size();
    std::vector<chemistry::MorganCounts> counts;
    for (std::size_t i = 0; i < all; ++i) {
        if (!goesOn(proceed, phase, i, all)) return {};
        counts.push_back(chemistry::morganCounts(data.graphs[i], data.vocabulary, kRadius));
    }
    chemistry::EnvironmentDictionary dictionary;
    for (const int row : train) dictionary.add(counts[static_cast<std::size_t>(row)]);
    dictionary.finish(0);
    const auto exactAt = static_cast<int>(dictionary.size()) + 1;
    std::vector<SparseRow> rows;
    for (std::size_t i = 0; i < all; ++i) {
        if (!goesOn(proceed, phase, i, all)) return {};
        auto row = dictionary.columns(counts[i]);
        const auto exact = chemistry::exactCounts(data.graphs[i], data.vocabulary);
        for (std::size_t k = 0; k < exact.size(); ++k)
            if (exact[k] != 0) row.emplace_back(exactAt + static_cast<int>(k), static_cast<int>(exact[k]));
        rows.push_back(std::move(row));
    }
    const auto columns = exactAt + static_cast<int64_t>(chemistry::exactCountNames(data.vocabulary).size());
    return {FeatureTable(std::move(rows), columns)};
}

LatentTable latentTable(const PropertyData& data, const store::Checkpoint& checkpoint, const LatentOptions& options,
                        std::uint64_t seed, const Proceed& proceed) {
    const auto values = targetsOf(data.data, data.targets);
    std::vector<const api::Graph*> graphs;
    for (const auto& graph : data.data.graphs) graphs.push_back(&graph);
    LatentTable table;
    const auto& vocabulary = data.data.vocabulary;
    const auto addLatents = [&](LatentEncoder encoder, const std::string& key, const std::string& title) {
        const auto summaries = latentSummaries(encoder, options.model.inputs, graphs, vocabulary, [&](double done) {
            return !proceed || proceed("Encoding for " + title, done);
        });
        return summaries.defined() && addProbe(table, key, title, FeatureTable(summaries), data, values, seed, proceed);
    };
    const auto inputs = " (" + inputTitle(options.model.inputs) + ")";
    if (!addLatents(trainedEncoder(checkpoint, options, vocabulary), "latents", "Frozen latents" + inputs)) return {};
    if (!addLatents(untrainedEncoder(options, vocabulary, seed), "untrained", "Untrained network" + inputs)) return {};
    const auto counts = morganTable(data.data, data.split.train, proceed);
    if (counts.empty() ||
        !addProbe(table, "morgan", "Morgan counts of radius 1", counts.front(), data, values, seed, proceed))
        return {};
    return table;
}

std::vector<api::FigureLine> supervisedReferences(const PropertyData& data, std::uint64_t seed,
                                                  const Proceed& proceed) {
    const auto values = targetsOf(data.data, data.targets);
    const auto counts = morganTable(data.data, data.split.train, proceed);
    if (counts.empty()) return {};
    const auto actual = rowsOf(values, data.split.test);
    auto linear = torch::empty_like(actual), constant = torch::empty_like(actual);
    for (int64_t t = 0; t < values.size(1); ++t) {
        const auto rows = knownRows(values, data.split.train, t);
        const auto model = ridgeWithChosenPenalty(counts.front(), values.slice(1, t, t + 1), rows, seed);
        linear.select(1, t).copy_(model.predict(counts.front(), data.split.test).select(1, 0));
        constant.select(1, t).fill_(rowsOf(values.select(1, t), rows).mean().item<double>());
    }
    return {errorLine("morgan_linear", "Morgan counts of radius 1 with rings, ridge", data.targets, linear, actual),
            errorLine("mean", "Mean of the training graphs", data.targets, constant, actual)};
}

}  // namespace strata::properties
