// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/properties/property_data.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <sstream>

#include "engine/api/error.h"
#include "engine/datasets/row_list.h"
#include "engine/datasets/split.h"

namespace strata::properties {

namespace {

[[noreturn]] void refuseData(const api::Dataset& data, const std::string& clause) {
    throw api::Error(api::ErrorCode::BadInput, data.name + ": " + clause);
}

void requireParts(const api::Dataset& data, const PropertySplit& split) {
    if (split.train.empty()) refuseData(data, "the split leaves no graph for training.");
    if (split.valid.empty()) refuseData(data, "the split leaves no graph for validation.");
    if (split.test.empty()) refuseData(data, "the split leaves no graph to test on.");
}

template <class Columns>
std::string namesOf(const Columns& columns) {
    std::string names;
    for (const auto& column : columns) names += (names.empty() ? "" : ", ") + column.name;
    return names.empty() ? "none" : names;
}

/// The part that a cell of the column of parts names.
std::vector<int>& partNamed(PropertySplit& split, const api::Dataset& data, const api::TextColumn& column,
                            std::size_t i) {
    auto word = column.values[i];
    std::ranges::transform(word, word.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (word == "train" || word == "training") return split.train;
    if (word == "valid" || word == "validation" || word == "val") return split.valid;
    if (word == "test") return split.test;
    refuseData(data, "line " + std::to_string(data.lines[i]) + ": column “" + column.name + "” says “" +
                         column.values[i] + "”; a split has train, valid and test.");
}

/// `rest` with a random share of it moved to the validating part.
PropertySplit withValidation(const std::vector<int>& rest, double validShare, std::uint64_t seed) {
    PropertySplit split;
    const auto parts = datasets::randomSplit(static_cast<int>(rest.size()), validShare, 0, seed);
    for (const int i : parts.train) split.train.push_back(rest[static_cast<std::size_t>(i)]);
    for (const int i : parts.heldOut) split.valid.push_back(rest[static_cast<std::size_t>(i)]);
    return split;
}

}  // namespace

PropertySplit splitByColumn(const api::Dataset& data, const std::string& column) {
    const auto found = std::ranges::find(data.texts, column, &api::TextColumn::name);
    if (found == data.texts.end())
        refuseData(data, "there is no column of words “" + column + "”; there are: " + namesOf(data.texts) + ".");
    PropertySplit split;
    for (std::size_t i = 0; i < found->values.size(); ++i)
        partNamed(split, data, *found, i).push_back(static_cast<int>(i));
    requireParts(data, split);
    return split;
}

PropertySplit splitByRows(const api::Dataset& data, const std::string& testRows, double validShare,
                          std::uint64_t seed) {
    if (data.rows.size() != data.graphs.size())
        refuseData(data, "its graphs come from no file, so that " + testRows + " cannot choose among them.");
    datasets::RowList rows(testRows);
    std::vector<int> rest, test;
    std::size_t asked = 0;
    for (std::size_t i = 0; i < data.rows.size(); ++i) {
        bool chosen = false;
        for (; asked <= data.rows[i]; ++asked) chosen = rows.chooses(asked);
        (chosen ? test : rest).push_back(static_cast<int>(i));
    }
    auto split = withValidation(rest, validShare, seed);
    split.test = std::move(test);
    requireParts(data, split);
    return split;
}

PropertySplit randomPropertySplit(const api::Dataset& data, double testShare, double validShare, std::uint64_t seed) {
    const auto parts = datasets::randomSplit(static_cast<int>(data.graphs.size()), testShare, 0, seed);
    auto split = withValidation(parts.train, validShare, seed + 1);
    split.test = parts.heldOut;
    requireParts(data, split);
    return split;
}

PropertySplit splitOf(const api::Dataset& data, const std::string& split, std::uint64_t seed) {
    constexpr double kTest = 0.1, kOfTheRest = 1.0 / 9, kBesideRows = 0.05;
    if (split.empty()) return randomPropertySplit(data, kTest, kOfTheRest, seed);
    const bool column = std::ranges::find(data.texts, split, &api::TextColumn::name) != data.texts.end();
    if (column || !std::filesystem::exists(split)) return splitByColumn(data, split);
    return splitByRows(data, split, kBesideRows, seed);
}

std::vector<const api::Graph*> graphsAt(const api::Dataset& data, const std::vector<int>& rows) {
    std::vector<const api::Graph*> graphs;
    for (const int row : rows) graphs.push_back(&data.graphs[static_cast<std::size_t>(row)]);
    return graphs;
}

std::vector<std::string> namedTargets(const std::string& list) {
    std::vector<std::string> names;
    std::istringstream parts(list);
    for (std::string part; std::getline(parts, part, ',');) {
        const auto first = part.find_first_not_of(' ');
        if (first != part.npos) names.push_back(part.substr(first, part.find_last_not_of(' ') - first + 1));
    }
    return names;
}

std::vector<std::string> targetNames(const api::Dataset& data, const std::string& list) {
    auto names = namedTargets(list);
    if (names.empty())
        for (const auto& column : data.columns) names.push_back(column.name);
    if (names.empty()) refuseData(data, "there is no column of numbers to predict.");
    return names;
}

torch::Tensor targetsOf(const api::Dataset& data, const std::vector<std::string>& targets) {
    auto result =
        torch::empty({static_cast<int64_t>(data.graphs.size()), static_cast<int64_t>(targets.size())}, torch::kFloat64);
    for (std::size_t t = 0; t < targets.size(); ++t) {
        const auto found = std::ranges::find(data.columns, targets[t], &api::Column::name);
        if (found == data.columns.end())
            refuseData(data,
                       "there is no column of numbers “" + targets[t] + "”; there are: " + namesOf(data.columns) + ".");
        result.select(1, static_cast<int64_t>(t)).copy_(torch::tensor(found->values, torch::kFloat64));
    }
    return result;
}

Standard standardOf(const torch::Tensor& values, const std::vector<std::string>& names) {
    const auto known = torch::isfinite(values);
    const auto count = known.sum(0).to(torch::kFloat64);
    for (std::size_t t = 0; t < names.size(); ++t)
        if (count[static_cast<int64_t>(t)].item<double>() == 0)
            throw api::Error(api::ErrorCode::BadInput, "Column “" + names[t] + "” has no number to learn from.");
    const auto zero = torch::zeros_like(values);
    Standard standard;
    standard.mean = torch::where(known, values, zero).sum(0) / count;
    const auto off = torch::where(known, values - standard.mean, zero);
    const auto deviation = torch::sqrt(off.square().sum(0) / count);
    standard.deviation = torch::where(deviation > 1e-12 * standard.mean.abs(), deviation, torch::ones_like(deviation));
    return standard;
}

torch::Tensor rowsOf(const torch::Tensor& values, const std::vector<int>& rows) {
    return values.index_select(0, torch::tensor(rows, torch::kInt64));
}

}  // namespace strata::properties
