// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/run_access.h"

#include <algorithm>
#include <charconv>

#include "engine/api/error.h"
#include "engine/chemistry/correction.h"
#include "engine/chemistry/molecule.h"
#include "engine/datasets/graph6.h"
#include "engine/datasets/split.h"

namespace strata::jobs {

namespace {

using api::Error;
using api::ErrorCode;

/// The names of both parts of the split in the order of their rows in the data.
std::vector<std::string> namesByRow(const store::RunData& data) {
    std::vector<std::pair<int, const std::string*>> rows;
    for (std::size_t i = 0; i < data.train.size(); ++i) rows.emplace_back(data.trainRows.at(i), &data.train[i]);
    for (std::size_t i = 0; i < data.heldOut.size(); ++i) rows.emplace_back(data.heldOutRows.at(i), &data.heldOut[i]);
    std::ranges::sort(rows);
    std::vector<std::string> names;
    for (const auto& [row, name] : rows) names.push_back(*name);
    return names;
}

}  // namespace

training::Options optionsOf(const store::RunSpec& spec) {
    auto options = training::optionsFrom(spec.settings);
    options.model.nodeClasses = static_cast<int64_t>(spec.vocabulary.nodeClasses.size());
    options.model.edgeTypes = static_cast<int64_t>(spec.vocabulary.edgeNames.size());
    if (spec.vocabulary.kind == api::DataKind::Molecules)
        options.model.valences = chemistry::maximalValences(spec.vocabulary);
    return options;
}

OpenRun openRun(const std::string& path) {
    const auto file = store::RunFile::open(path, store::RunFile::Mode::Read);
    OpenRun run{file.spec(), file.data(), {}, {}};
    const auto checkpoint = file.lastCheckpoint();
    if (!checkpoint) throw Error(ErrorCode::RunUnusable, path + " has no checkpoint yet: train it for an epoch first.");
    try {
        run.options = optionsOf(run.spec);
        run.trained = training::trainedModel(*checkpoint, run.options);
    } catch (const Error& error) {
        throw Error(error.code(), path + ": " + error.what());
    }
    if (run.trained.bank.empty())
        throw Error(ErrorCode::RunUnusable, path + " has not finished its first epoch: train it for an epoch first.");
    return run;
}

api::Graph graphNamed(const std::string& name, const api::Vocabulary& vocabulary) {
    return vocabulary.kind == api::DataKind::Molecules ? chemistry::graphFromSmiles(name, vocabulary)
                                                       : datasets::decodeGraph6(name);
}

api::DatasetPtr datasetOf(const std::string& runFile) {
    const auto file = store::RunFile::open(runFile, store::RunFile::Mode::Read);
    const auto spec = file.spec();
    auto data = std::make_shared<api::Dataset>();
    data->source.location = std::string(kRunPrefix) + runFile;
    data->name = spec.dataName;
    data->sha256 = spec.dataSha256;
    data->vocabulary = spec.vocabulary;
    const auto names = namesByRow(file.data());
    for (std::size_t row = 0; row < names.size(); ++row) {
        data->graphs.push_back(graphNamed(names[row], spec.vocabulary));
        data->lines.push_back(row + 1);
    }
    return data;
}

std::vector<api::Graph> someTrainingGraphs(const OpenRun& run, std::uint64_t seed) {
    constexpr int kMost = 2000;
    std::vector<api::Graph> graphs;
    const auto n = static_cast<int>(run.data.train.size());
    for (const int row : datasets::randomSplit(n, 1, std::min(n, kMost), seed).heldOut)
        graphs.push_back(graphNamed(run.data.train[static_cast<std::size_t>(row)], run.spec.vocabulary));
    return graphs;
}

api::Graph findGraph(const OpenRun& run, const std::string& text) {
    std::size_t row = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), row);
    const bool isNumber = error == std::errc() && end == text.data() + text.size();
    if (!isNumber) {
        const auto graph = graphNamed(text, run.spec.vocabulary);
        const auto largest = run.trained.bank.largest();
        if (graph.size() > largest && run.options.model.prior == models::PriorKind::Learnable)
            throw Error(ErrorCode::BadInput, "“" + text + "” has " + std::to_string(graph.size()) +
                                                 " nodes; this run's prior knows at most " + std::to_string(largest) +
                                                 ".");
        return graph;
    }
    const auto names = namesByRow(run.data);
    if (row >= names.size())
        throw Error(ErrorCode::BadInput, "There is no row " + text + ": the run's data have rows 0 to " +
                                             std::to_string(names.size() - 1) + ".");
    return graphNamed(names[row], run.spec.vocabulary);
}

}  // namespace strata::jobs
