// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/citation_graph.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <map>

#include "engine/api/error.h"
#include "engine/datasets/dataset_builder.h"
#include "engine/datasets/graph6.h"
#include "engine/datasets/graph_builder.h"

namespace strata::datasets {
namespace {

constexpr std::size_t kMaxClasses = 1000;
constexpr std::size_t kMaxUsedWords = 50'000'000;

[[noreturn]] void refuse(const std::string& sentence) {
    throw api::Error(api::ErrorCode::BadInput, sentence);
}

/// "/data/cora" of "/data/cora.content.gz" and of "/data/cora.cites"; nothing for other names.
std::optional<std::string> stemOf(const std::string& path) {
    std::string lower = path;
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const std::string_view suffix : {".content.gz", ".content", ".cites.gz", ".cites"})
        if (lower.ends_with(suffix)) return path.substr(0, path.size() - suffix.size());
    return std::nullopt;
}

/// `path` if it ends like that, else the file of that name beside it; empty if there is none.
std::string member(const std::string& path, const std::string& suffix) {
    const auto stem = *stemOf(path);
    if (path.substr(stem.size()).starts_with(suffix)) return path;
    std::error_code ignored;
    for (const char* packed : {"", ".gz"})
        if (std::filesystem::exists(stem + suffix + packed, ignored)) return stem + suffix + packed;
    return {};
}

/// Columns of a line, cut at tabs and blanks.
void split(std::string_view line, std::vector<std::string_view>& columns) {
    columns.clear();
    for (std::size_t at = 0; (at = line.find_first_not_of(" \t", at)) != line.npos;) {
        const auto end = std::min(line.find_first_of(" \t", at), line.size());
        columns.push_back(line.substr(at, end - at));
        at = end;
    }
}

class Reading {
public:
    explicit Reading(const LoadProgress& progress) : m_progress(progress) {}

    void readContent(const std::string& path) {
        m_hasContent = true;
        forLines(path, 0, [&](const LineReader& lines) { addPaper(lines, path); });
        if (m_papers.size() == 0 && !stopped()) refuseNothing(path, "paper");
    }

    void readLinks(const std::string& path) {
        forLines(path, m_hasContent ? 0.5 : 0, [&](const LineReader& lines) { addLink(lines, path); });
        if (m_papers.size() == 0 && !stopped()) refuseNothing(path, "citation");
    }

    bool stopped() const { return m_progress.stopRequested && m_progress.stopRequested(); }

    CitationGraph finish(const std::string& name) {
        m_result.graph = m_papers.finish(!m_hasContent, name);
        if (m_hasContent) m_result.graph.nodes = std::move(m_classOf);
        m_result.ids = m_papers.names();
        m_result.vocabulary = graphVocabulary();
        if (m_hasContent) numberClasses();
        for (const auto& loops : m_papers.leftOut())
            leaveOut(m_linksPath, loops.line, loops.text, "The paper cites itself.", loops.count);
        m_result.sha256 = m_hashes.size() == 1 ? m_hashes[0] : sha256(m_hashes[0] + "\n" + m_hashes[1] + "\n");
        return std::move(m_result);
    }

private:
    template <class Visit>
    void forLines(const std::string& path, double begin, const Visit& visit) {
        InputFile file(path, m_progress.stopRequested);
        LineReader lines(file);
        std::size_t count = 0;
        while (lines.next()) {
            split(lines.text(), m_columns);
            if (lines.tooLong())
                leaveOut(path, lines, "The line is longer than " + std::to_string(LineReader::kMaxLine) + " bytes.");
            else if (!m_columns.empty())
                visit(lines);
            if (++count % 500 == 0 && m_progress.report)
                m_progress.report(begin + (1 - begin) * file.fraction() * (m_hasContent && begin == 0 ? 0.5 : 1), 0);
        }
        if (!file.damage().empty())
            leaveOut(path, lines,
                     "The file ends early: " + file.damage() + " after line " + std::to_string(lines.number()) + ".");
        m_hashes.push_back(file.finish());
    }

    void addPaper(const LineReader& lines, const std::string& path) {
        const auto columns = static_cast<int>(m_columns.size());
        if (m_papers.size() == 0) m_result.words = std::max(columns - 2, 0);
        if (columns != m_result.words + 2)
            return leaveOut(path, lines,
                            "The row has " + std::to_string(columns) + " columns; an id, " +
                                std::to_string(m_result.words) + " words and a class are needed.");
        if (m_papers.find(m_columns.front())) return leaveOut(path, lines, "The paper has a row already.");
        std::vector<int> used;
        for (int word = 0; word < m_result.words; ++word) {
            const auto value = m_columns[static_cast<std::size_t>(word) + 1];
            if (value == "1")
                used.push_back(word);
            else if (value != "0")
                return leaveOut(path, lines,
                                "Word " + std::to_string(word + 1) + " is " + quoted(value) + "; words are 0 or 1.");
        }
        const auto type = m_columns.back();
        if (std::max(type.size(), m_columns.front().size()) > GraphBuilder::kMaxName)
            return leaveOut(path, lines,
                            "Its id or its class has more than " + std::to_string(GraphBuilder::kMaxName) + " bytes.");
        m_usedWords += used.size();
        if (m_usedWords > kMaxUsedWords) refuse(where(path, lines) + "the papers use more words than are read.");
        add(m_columns.front(), path, lines);
        m_classOf.push_back(static_cast<int>(m_classes.try_emplace(std::string(type), m_classes.size()).first->second));
        if (m_classes.size() > kMaxClasses)
            refuse(where(path, lines) + "there are more than " + std::to_string(kMaxClasses) + " classes.");
        m_result.used.push_back(std::move(used));
    }

    void addLink(const LineReader& lines, const std::string& path) {
        m_linksPath = path;
        if (m_columns.size() != 2)
            return leaveOut(path, lines,
                            "The line has " + std::to_string(m_columns.size()) + " words; a citation is two ids.");
        if (m_hasContent)
            for (const auto id : m_columns)
                if (!m_papers.find(id))
                    return leaveOut(path, lines, "The paper " + quoted(id) + " has no row in the .content file.");
        const int u = add(m_columns[0], path, lines), v = add(m_columns[1], path, lines);
        guarded(path, lines, [&] {
            m_papers.edge(u, v, lines.number(), lines.text());
            return 0;
        });
    }

    int add(std::string_view id, const std::string& path, const LineReader& lines) {
        return guarded(path, lines, [&] { return m_papers.node(id); });
    }

    template <class Step>
    static int guarded(const std::string& path, const LineReader& lines, const Step& step) try {
        return step();
    } catch (const api::Error& error) {
        refuse(where(path, lines) + error.what());
    }

    /// Classes were numbered as they came; the vocabulary has them in alphabetical order.
    void numberClasses() {
        m_result.vocabulary.nodeClasses.clear();
        std::vector<int> places(m_classes.size());
        for (const auto& [name, number] : m_classes) {  // a map: sorted
            places[number] = static_cast<int>(m_result.vocabulary.nodeClasses.size());
            m_result.vocabulary.nodeClasses.push_back({name, 0, 0});
        }
        for (int& node : m_result.graph.nodes) node = places[static_cast<std::size_t>(node)];
    }

    static std::string where(const std::string& path, const LineReader& lines) {
        return path + ", line " + std::to_string(lines.number()) + ": ";
    }
    void leaveOut(const std::string& path, const LineReader& lines, const std::string& reason) {
        leaveOut(path, lines.number(), lines.text(), reason, 1);
    }
    void leaveOut(const std::string& path, std::size_t line, const std::string& text, const std::string& reason,
                  std::size_t count) {
        m_result.leftOutCount += count;
        if (m_result.leftOut.size() < api::Dataset::kSkippedKept)
            m_result.leftOut.push_back({path, line, printable(text), reason});
    }

    [[noreturn]] void refuseNothing(const std::string& path, const std::string& thing) const {
        if (m_result.leftOut.empty()) refuse(path + ": the file holds no " + thing + ".");
        const auto& first = m_result.leftOut.front();
        refuse(first.file + ", line " + std::to_string(first.line) + ": " + first.reason);
    }

    const LoadProgress& m_progress;
    CitationGraph m_result;
    GraphBuilder m_papers{kGraphLimits};
    std::map<std::string, std::size_t> m_classes;
    std::vector<int> m_classOf;
    std::vector<std::string_view> m_columns;
    std::vector<std::string> m_hashes;
    std::string m_linksPath;
    std::size_t m_usedWords = 0;
    bool m_hasContent = false;
};

}  // namespace

bool isCitationFile(const std::string& path) {
    return stemOf(path).has_value();
}

std::optional<CitationGraph> readCitations(const std::string& path, const LoadProgress& progress) {
    if (!isCitationFile(path))
        refuse(path + ": a citation graph is read from NAME.content and NAME.cites, each also followed by .gz.");
    if (std::error_code ignored; !std::filesystem::exists(path, ignored))
        throw api::Error(api::ErrorCode::FileUnreadable, path + ": there is no such file.");
    const auto content = member(path, ".content"), links = member(path, ".cites");
    if (links.empty()) refuse(path + ": its links are missing; NAME.cites or NAME.cites.gz must stand beside it.");
    Reading reading(progress);
    if (!content.empty()) reading.readContent(content);
    if (!reading.stopped()) reading.readLinks(links);
    if (reading.stopped()) return std::nullopt;
    return reading.finish(std::filesystem::path(*stemOf(path)).filename().string());
}

}  // namespace strata::datasets
