// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/reader.h"

#include <algorithm>
#include <filesystem>

#include "engine/api/error.h"
#include "engine/chemistry/properties.h"
#include "engine/datasets/builtin.h"
#include "engine/datasets/citation_graph.h"
#include "engine/datasets/generated.h"
#include "engine/datasets/graph6.h"
#include "engine/datasets/idx.h"
#include "engine/datasets/load_reporter.h"
#include "engine/datasets/location.h"
#include "engine/datasets/made_up_citations.h"
#include "engine/datasets/record_reader.h"
#include "engine/datasets/row_list.h"

namespace strata::datasets {
namespace {

constexpr std::string_view kMadeUpCitations = "builtin:citations", kNciLogP = "builtin:nci-logp";

/// `citations`: nothing if stopped.
api::DatasetPtr citationData(const std::string& name, std::optional<CitationGraph> citations,
                             const api::DataSource& source, const LoadProgress& progress) {
    RowList rows(source.filter.rows);
    rows.checkAllFound(1);  // the whole file is one graph
    if (!citations) return nullptr;
    DatasetBuilder builder(source, name, graphVocabulary());
    builder.skip(citations->leftOut, citations->leftOutCount);
    builder.add(0, 1, std::move(citations->graph), citations->vocabulary);
    if (builder.soFar().graphs.empty())
        throw api::Error(api::ErrorCode::BadInput, source.location + ": its one graph does not pass the filter.");
    if (citations->words > 0)
        builder.setWords({citations->words, std::move(citations->used), std::move(citations->ids)});
    LoadReporter(progress).report(1, 1, true);
    return builder.finish(std::move(citations->sha256));
}

/// The same molecules with a column of their logP.
api::DatasetPtr withLogP(const api::DatasetPtr& data) {
    if (!data) return nullptr;
    auto result = std::make_shared<api::Dataset>(*data);
    api::Column column{"logp", {}, 0};
    for (const auto& graph : result->graphs) column.values.push_back(chemistry::logP(graph, result->vocabulary));
    result->columns.push_back(std::move(column));
    return result;
}

api::DatasetPtr loadImages(const std::string& path, const std::string& name, const api::DataSource& source,
                           const LoadProgress& progress) {
    LoadReporter reporter(progress);
    std::size_t count = 0;
    auto data = readImages(path, source, progress.stopRequested,
                           [&](double fraction, std::size_t images) { reporter.report(fraction, count = images); });
    if (!data) return nullptr;
    data->name = name;
    reporter.report(1, count, true);
    return data;
}

/// Graphs made here: each is one line of the text that is hashed.
api::DatasetPtr loadGenerated(const api::DataSource& source, const LoadProgress& progress) {
    auto generated = generate(source.location, progress);
    if (progress.stopRequested && progress.stopRequested()) return nullptr;
    DatasetBuilder builder(source, generated.name, graphVocabulary());
    builder.skip(generated.leftOut, generated.leftOutCount);
    Sha256 hash;
    RowList rows(source.filter.rows);
    std::size_t line = 0;
    for (auto& graph : generated.graphs) {
        const auto text = graph.name + "\n";
        hash.add(text.data(), text.size());
        if (rows.chooses(line))
            builder.add(line, line + 1, std::move(graph), graphVocabulary());
        else
            builder.leaveOut();
        ++line;
    }
    rows.checkAllFound(line);
    refuseNothing(builder, "graph", source.location);
    LoadReporter(progress).report(1, line, true);
    return builder.finish(hash.hex());
}

api::DatasetPtr loadBuiltin(const api::DataSource& source, const LoadProgress& progress) {
    const auto catalogue = builtinDatasets();
    const auto place = source.location.substr(0, source.location.find('?'));
    const auto entry = std::ranges::find(catalogue, place, &api::BuiltinDataset::location);
    if (entry == catalogue.end()) {
        std::string known;
        for (const auto& data : catalogue) known += (known.empty() ? "" : ", ") + data.location;
        throw api::Error(api::ErrorCode::BadInput,
                         source.location + ": there are no such built-in data; there are " + known + ".");
    }
    if (!entry->available)
        throw api::Error(api::ErrorCode::FileUnreadable, source.location + ": " + entry->description);
    if (place == kMadeUpCitations) {
        Location location(source.location);
        const auto seed = location.number("seed", 1, 0, UINT64_MAX);
        location.refuseOthers();
        return citationData(entry->title, madeUpCitations(seed), source, progress);
    }
    if (entry->kind == api::DataKind::Graphs) return loadGenerated(source, progress);
    if (place != source.location)
        throw api::Error(api::ErrorCode::BadInput, source.location + ": these data have no settings.");
    if (entry->kind == api::DataKind::Images) return loadImages(fashionMnistFile(), entry->title, source, progress);
    auto molecules = loadRecords(nciFile(), entry->title, source, progress);
    return place == kNciLogP ? withLogP(molecules) : molecules;
}

}  // namespace

api::DatasetPtr load(const api::DataSource& source, const LoadProgress& progress) {
    try {
        if (isBuiltin(source.location)) return loadBuiltin(source, progress);
        if (isEgo(source.location)) return loadGenerated(source, progress);
        if (isCitationFile(source.location)) {
            const auto name = std::filesystem::path(source.location).filename().string();
            return citationData(name, readCitations(source.location, progress), source, progress);
        }
        const auto name = std::filesystem::path(source.location).filename().string();
        if (isImageFile(source.location)) return loadImages(source.location, name, source, progress);
        return loadRecords(source.location, name, source, progress);
    } catch (const std::bad_alloc&) {
        throw api::Error(api::ErrorCode::OutOfMemory, source.location + ": there is not enough memory for these data.");
    }
}

}  // namespace strata::datasets
