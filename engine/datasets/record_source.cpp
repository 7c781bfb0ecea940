// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/record_source.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace strata::datasets {
namespace {

constexpr std::string_view kBlank = " \t";

bool equalsIgnoringCase(std::string_view a, std::string_view b) {
    return std::ranges::equal(
        a, b, {}, [](unsigned char c) { return std::tolower(c); }, [](unsigned char c) { return std::tolower(c); });
}

std::string tooLongProblem() {
    return "The line is longer than " + std::to_string(LineReader::kMaxLine) + " bytes.";
}

class SmilesLines : public RecordSource {
public:
    explicit SmilesLines(LineReader& lines) : m_lines(lines) {}

    bool next(Record& record) override {
        while (m_lines.next()) {
            const std::string_view line = m_lines.text();
            const auto begin = line.find_first_not_of(kBlank);
            if (begin == line.npos || line[begin] == '#') continue;
            const auto token = line.substr(begin, line.find_first_of(kBlank, begin) - begin);
            const bool first = !m_any;
            m_any = true;
            if (first && equalsIgnoringCase(token, "smiles")) continue;
            record = {m_lines.number(), std::string(token), m_lines.tooLong() ? tooLongProblem() : ""};
            return true;
        }
        return false;
    }

private:
    LineReader& m_lines;
    bool m_any = false;
};

class Graph6Lines : public RecordSource {
public:
    explicit Graph6Lines(LineReader& lines) : m_lines(lines) {}

    bool next(Record& record) override {
        while (m_lines.next()) {
            std::string_view line = m_lines.text();
            while (!line.empty() && kBlank.find(line.back()) != kBlank.npos) line.remove_suffix(1);
            if (line.empty() || line == ">>graph6<<") continue;
            // The longest graph that is allowed (1,000 nodes) has 83,253 characters.
            record = {m_lines.number(), std::string(line), m_lines.tooLong() ? tooLongProblem() : ""};
            return true;
        }
        return false;
    }

private:
    LineReader& m_lines;
};

class SdfRecords : public RecordSource {
public:
    explicit SdfRecords(LineReader& lines) : m_lines(lines) {}

    bool next(Record& record) override {
        static constexpr std::size_t kMaxRecord = 1'000'000;
        std::string text;
        bool tooLong = false, any = false;
        while (m_lines.next()) {
            if (m_lines.text().starts_with("$$$$")) return give(record, text, tooLong);
            any = any || m_lines.text().find_first_not_of(kBlank) != std::string::npos;
            tooLong = tooLong || m_lines.tooLong() || text.size() + m_lines.text().size() > kMaxRecord;
            if (!tooLong) text += m_lines.text() + "\n";
        }
        return any && m_lines.file().damage().empty() && give(record, text, tooLong);
    }

private:
    bool give(Record& record, std::string& text, bool tooLong) {
        record = {++m_number, std::move(text),
                  tooLong ? "The record is longer than 1 MB, or has a line of more than 100 kB." : ""};
        return true;
    }

    LineReader& m_lines;
    std::size_t m_number = 0;
};

}  // namespace

std::unique_ptr<RecordSource> smilesLines(LineReader& lines) {
    return std::make_unique<SmilesLines>(lines);
}

std::unique_ptr<RecordSource> graph6Lines(LineReader& lines) {
    return std::make_unique<Graph6Lines>(lines);
}

std::unique_ptr<RecordSource> sdfRecords(LineReader& lines) {
    return std::make_unique<SdfRecords>(lines);
}

}  // namespace strata::datasets
