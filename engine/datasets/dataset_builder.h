// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "engine/api/dataset.h"
#include "engine/datasets/record_source.h"

namespace strata::datasets {

/// For lists and messages: printable ASCII, at most 200 characters.
std::string printable(const std::string& text);

/// Collects graphs in the order of their file, applies the filter, and counts what is left out.
class DatasetBuilder {
public:
    DatasetBuilder(api::DataSource source, std::string name, api::Vocabulary vocabulary);

    /// What the cells of the graphs to come stand under. Before the first graph.
    void setColumns(const ColumnNames& names);

    /// `graph` in the classes of `vocabulary`, the file's record number `row` at `line`. Throws Error(OutOfMemory)
    /// beyond 2 GiB of graphs.
    void add(std::size_t row, std::size_t line, api::Graph graph, const api::Vocabulary& vocabulary,
             const Cells& cells = {});
    void skip(const Record& record, const std::string& reason, std::size_t count = 1);
    /// Parts of another file than the source's; `count` of them, not all of which need be in `parts`.
    void skip(const std::vector<api::Skipped>& parts, std::size_t count);
    /// What the nodes of the one graph say.
    void setWords(api::NodeWords words);
    void leaveOut() { ++m_data->filteredOut; }  ///< a record not looked at, since the limit is reached

    bool full() const {
        return m_data->source.filter.limit > 0 && m_data->graphs.size() >= m_data->source.filter.limit;
    }
    const api::Dataset& soFar() const { return *m_data; }

    /// Node classes sorted by (atomic number, charge, symbol), those that do not occur left out, as are columns of
    /// words with more than 20 different ones or none at all. Nothing may be added afterwards.
    api::DatasetPtr finish(std::string sha256);

private:
    std::vector<int> translation(const api::Vocabulary& vocabulary);
    void addCells(const Cells& cells);

    std::shared_ptr<api::Dataset> m_data;
    std::vector<std::set<std::string>> m_words;  ///< that each column of words holds, until there are too many
    std::size_t m_bytes = 0;
};

}  // namespace strata::datasets
