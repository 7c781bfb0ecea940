// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/reader.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <filesystem>
#include <future>

#include "engine/api/error.h"
#include "engine/chemistry/molecule.h"
#include "engine/chemistry/properties.h"
#include "engine/chemistry/sdf.h"
#include "engine/datasets/builtin.h"
#include "engine/datasets/citation_graph.h"
#include "engine/datasets/dataset_builder.h"
#include "engine/datasets/generated.h"
#include "engine/datasets/graph6.h"
#include "engine/datasets/idx.h"
#include "engine/datasets/location.h"
#include "engine/datasets/made_up_citations.h"
#include "engine/datasets/record_source.h"
#include "engine/datasets/row_list.h"

namespace strata::datasets {
namespace {

constexpr std::string_view kMadeUpCitations = "builtin:citations", kNciLogP = "builtin:nci-logp";

/// How the files of one suffix are read: cut into records, and a graph made from each.
struct Format {
    const char* suffix;
    const char* unit;  ///< what Record::number counts
    api::DataKind kind;
    std::unique_ptr<RecordSource> (*records)(LineReader&);
    api::Graph (*parse)(const std::string&, api::Vocabulary&);  ///< null if records come with their graphs
};

api::Graph parseSmiles(const std::string& text, api::Vocabulary& classes) {
    return chemistry::graphFromSmiles(text, classes);
}
api::Graph parseGraph6(const std::string& text, api::Vocabulary&) {
    return decodeGraph6(text);
}
std::unique_ptr<RecordSource> commaRows(LineReader& lines) {
    return tableRows(lines, ',');
}
std::unique_ptr<RecordSource> tabRows(LineReader& lines) {
    return tableRows(lines, '\t');
}

constexpr std::array kFormats{
    Format{".smi", "line", api::DataKind::Molecules, smilesLines, parseSmiles},
    Format{".csv", "line", api::DataKind::Molecules, commaRows, parseSmiles},
    Format{".tsv", "line", api::DataKind::Molecules, tabRows, parseSmiles},
    Format{".sdf", "record", api::DataKind::Molecules, sdfRecords, chemistry::graphFromSdfRecord},
    Format{".g6", "line", api::DataKind::Graphs, graph6Lines, parseGraph6},
    Format{".edges", "line", api::DataKind::Graphs, edgeListGraphs, nullptr},
    Format{".edgelist", "line", api::DataKind::Graphs, edgeListGraphs, nullptr},
    Format{".graphml", "line", api::DataKind::Graphs, graphmlGraphs, nullptr},
};
/// One graph in two files, read elsewhere.
constexpr std::array kCitationSuffixes{".content", ".cites"};

const Format& formatOf(const std::string& path) {
    std::string name = std::filesystem::path(path).filename().string();
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (name.ends_with(".gz")) name.resize(name.size() - 3);
    for (const auto& format : kFormats)
        if (name.ends_with(format.suffix)) return format;
    std::string known;
    for (const auto& format : kFormats) known += (known.empty() ? "" : ", ") + std::string(format.suffix);
    for (const auto* suffix : kCitationSuffixes) known += std::string(", ") + suffix;
    for (const auto* suffix : kImageSuffixes) known += std::string(", ") + suffix;
    if (!std::filesystem::exists(path))
        throw api::Error(api::ErrorCode::FileUnreadable, path + ": there is no such file.");
    if (std::filesystem::is_directory(path))
        throw api::Error(api::ErrorCode::FileUnreadable, path + ": this is a folder; choose a file in it.");
    throw api::Error(api::ErrorCode::BadInput, path + ": files of this name are not read; those that are end in " +
                                                   known + ", each also followed by .gz.");
}

/// What became of one record.
struct Outcome {
    api::Graph graph;
    std::string problem;
};

/// Parses a batch on this thread and one more, each with node classes of its own.
class BatchParser {
public:
    explicit BatchParser(const Format& format) : m_format(format) { m_classes.fill(emptyVocabulary(format.kind)); }

    void parse(std::vector<Record>& batch, DatasetBuilder& builder) {
        m_outcomes.assign(batch.size(), {});
        const std::size_t middle = batch.size() / 2;
        auto firstHalf = std::async(std::launch::async, [&] { parseRange(batch, 0, middle, m_classes[0]); });
        parseRange(batch, middle, batch.size(), m_classes[1]);
        firstHalf.get();
        for (std::size_t i = 0; i < batch.size(); ++i) {
            auto& outcome = m_outcomes[i];
            if (outcome.problem.empty())
                builder.add(batch[i].row, batch[i].number, std::move(outcome.graph), m_classes[i < middle ? 0 : 1],
                            batch[i].cells);
            else
                builder.skip(batch[i], outcome.problem);
            for (const auto& part : batch[i].leftOut) builder.skip({part.line, part.text, ""}, part.reason, part.count);
        }
    }

    static api::Vocabulary emptyVocabulary(api::DataKind kind) {
        return kind == api::DataKind::Graphs ? graphVocabulary() : chemistry::emptyMoleculeVocabulary();
    }

private:
    void parseRange(std::vector<Record>& batch, std::size_t from, std::size_t to, api::Vocabulary& classes) {
        for (std::size_t i = from; i < to; ++i) {
            auto& outcome = m_outcomes[i];
            outcome.problem = batch[i].problem;
            if (!outcome.problem.empty()) continue;
            if (batch[i].graph) {
                outcome.graph = *std::move(batch[i].graph);
                continue;
            }
            try {
                outcome.graph = m_format.parse(batch[i].text, classes);
            } catch (const api::Error& error) {
                if (error.code() == api::ErrorCode::OutOfMemory) throw;
                outcome.problem = error.what();
            }
        }
    }

    const Format& m_format;
    std::array<api::Vocabulary, 2> m_classes;
    std::vector<Outcome> m_outcomes;
};

/// Tells of progress at most 20 times a second.
class Reporter {
public:
    explicit Reporter(const LoadProgress& progress) : m_progress(progress) {}

    void report(double fraction, std::size_t records, bool always = false) {
        const auto now = Clock::now();
        if (!m_progress.report || (!always && now - m_last < std::chrono::milliseconds(50))) return;
        m_last = now;
        const double seconds = std::chrono::duration<double>(now - m_start).count();
        m_progress.report(fraction, seconds > 0 && records > 1 ? static_cast<double>(records) / seconds : 0);
    }

private:
    using Clock = std::chrono::steady_clock;
    const LoadProgress& m_progress;
    Clock::time_point m_start = Clock::now(), m_last{};
};

/// Reads all records; returns how many there were.
std::size_t readRecords(RecordSource& records, const Format& format, InputFile& file, RowList& rows,
                        DatasetBuilder& builder, Reporter& reporter) {
    constexpr std::size_t kBatch = 500, kBatchBytes = 32 << 20;
    BatchParser parser(format);
    std::size_t count = 0;
    std::vector<Record> batch;
    Record record;
    bool more = true;
    while (more && !file.stopRequested()) {
        batch.clear();
        std::size_t bytes = 0;
        while (batch.size() < kBatch && bytes < kBatchBytes && (more = records.next(record))) {
            bytes += record.bytes();
            record.row = count;
            if (!rows.chooses(count) || builder.full())
                builder.leaveOut();
            else
                batch.push_back(std::move(record));
            if (++count % kBatch == 0 && file.stopRequested()) return count;
        }
        parser.parse(batch, builder);
        reporter.report(file.fraction(), count);
    }
    return count;
}

/// A data set without a single graph is no data set: say why.
void refuseNothing(const DatasetBuilder& builder, const std::string& unit, const std::string& path) {
    const auto& data = builder.soFar();
    if (!data.graphs.empty()) return;
    const char* things = data.vocabulary.kind == api::DataKind::Graphs ? "graph" : "molecule";
    std::string why = path + ": the file holds no " + things + ".";
    if (data.filteredOut > 0) {
        why = path + ": none of its " + std::to_string(data.filteredOut) + " " + things + "s passes the filter.";
    } else if (!data.skipped.empty()) {
        const auto& first = data.skipped.front();
        why = path + ", " + unit + " " + std::to_string(first.line) + ": " + first.reason;
        if (data.skippedCount > 1)
            why += " The other " + std::to_string(data.skippedCount - 1) + " cannot be used either.";
    }
    throw api::Error(api::ErrorCode::BadInput, why);
}

api::DatasetPtr loadFile(const std::string& path, const std::string& name, const api::DataSource& source,
                         const LoadProgress& progress) {
    const auto& format = formatOf(path);
    RowList rows(source.filter.rows);
    InputFile file(path, progress.stopRequested);
    LineReader lines(file);
    DatasetBuilder builder(source, name, BatchParser::emptyVocabulary(format.kind));
    Reporter reporter(progress);

    const auto records = file.stopRequested() ? nullptr : format.records(lines);
    if (records) builder.setColumns(records->columns());
    const auto count = records ? readRecords(*records, format, file, rows, builder, reporter) : 0;
    if (file.stopRequested()) return nullptr;
    rows.checkAllFound(count);
    if (!file.damage().empty()) {
        const auto sentence = file.damage() + " after line " + std::to_string(lines.number()) + ".";
        if (builder.soFar().graphs.empty()) throw api::Error(api::ErrorCode::BadInput, path + ": " + sentence);
        builder.skip({lines.number(), "", ""}, "The file ends early: " + sentence);
    }
    refuseNothing(builder, format.unit, path);
    auto hash = file.finish();
    if (file.stopRequested()) return nullptr;
    reporter.report(1, count, true);
    return builder.finish(std::move(hash));
}

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
    Reporter(progress).report(1, 1, true);
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
    Reporter reporter(progress);
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
    Reporter(progress).report(1, line, true);
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
    auto molecules = loadFile(nciFile(), entry->title, source, progress);
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
        return loadFile(source.location, name, source, progress);
    } catch (const std::bad_alloc&) {
        throw api::Error(api::ErrorCode::OutOfMemory, source.location + ": there is not enough memory for these data.");
    }
}

std::vector<std::string> readableSuffixes() {
    std::vector<std::string> result;
    const auto add = [&](const char* suffix) {
        result.push_back(std::string("*") + suffix);
        result.push_back(std::string("*") + suffix + ".gz");
    };
    for (const auto& format : kFormats) add(format.suffix);
    for (const auto* suffix : kCitationSuffixes) add(suffix);
    for (const auto* suffix : kImageSuffixes) add(suffix);
    return result;
}

}  // namespace strata::datasets
