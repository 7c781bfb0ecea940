// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cctype>
#include <charconv>
#include <string_view>

#include "engine/api/error.h"
#include "engine/datasets/graph_builder.h"

namespace strata::datasets {
namespace {

constexpr std::string_view kBetween = " \t,;";

/// The first word of `text`, taken off it; empty at its end.
std::string_view takeWord(std::string_view& text) {
    const auto begin = std::min(text.find_first_not_of(kBetween), text.size());
    const auto end = std::min(text.find_first_of(kBetween, begin), text.size());
    const auto word = text.substr(begin, end - begin);
    text.remove_prefix(end);
    return word;
}

bool isNumber(std::string_view word) {
    double ignored = 0;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), ignored);
    return problem != std::errc::invalid_argument && end == word.data() + word.size();
}

/// "# graph 3", in any case.
bool beginsGraph(std::string_view comment) {
    comment.remove_prefix(std::min(comment.find_first_not_of("#% \t"), comment.size()));
    constexpr std::string_view kWord = "graph";
    return comment.size() >= kWord.size() &&
           std::ranges::equal(comment.substr(0, kWord.size()), kWord, {},
                              [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
}

void addLine(GraphBuilder& graph, std::string_view line, std::size_t number) {
    auto rest = line;
    const auto first = takeWord(rest), second = takeWord(rest), third = takeWord(rest);
    if (!third.empty() && third.front() != '{' && (!isNumber(third) || !takeWord(rest).empty()))
        throw api::Error(api::ErrorCode::BadInput,
                         "The line is no edge: after the two nodes, only a weight or {attributes} may follow.");
    const int u = graph.node(first);
    if (!second.empty()) graph.edge(u, graph.node(second), number, line);
}

class EdgeListGraphs : public RecordSource {
public:
    explicit EdgeListGraphs(LineReader& lines) : m_lines(lines) {}

    bool next(Record& record) override {
        GraphBuilder graph(kGraphLimits);
        record = {};
        while (m_lines.next()) {
            const std::string_view line = m_lines.text();
            const auto begin = line.find_first_not_of(kBetween);
            const bool comment = begin != line.npos && (line[begin] == '#' || line[begin] == '%');
            if (begin == line.npos || (comment && beginsGraph(line))) {
                if (record.number > 0) return finish(record, graph);
            } else if (!comment) {
                read(record, graph, line);
            }
        }
        // Half a graph, which damaged data end with, is none.
        return record.number > 0 && m_lines.file().damage().empty() && finish(record, graph);
    }

private:
    void read(Record& record, GraphBuilder& graph, std::string_view line) {
        if (!record.problem.empty()) return;
        if (record.number == 0) record.number = m_lines.number();
        try {
            if (m_lines.tooLong())
                throw api::Error(api::ErrorCode::BadInput,
                                 "The line is longer than " + std::to_string(LineReader::kMaxLine) + " bytes.");
            addLine(graph, line, m_lines.number());
        } catch (const api::Error& error) {
            record = {m_lines.number(), std::string(line.substr(0, 1000)), error.what()};
        }
    }

    bool finish(Record& record, GraphBuilder& graph) const {
        if (!record.problem.empty()) return true;
        record.graph = graph.finish(true, largeGraphName(m_lines.file().path(), record.number));
        record.leftOut = graph.leftOut();
        return true;
    }

    LineReader& m_lines;
};

}  // namespace

std::unique_ptr<RecordSource> edgeListGraphs(LineReader& lines) {
    return std::make_unique<EdgeListGraphs>(lines);
}

}  // namespace strata::datasets
