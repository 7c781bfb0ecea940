// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/dataset_builder.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

#include "engine/api/error.h"

namespace strata::datasets {
namespace {

constexpr std::size_t kMaxBytes = std::size_t{2} << 30;
constexpr std::size_t kFewWords = 20, kLongestWord = 200;

std::size_t bytesOf(const api::Graph& graph) {
    return sizeof(api::Graph) + 2 * sizeof(std::size_t) + graph.nodes.size() * sizeof(int) +
           graph.edges.size() * sizeof(api::Edge) + graph.name.size() + 64;
}

}  // namespace

std::string printable(const std::string& text) {
    std::string result = text.substr(0, 200);
    for (char& c : result)
        if (c == '\n' || c == '\t')
            c = ' ';
        else if (c < 0x20 || c > 0x7e)
            c = '?';
    return result;
}

DatasetBuilder::DatasetBuilder(api::DataSource source, std::string name, api::Vocabulary vocabulary)
    : m_data(std::make_shared<api::Dataset>()) {
    m_data->source = std::move(source);
    m_data->name = std::move(name);
    m_data->vocabulary = std::move(vocabulary);
}

void DatasetBuilder::setColumns(const ColumnNames& names) {
    for (const auto& name : names.numbers) m_data->columns.push_back({name, {}, 0});
    for (const auto& name : names.words) m_data->texts.push_back({name, {}});
    m_words.resize(names.words.size());
}

void DatasetBuilder::addCells(const Cells& cells) {
    for (std::size_t i = 0; i < m_data->columns.size(); ++i) {
        auto& column = m_data->columns[i];
        column.values.push_back(cells.numbers[i]);
        column.missing += std::isnan(cells.numbers[i]) ? 1 : 0;
        m_bytes += sizeof(double);
    }
    for (std::size_t i = 0; i < m_data->texts.size(); ++i) {
        if (m_words[i].size() > kFewWords) continue;
        m_words[i].insert(cells.words[i].substr(0, kLongestWord + 1));
        m_data->texts[i].values.push_back(cells.words[i]);
        m_bytes += sizeof(std::string) + cells.words[i].size();
    }
}

/// Where the classes of `vocabulary` stand in ours, adding those that are new.
std::vector<int> DatasetBuilder::translation(const api::Vocabulary& vocabulary) {
    auto& known = m_data->vocabulary.nodeClasses;
    std::vector<int> result;
    for (const auto& type : vocabulary.nodeClasses) {
        const auto found = std::ranges::find(known, type);
        result.push_back(static_cast<int>(found - known.begin()));
        if (found == known.end()) known.push_back(type);
    }
    return result;
}

void DatasetBuilder::add(std::size_t row, std::size_t line, api::Graph graph, const api::Vocabulary& vocabulary,
                         const Cells& cells) {
    if (full() || !api::passes(graph, vocabulary, m_data->source.filter)) return leaveOut();
    const auto classes = translation(vocabulary);
    for (int& node : graph.nodes) node = classes[static_cast<std::size_t>(node)];
    m_bytes += bytesOf(graph);
    addCells(cells);
    if (m_bytes > kMaxBytes)
        throw api::Error(api::ErrorCode::OutOfMemory,
                         m_data->source.location + ", line " + std::to_string(line) +
                             ": the graphs take more than 2 GiB; set a limit on their number.");
    m_data->graphs.push_back(std::move(graph));
    m_data->lines.push_back(line);
    m_data->rows.push_back(row);
}

void DatasetBuilder::skip(const Record& record, const std::string& reason, std::size_t count) {
    skip({{m_data->source.location, record.number, printable(record.text), reason}}, count);
}

void DatasetBuilder::skip(const std::vector<api::Skipped>& parts, std::size_t count) {
    m_data->skippedCount += count;
    const auto room = api::Dataset::kSkippedKept - m_data->skipped.size();
    const auto kept = static_cast<std::ptrdiff_t>(std::min(room, parts.size()));
    m_data->skipped.insert(m_data->skipped.end(), parts.begin(), parts.begin() + kept);
}

void DatasetBuilder::setWords(api::NodeWords words) {
    m_data->words = std::make_shared<const api::NodeWords>(std::move(words));
}

api::DatasetPtr DatasetBuilder::finish(std::string sha256) {
    auto& classes = m_data->vocabulary.nodeClasses;
    std::vector<char> used(classes.size(), 0);
    for (const auto& graph : m_data->graphs)
        for (int node : graph.nodes) used[static_cast<std::size_t>(node)] = 1;
    std::vector<int> order(classes.size());
    std::iota(order.begin(), order.end(), 0);
    std::erase_if(order, [&](int c) { return used[static_cast<std::size_t>(c)] == 0; });
    std::ranges::sort(order, {}, [&](int c) {
        const auto& type = classes[static_cast<std::size_t>(c)];
        return std::tuple(type.atomicNumber, type.charge, type.symbol);
    });

    std::vector<int> renumbered(classes.size(), -1);
    std::vector<api::NodeClass> sorted;
    for (int c : order) {
        renumbered[static_cast<std::size_t>(c)] = static_cast<int>(sorted.size());
        sorted.push_back(classes[static_cast<std::size_t>(c)]);
    }
    for (auto& graph : m_data->graphs)
        for (int& node : graph.nodes) node = renumbered[static_cast<std::size_t>(node)];
    classes = std::move(sorted);
    std::vector<api::TextColumn> kept;
    for (std::size_t i = 0; i < m_data->texts.size(); ++i) {
        const auto& words = m_words[i];
        const bool empty = words.empty() || (words.size() == 1 && words.begin()->empty());
        const bool tooLong = std::ranges::any_of(words, [](const auto& word) { return word.size() > kLongestWord; });
        if (!empty && !tooLong && words.size() <= kFewWords) kept.push_back(std::move(m_data->texts[i]));
    }
    m_data->texts = std::move(kept);
    m_data->sha256 = std::move(sha256);
    return m_data;
}

}  // namespace strata::datasets
