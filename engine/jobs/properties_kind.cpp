// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/properties_kind.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "engine/api/error.h"
#include "engine/jobs/owning_trainee.h"
#include "engine/properties/latent_trainee.h"
#include "engine/properties/predictor.h"
#include "engine/properties/property_figures.h"
#include "engine/properties/property_presets.h"
#include "engine/properties/property_trainee.h"
#include "engine/properties/reference_lines.h"

namespace strata::jobs {

namespace {

/// What a trainee borrows: the data, and what refers to them.
template <class Parts>
struct Borrowed {
    api::DatasetPtr data;
    Parts parts;
};

/// Names and rows of what a model learns from, and of what chooses and tests it.
store::RunData runData(const api::Dataset& data, const properties::PropertySplit& split) {
    store::RunData result;
    const auto add = [&](const std::vector<int>& rows, std::vector<std::string>& names, std::vector<int>& places) {
        for (const int row : rows) {
            names.push_back(data.graphs[static_cast<std::size_t>(row)].name);
            places.push_back(row);
        }
    };
    add(split.train, result.train, result.trainRows);
    add(split.valid, result.heldOut, result.heldOutRows);
    add(split.test, result.heldOut, result.heldOutRows);
    return result;
}

properties::PropertyData propertyData(const api::Dataset& data, const std::string& targets, const std::string& split,
                                      std::uint64_t seed) {
    return {data, properties::targetNames(data, targets), properties::splitOf(data, split, seed)};
}

properties::Proceed proceedIn(session::JobContext& context) {
    return [&context](const std::string& phase, double done) {
        context.emit(api::Progress{phase, done, -1, 0});
        return !context.stopRequested();
    };
}

api::PredictionsPtr predictionsOf(const KindRun& run, const api::Dataset& data, const std::vector<std::string>& targets,
                                  const std::vector<std::vector<double>>& rows) {
    auto result = std::make_shared<api::Predictions>();
    result->runFile = run.file;
    for (const auto& graph : data.graphs) result->names.push_back(graph.name);
    for (std::size_t t = 0; t < targets.size(); ++t) {
        api::Column column{targets[t], {}, 0};
        for (const auto& row : rows) {
            column.values.push_back(row[t]);
            if (std::isnan(row[t])) ++column.missing;
        }
        result->predicted.push_back(std::move(column));
        const auto known = std::ranges::find(data.columns, targets[t], &api::Column::name);
        if (known != data.columns.end()) result->known.push_back(*known);
    }
    return result;
}

/// Nothing if stopped.
std::optional<std::vector<std::vector<double>>> predicted(const properties::Predictor& predictor,
                                                          const std::vector<const api::Graph*>& graphs,
                                                          const api::Vocabulary& vocabulary,
                                                          const properties::Proceed& proceed) {
    constexpr std::size_t kTogether = 500;
    std::vector<std::vector<double>> rows;
    while (rows.size() < graphs.size()) {
        if (!proceed("Predicting", static_cast<double>(rows.size()) / static_cast<double>(graphs.size()))) return {};
        const auto some = std::span(graphs).subspan(rows.size(), std::min(kTogether, graphs.size() - rows.size()));
        for (auto& row : predictor.predict(some, vocabulary)) rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<const api::Graph*> allGraphs(const api::Dataset& data) {
    std::vector<const api::Graph*> graphs;
    for (const auto& graph : data.graphs) graphs.push_back(&graph);
    return graphs;
}

class PropertiesKind final : public ModelKind {
public:
    const std::vector<api::Parameter>& parameters() const override { return properties::propertyParameters(); }
    const std::vector<api::Preset>& presets() const override { return properties::propertyPresets(); }

    std::optional<Training> start(const store::RunSpec& spec, const api::DatasetPtr& data,
                                  const std::optional<store::Checkpoint>& last,
                                  session::JobContext& context) const override {
        const auto options = properties::propertyOptionsFrom(spec.settings);
        using Parts = Borrowed<properties::PropertyData>;
        auto borrowed = std::make_unique<Parts>(data, propertyData(*data, options.targets, options.split, spec.seed));
        context.emit(api::Progress{"Preparing the molecules", 0, -1, 0});
        Training training;
        training.data = runData(*data, borrowed->parts.split);
        training.trainee = std::make_unique<OwningTrainee<Parts>>(std::move(borrowed), [&](const Parts& owned) {
            return std::make_unique<properties::PropertyTrainee>(owned.parts, options, spec.seed, last);
        });
        return training;
    }

    void evaluate(const KindRun& run, const api::EvaluateJob& job, session::JobContext& context) const override {
        checkOwnTest(run, job);
        const auto data = dataAgain(run.spec, context);
        if (!data) return;
        const auto options = properties::propertyOptionsFrom(run.spec.settings);
        const auto parts = propertyData(*data, options.targets, options.split, run.spec.seed);
        checkSplit(run, runData(*data, parts.split));
        const auto proceed = proceedIn(context);
        const properties::Predictor predictor(checkpointOf(run), options, run.spec.vocabulary, parts.targets);
        const auto rows =
            predicted(predictor, properties::graphsAt(*data, parts.split.test), data->vocabulary, proceed);
        if (!rows) return;
        auto values = torch::empty({static_cast<int64_t>(rows->size()), static_cast<int64_t>(parts.targets.size())},
                                   torch::kDouble);
        for (std::size_t r = 0; r < rows->size(); ++r)
            for (std::size_t t = 0; t < parts.targets.size(); ++t)
                values[static_cast<int64_t>(r)][static_cast<int64_t>(t)] = (*rows)[r][t];
        const auto actual = properties::rowsOf(properties::targetsOf(*data, parts.targets), parts.split.test);
        std::vector<api::FigureLine> lines{
            properties::errorLine("run", "Supervised MGN", parts.targets, values, actual)};
        for (auto& line : properties::supervisedReferences(parts, run.spec.seed, proceed)) {
            line.key = kReferenceKey + line.key;
            lines.push_back(std::move(line));
        }
        if (context.stopRequested()) return;
        context.emit(api::EvaluationReady{std::move(lines), properties::errorPlots(parts.targets, values, actual)});
    }

    void predict(const KindRun& run, const api::Dataset& data, session::JobContext& context) const override {
        if (data.vocabulary.kind != api::DataKind::Molecules)
            throw api::Error(api::ErrorCode::BadInput, data.name + " holds no molecules.");
        const auto options = properties::propertyOptionsFrom(run.spec.settings);
        auto targets = properties::namedTargets(options.targets);
        if (targets.empty()) {  // every column of the data
            const auto trainedOn = dataAgain(run.spec, context);
            if (!trainedOn) return;
            targets = properties::targetNames(*trainedOn, options.targets);
        }
        const properties::Predictor predictor(checkpointOf(run), options, run.spec.vocabulary, targets);
        const auto rows = predicted(predictor, allGraphs(data), data.vocabulary, proceedIn(context));
        if (!rows) return;
        context.emit(api::PredictionsReady{predictionsOf(run, data, targets, *rows)});
    }
};

class LatentsKind final : public ModelKind {
public:
    const std::vector<api::Parameter>& parameters() const override { return properties::latentParameters(); }
    const std::vector<api::Preset>& presets() const override { return properties::latentPresets(); }

    std::optional<Training> start(const store::RunSpec& spec, const api::DatasetPtr& data,
                                  const std::optional<store::Checkpoint>& last,
                                  session::JobContext& context) const override {
        const auto options = properties::latentOptionsFrom(spec.settings);
        using Parts = Borrowed<properties::PropertySplit>;
        auto borrowed = std::make_unique<Parts>(data, properties::splitOf(*data, options.split, spec.seed));
        Training training;
        training.data = runData(*data, borrowed->parts);
        const auto proceed = [&] {
            context.emit(api::Progress{"Preparing the molecules", 0, -1, 0});
            return !context.stopRequested();
        };
        try {
            training.trainee = std::make_unique<OwningTrainee<Parts>>(std::move(borrowed), [&](const Parts& owned) {
                return std::make_unique<properties::LatentTrainee>(*owned.data, owned.parts, options, spec.seed, last,
                                                                   proceed);
            });
        } catch (const api::Error&) {
            if (!context.stopRequested()) throw;  // else it says no more than that
        }
        if (context.stopRequested()) return {};
        return training;
    }

    void evaluate(const KindRun& run, const api::EvaluateJob& job, session::JobContext& context) const override {
        checkOwnTest(run, job);
        const auto data = dataAgain(run.spec, context);
        if (!data) return;
        const auto options = properties::latentOptionsFrom(run.spec.settings);
        const auto parts = propertyData(*data, options.targets, options.split, run.spec.seed);
        checkSplit(run, runData(*data, parts.split));
        auto table = properties::latentTable(parts, checkpointOf(run), options, run.spec.seed, proceedIn(context));
        if (table.lines.empty()) return;
        for (auto& line : table.lines)
            line.key = line.key == "latents"          ? "run"
                       : line.key == "latents_linear" ? "run.linear"
                                                      : kReferenceKey + line.key;
        std::ranges::stable_partition(table.lines, [](const api::FigureLine& line) { return line.key == "run"; });
        context.emit(api::EvaluationReady{std::move(table.lines),
                                          properties::errorPlots(parts.targets, table.predicted, table.actual)});
    }
};

}  // namespace

const ModelKind& propertiesKind() {
    static const PropertiesKind kind;
    return kind;
}

const ModelKind& latentsKind() {
    static const LatentsKind kind;
    return kind;
}

}  // namespace strata::jobs
