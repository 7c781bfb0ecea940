// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/table_columns.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <limits>
#include <set>
#include <string_view>

namespace strata::datasets {
namespace {

constexpr std::size_t kMostColumns = 1000;

std::string_view withoutBlanks(std::string_view text) {
    constexpr std::string_view kBlanks = " \t";
    const auto first = text.find_first_not_of(kBlanks);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

/// Empty, or a word for "no value": it tells nothing of what its column holds.
bool saysNothing(const std::string& field) {
    std::string word(withoutBlanks(field));
    std::ranges::transform(word, word.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (!word.empty() && (word.front() == '-' || word.front() == '+')) word.erase(0, 1);
    static const std::set<std::string> kNothing{"", "nan", "na", "n/a", "none", "null", "inf", "infinity"};
    return kNothing.contains(word);
}

bool holdsNumbers(const std::vector<std::vector<std::string>>& rows, std::size_t column) {
    std::size_t told = 0, numbers = 0;
    for (const auto& row : rows) {
        if (column >= row.size() || saysNothing(row[column])) continue;
        ++told;
        numbers += std::isnan(numberIn(row[column])) ? 0 : 1;
    }
    return 2 * numbers > told;
}

}  // namespace

double numberIn(const std::string& field) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    auto text = withoutBlanks(field);
    if (text.size() > 1 && text.front() == '+' && text[1] != '-') text.remove_prefix(1);
    double value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (fault != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return kNone;
    return value;
}

TableColumns::TableColumns(const std::vector<std::string>& headings,
                           const std::vector<std::vector<std::string>>& firstRows, std::size_t smilesColumn) {
    auto width = headings.size();
    if (headings.empty())
        for (const auto& row : firstRows) width = std::max(width, row.size());
    std::set<std::string> taken;
    for (std::size_t i = 0; i < std::min(width, kMostColumns); ++i) {
        if (i == smilesColumn) continue;
        std::string name(i < headings.size() ? withoutBlanks(headings[i]) : "");
        if (name.empty()) name = "column " + std::to_string(i + 1);
        const auto heading = name;
        for (int copy = 2; !taken.insert(name).second; ++copy) name = heading + " (" + std::to_string(copy) + ")";
        const bool numbers = holdsNumbers(firstRows, i);
        (numbers ? m_numbers : m_words).push_back(i);
        (numbers ? m_names.numbers : m_names.words).push_back(name);
    }
}

Cells TableColumns::cells(const std::vector<std::string>& fields) const {
    Cells result;
    for (const auto i : m_numbers)
        result.numbers.push_back(i < fields.size() ? numberIn(fields[i]) : std::numeric_limits<double>::quiet_NaN());
    for (const auto i : m_words)
        result.words.emplace_back(i < fields.size() ? withoutBlanks(fields[i]) : std::string_view{});
    return result;
}

}  // namespace strata::datasets
