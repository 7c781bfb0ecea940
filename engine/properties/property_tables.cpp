// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/property_tables.h"

#include <cmath>

#include "engine/chemistry/exact_counts.h"
#include "engine/chemistry/morgan_counts.h"
#include "engine/properties/latent_summary.h"
#include "engine/properties/predictor.h"
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
bool addProbe(PropertyTable& table, const std::string& key, const std::string& title, const FeatureTable& features,
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

torch::Tensor predictedBy(const Predictor& predictor, const PropertyData& data) {
    std::vector<const api::Graph*> graphs;
    for (const int row : data.split.test) graphs.push_back(&data.data.graphs[static_cast<std::size_t>(row)]);
    auto result =
        torch::empty({static_cast<int64_t>(graphs.size()), static_cast<int64_t>(data.targets.size())}, torch::kFloat64);
    const auto rows = predictor.predict(graphs, data.data.vocabulary);
    for (std::size_t i = 0; i < rows.size(); ++i)
        result[static_cast<int64_t>(i)].copy_(torch::tensor(rows[i], torch::kFloat64));
    return result;
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

PropertyTable latentTable(const PropertyData& data, const store::Checkpoint& checkpoint, const LatentOptions& options,
                          std::uint64_t seed, const Proceed& proceed) {
    const auto values = targetsOf(data.data, data.targets);
    std::vector<const api::Graph*> graphs;
    for (const auto& graph : data.data.graphs) graphs.push_back(&graph);
    PropertyTable table;
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

PropertyTable supervisedTable(const PropertyData& data, const store::Checkpoint& checkpoint,
                              const PropertyOptions& options, std::uint64_t seed, const Proceed& proceed) {
    const auto values = targetsOf(data.data, data.targets);
    PropertyTable table;
    table.actual = rowsOf(values, data.split.test);
    table.predicted = predictedBy(Predictor(checkpoint, options, data.data.vocabulary, data.targets), data);
    table.lines.push_back(
        errorLine("run", "Network, " + inputTitle(options.model.inputs), data.targets, table.predicted, table.actual));

    const auto counts = morganTable(data.data, data.split.train, proceed);
    if (counts.empty()) return {};
    auto linear = torch::empty_like(table.actual), constant = torch::empty_like(table.actual);
    for (int64_t t = 0; t < values.size(1); ++t) {
        const auto rows = knownRows(values, data.split.train, t);
        const auto model = ridgeWithChosenPenalty(counts.front(), values.slice(1, t, t + 1), rows, seed);
        linear.select(1, t).copy_(model.predict(counts.front(), data.split.test).select(1, 0));
        constant.select(1, t).fill_(rowsOf(values.select(1, t), rows).mean().item<double>());
    }
    table.lines.push_back(
        errorLine("morgan_linear", "Morgan counts of radius 1 with rings, ridge", data.targets, linear, table.actual));
    table.lines.push_back(errorLine("mean", "Mean of the training graphs", data.targets, constant, table.actual));
    return table;
}

}  // namespace strata::properties
