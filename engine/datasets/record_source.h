// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/api/graph.h"
#include "engine/datasets/line_reader.h"

namespace strata::datasets {

/// Parts of a graph's record that are not in the graph: all of one kind, told of by the first of them.
struct LeftOut {
    std::size_t line = 0;
    std::string text;    ///< as written
    std::string reason;  ///< one sentence
    std::size_t count = 1;
};

/// What a table's row holds beside its SMILES, in the order of RecordSource::columns().
struct Cells {
    std::vector<double> numbers{};  ///< NaN: empty, text or not a number
    std::vector<std::string> words{};
};

/// What one graph is to be made from, or the graph where its format needs no parsing beyond cutting.
struct Record {
    std::size_t number = 0;  ///< line, from 1, of its beginning or of its problem; record number in SDF
    std::string text;        ///< a SMILES, an SDF record, a graph6 line; the line of the problem
    std::string problem;     ///< one sentence if the record cannot even be read; else empty
    std::optional<api::Graph> graph{};
    std::vector<LeftOut> leftOut{};  ///< of `graph`
    Cells cells{};
    std::size_t row = 0;  ///< its number among all records, from 0; set by who counts them

    /// Of memory, roughly.
    std::size_t bytes() const { return text.size() + (graph ? graph->edges.size() * sizeof(api::Edge) : 0); }
};

/// The headings of a table's columns of numbers and of words.
struct ColumnNames {
    std::vector<std::string> numbers{}, words{};
};

/// The records of a file in its order. A source refers to its reader, which must outlive it.
class RecordSource {
public:
    virtual ~RecordSource() = default;
    virtual bool next(Record& record) = 0;  ///< false at the end
    virtual ColumnNames columns() const { return {}; }
};

/// .smi: a SMILES and whatever follows it after a blank; blank lines, lines beginning with "#" and a heading "smiles"
/// are left out.
std::unique_ptr<RecordSource> smilesLines(LineReader& lines);

/// .g6: one graph a line; blank lines are left out, as is the header ">>graph6<<".
std::unique_ptr<RecordSource> graph6Lines(LineReader& lines);

/// .sdf: records end with "$$$$" or the file. Those of more than 1 MB are told of, but not kept.
std::unique_ptr<RecordSource> sdfRecords(LineReader& lines);

/// .edges, .edgelist: an edge a line, its two nodes named by words or numbers that blanks, tabs, commas or semicolons
/// separate. A number behind them (a weight) or what begins with "{" (networkx's attributes) is not used. A line of one
/// name is a node, so that nodes without edges can be written. Lines beginning with "#" or "%" are comments; a blank
/// line or a comment beginning with "graph" ends a graph and begins the next. Edges have no direction: repeats are one
/// edge. Loops are left out and told of. Nodes are those named, in the order of their numbers if all are whole numbers,
/// else of their first mention. Any other line makes its graph unreadable, as do more than 100,000
/// nodes or 2,000,000 edges.
std::unique_ptr<RecordSource> edgeListGraphs(LineReader& lines);

/// .graphml: every <graph> of the file, its nodes in their order, its edges without direction and attributes. Repeats
/// are one edge; loops are left out and told of. Graphs with hyperedges, with graphs within them or with more than
/// 100,000 nodes or 2,000,000 edges are not read.
/// Entities and document types are refused, nothing outside the file is ever opened. Throws Error(BadInput) if the
/// file is XML of another kind.
std::unique_ptr<RecordSource> graphmlGraphs(LineReader& lines);

/// .csv, .tsv: RFC 4180, a quoted field may span lines. The SMILES are in the column headed "smiles" in any case, else
/// in the first headed by something with "smiles" in it; without such a heading in the first column that parses as one,
/// looked for in the first row and, if the first row has none, in the rows after it. `delimiter` is taken from the
/// first row if that lacks it but has tabs, semicolons or commas. Throws Error(BadInput) if there is no such column.
/// The other columns come with each record (table_columns.h).
std::unique_ptr<RecordSource> tableRows(LineReader& lines, char delimiter);

}  // namespace strata::datasets
