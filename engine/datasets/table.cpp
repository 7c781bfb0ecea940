// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cctype>
#include <deque>
#include <optional>
#include <vector>

#include "engine/api/error.h"
#include "engine/chemistry/molecule.h"
#include "engine/datasets/record_source.h"
#include "engine/datasets/table_columns.h"

namespace strata::datasets {
namespace {

struct Row {
    std::size_t number = 0;
    std::vector<std::string> fields;
    std::string problem;
};

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t");
    return first == text.npos ? "" : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool parses(const std::string& field) {
    auto classes = chemistry::emptyMoleculeVocabulary();
    try {
        chemistry::graphFromSmiles(field, classes);
        return true;
    } catch (const api::Error&) {
        return false;
    }
}

/// RFC 4180 rows over lines.
class Rows {
public:
    Rows(LineReader& lines, char delimiter) : m_lines(lines), m_delimiter(delimiter) {}

    bool next(Row& row) {
        do {
            if (!m_lines.next()) return false;
        } while (m_lines.text().find_first_not_of(" \t") == std::string::npos);
        if (m_lines.number() == 1 || m_first) chooseDelimiter();
        m_first = false;
        row = {m_lines.number(), {}, m_lines.tooLong() ? "The line is longer than 100000 bytes." : ""};
        std::string text = m_lines.text();
        while (!split(text, row.fields)) {
            if (!row.problem.empty() || text.size() > LineReader::kMaxLine || !m_lines.next()) {
                if (row.problem.empty()) row.problem = "A quoted field is never closed.";
                break;
            }
            text += "\n" + m_lines.text();
        }
        return true;
    }

private:
    void chooseDelimiter() {
        const auto& line = m_lines.text();
        if (line.find(m_delimiter) != std::string::npos) return;
        for (char other : {'\t', ';', ','})
            if (line.find(other) != std::string::npos) {
                m_delimiter = other;
                return;
            }
    }

    /// False if the text ends inside quotes.
    bool split(const std::string& text, std::vector<std::string>& fields) const {
        fields.assign(1, "");
        bool quoted = false, fieldBegins = true;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            if (quoted) {
                if (c != '"')
                    fields.back() += c;
                else if (i + 1 < text.size() && text[i + 1] == '"')
                    fields.back() += text[++i];
                else
                    quoted = false;
            } else if (c == '"' && fieldBegins) {
                quoted = true;
                fieldBegins = false;
            } else if (c == m_delimiter) {
                fields.emplace_back();
                fieldBegins = true;
            } else {
                fields.back() += c;
                fieldBegins = false;
            }
        }
        return !quoted;
    }

    LineReader& m_lines;
    char m_delimiter;
    bool m_first = true;
};

class TableRows : public RecordSource {
public:
    TableRows(LineReader& lines, char delimiter) : m_rows(lines, delimiter), m_path(lines.file().path()) {
        findColumn();
        for (Row row; m_ahead.size() < kLookedAt && m_rows.next(row);) m_ahead.push_back(std::move(row));
        std::vector<std::vector<std::string>> first;
        for (const auto& row : m_ahead) first.push_back(row.fields);
        m_columns = TableColumns(m_headings, first, m_column);
    }

    ColumnNames columns() const override { return m_columns.names(); }

    bool next(Record& record) override {
        Row row;
        if (!m_ahead.empty()) {
            row = std::move(m_ahead.front());
            m_ahead.pop_front();
        } else if (!m_rows.next(row)) {
            return false;
        }
        record = {row.number, "", row.problem};
        record.cells = m_columns.cells(row.fields);
        if (m_column < row.fields.size())
            record.text = trimmed(row.fields[m_column]);
        else if (record.problem.empty())
            record.problem = "The row has " + std::to_string(row.fields.size()) +
                             " columns; the SMILES are in column " + std::to_string(m_column + 1) + ".";
        return true;
    }

private:
    static constexpr std::size_t kLookedAt = 20;  ///< rows that tell which columns there are

    void findColumn() {
        Row first;
        if (!m_rows.next(first)) throw api::Error(api::ErrorCode::BadInput, m_path + ": the file holds no row.");
        if (const auto headed = columnByHeading(first)) {
            m_column = *headed;
            m_headings = std::move(first.fields);
            return;
        }
        if (const auto column = columnByContent(first)) {
            m_column = *column;
            m_ahead.push_back(std::move(first));
            return;
        }
        // The first row may be a heading without the word, and some rows after it may be bad ones.
        m_headings = first.fields;
        for (Row row; m_ahead.size() < kLookedAt && m_rows.next(row);) {
            const auto column = columnByContent(row);
            m_ahead.push_back(std::move(row));
            if (!column) continue;
            m_column = *column;
            return;
        }
        throw api::Error(api::ErrorCode::BadInput,
                         m_path + ", line " + std::to_string(first.number) +
                             ": no column is headed \"smiles\", and none holds SMILES that parse.");
    }

    static std::optional<std::size_t> columnByHeading(const Row& row) {
        std::optional<std::size_t> similar;
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            const auto heading = lower(trimmed(row.fields[i]));
            if (heading == "smiles") return i;
            if (!similar && heading.find("smiles") != heading.npos) similar = i;
        }
        return similar;
    }

    static std::optional<std::size_t> columnByContent(const Row& row) {
        for (std::size_t i = 0; i < std::min<std::size_t>(row.fields.size(), 100); ++i)
            if (parses(row.fields[i])) return i;
        return std::nullopt;
    }

    Rows m_rows;
    std::string m_path;
    std::size_t m_column = 0;
    std::vector<std::string> m_headings;  ///< none if the first row is one of data
    TableColumns m_columns;
    std::deque<Row> m_ahead;  ///< read to find the columns, not yet handed on
};

}  // namespace

std::unique_ptr<RecordSource> tableRows(LineReader& lines, char delimiter) {
    return std::make_unique<TableRows>(lines, delimiter);
}

}  // namespace strata::datasets
