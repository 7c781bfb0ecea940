// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/record_reader.h"

#include <array>
#include <future>

#include "engine/api/error.h"
#include "engine/chemistry/molecule.h"
#include "engine/datasets/formats.h"
#include "engine/datasets/graph6.h"
#include "engine/datasets/load_reporter.h"
#include "engine/datasets/row_list.h"

namespace strata::datasets {
namespace {

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

/// Reads all records; returns how many there were.
std::size_t readRecords(RecordSource& records, const Format& format, InputFile& file, RowList& rows,
                        DatasetBuilder& builder, LoadReporter& reporter) {
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

}  // namespace

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

api::DatasetPtr loadRecords(const std::string& path, const std::string& name, const api::DataSource& source,
                            const LoadProgress& progress) {
    const auto& format = formatOf(path);
    RowList rows(source.filter.rows);
    InputFile file(path, progress.stopRequested);
    LineReader lines(file);
    DatasetBuilder builder(source, name, BatchParser::emptyVocabulary(format.kind));
    LoadReporter reporter(progress);

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

}  // namespace strata::datasets
