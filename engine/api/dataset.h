// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "engine/api/graph.h"

namespace strata::api {

/// One entry of a file that was not used. Nothing is skipped without one of these being counted.
struct Skipped {
    std::string file;
    std::size_t line = 0;  ///< 1-based line (SMILES, graph6) or record number (SDF)
    std::string text;      ///< the offending text, at most 200 characters
    std::string reason;    ///< one sentence
};

/// Which graphs of a file are used.
struct DataFilter {
    std::vector<std::string> elements;  ///< empty: every element
    int maxNodes = 0;                   ///< largest number of nodes (heavy atoms); 0: no limit
    std::size_t limit = 0;              ///< only the first so many that pass; 0: all
    std::string rows = {};  ///< a text file of 0-based row numbers of the data file, one a line: only those; empty: all
    bool operator==(const DataFilter&) const = default;
};

/// Where data comes from: a path, a built-in name ("builtin:nci"), or egos of a citation graph ("ego:PATH").
struct DataSource {
    std::string location;
    DataFilter filter;
    bool operator==(const DataSource&) const = default;
};

/// A numeric column of a table, beside its SMILES.
struct Column {
    std::string name;
    std::vector<double> values;  ///< one a graph; NaN where the cell is empty, text or not a finite number
    std::size_t missing = 0;     ///< how many of them are NaN
};

/// A column of a table that holds a few different words, such as the parts of a split.
struct TextColumn {
    std::string name;
    std::vector<std::string> values;  ///< one a graph
};

/// The words that the nodes of a citation graph use, from a vocabulary of `count` words.
struct NodeWords {
    int count = 0;
    std::vector<std::vector<int>> used;  ///< ascending, one list a node
    std::vector<std::string> ids;        ///< of the nodes, as in the file
};

/// Grey images of one size. A data set of images has no graphs: every image is the same grid of pixels.
struct Images {
    int width = 0, height = 0;
    std::vector<std::uint8_t> pixels;  ///< image by image, row by row; 0 is background
    std::vector<std::uint8_t> labels;  ///< one an image, or none

    std::size_t count() const {
        const auto each = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
        return each > 0 ? pixels.size() / each : 0;
    }
};

/// A data set in memory. Immutable once built and shared between threads as shared_ptr<const Dataset>.
struct Dataset {
    DataSource source;
    std::string name;    ///< for people: "qm9.csv.gz", "NCI molecules"
    std::string sha256;  ///< of the file's bytes as stored (of the generated text for generated data)
    Vocabulary vocabulary;
    std::vector<Graph> graphs;       ///< those that passed the filter, in file order
    std::vector<std::size_t> lines;  ///< lines[i]: where graphs[i] stood, 1-based
    std::vector<std::size_t> rows;   ///< rows[i]: its number among the file's records, from 0, as DataFilter::rows
                                     ///< has it; empty where the graphs come from no file
    std::vector<Column> columns;     ///< of a table: its numbers
    std::vector<TextColumn> texts;   ///< of a table: its words
    std::shared_ptr<const NodeWords> words;  ///< of a citation graph with words, else null
    std::shared_ptr<const Images> images;    ///< DataKind::Images only
    std::vector<Skipped> skipped;            ///< at most kSkippedKept of them
    std::size_t skippedCount = 0;            ///< all of them
    std::size_t filteredOut = 0;             ///< readable, but not let through by the filter

    static constexpr std::size_t kSkippedKept = 10'000;

    /// How many graphs there are, or images.
    std::size_t size() const { return images ? images->count() : graphs.size(); }
};

using DatasetPtr = std::shared_ptr<const Dataset>;

/// A built-in data set, as offered in lists.
struct BuiltinDataset {
    std::string location;     ///< "builtin:nci"
    std::string title;        ///< "NCI molecules"
    std::string description;  ///< one sentence
    DataKind kind = DataKind::Molecules;
    bool available = true;  ///< false: its Debian package is not installed (the description says which)
};

/// True if `graph` passes `filter` (its `limit` and `rows` aside). Elements are compared with the vocabulary's symbols.
bool passes(const Graph& graph, const Vocabulary& vocabulary, const DataFilter& filter);

/// What can be trained on these data, as in Preset::kind, the usual one first: molecules of a table with numbers are
/// "molecules" and "columns"; one graph of words or of more nodes than an MGVAE generates is a "network".
std::vector<std::string> presetKinds(const Dataset& data);

/// `data` with `filter` applied to what it holds; node classes that no longer occur are dropped from the vocabulary.
/// Rows are chosen where a file is read: the result keeps `data`'s, whatever `filter` says of them.
DatasetPtr filtered(const DatasetPtr& data, const DataFilter& filter);

}  // namespace strata::api
