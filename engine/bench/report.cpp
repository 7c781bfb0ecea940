// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/bench/report.h"

#include <cmath>
#include <cstdio>
#include <limits>
#include <nlohmann/json.hpp>

#include "engine/api/error.h"
#include "engine/files/grid.h"

namespace strata::bench {

namespace {

using Json = nlohmann::ordered_json;

std::string number(double value) {
    char text[32];
    std::snprintf(text, sizeof text, std::abs(value) >= 1000 ? "%.0f" : "%.3g", value);
    return text;
}

std::string shown(const Value& value) {
    if (std::isnan(value.median)) return "–";
    if (value.low == value.high) return number(value.median);
    return number(value.median) + " [" + number(value.low) + ", " + number(value.high) + "]";
}

files::Grid gridOf(const Report& report) {
    files::Grid grid{{""}};
    for (const auto& column : report.columns)
        grid[0].push_back(column.title + (column.unit.empty() ? "" : ", " + column.unit));
    for (const auto& row : report.rows) {
        grid.push_back({row.name});
        for (const auto& value : row.values) grid.back().push_back(shown(value));
    }
    return grid;
}

std::string machineLine(const Report& report) {
    std::string line;
    for (const auto& [name, value] : report.machine) line += (line.empty() ? "" : "; ") + name + ": " + value;
    return line + ". Medians and, in brackets, quartiles.";
}

/// Numbers that are not finite are null in JSON.
double numberFrom(const Json& json) {
    return json.is_null() ? std::numeric_limits<double>::quiet_NaN() : json.get<double>();
}

}  // namespace

std::string toText(const Report& report) {
    auto out = report.title + "\n\n" + files::toText(gridOf(report)) + "\n\n" + machineLine(report);
    for (const auto& note : report.notes) out += "\n" + note;
    return out;
}

std::string toMarkdown(const Report& report) {
    auto out = "### " + report.title + "\n\n" + files::toMarkdown(gridOf(report)) + "\n\n- " + machineLine(report);
    for (const auto& note : report.notes) out += "\n- " + note;
    return out;
}

std::string toJson(const Report& report) {
    Json columns = Json::array(), rows = Json::array();
    for (const auto& column : report.columns)
        columns.push_back({{"name", column.name}, {"title", column.title}, {"unit", column.unit}});
    for (const auto& row : report.rows) {
        Json values = Json::object();
        for (std::size_t i = 0; i < row.values.size(); ++i)
            values[report.columns[i].name] = {
                {"median", row.values[i].median}, {"low", row.values[i].low}, {"high", row.values[i].high}};
        rows.push_back({{"name", row.name}, {"values", values}});
    }
    Json machine = Json::object();
    for (const auto& [name, value] : report.machine) machine[name] = value;
    return Json{{"name", report.name}, {"title", report.title}, {"machine", machine},
                {"columns", columns},  {"rows", rows},          {"notes", report.notes}}
        .dump();
}

Report fromJson(const std::string& text) try {
    const auto json = Json::parse(text);
    Report report;
    report.name = json.at("name");
    report.title = json.at("title");
    for (const auto& [name, value] : json.at("machine").items()) report.machine.emplace_back(name, value);
    for (const auto& column : json.at("columns"))
        report.columns.push_back({column.at("name"), column.at("title"), column.at("unit")});
    for (const auto& row : json.at("rows")) {
        report.rows.push_back({row.at("name"), {}});
        for (const auto& column : report.columns) {
            const auto& value = row.at("values").at(column.name);
            report.rows.back().values.push_back(
                {numberFrom(value.at("median")), numberFrom(value.at("low")), numberFrom(value.at("high"))});
        }
    }
    for (const auto& note : json.at("notes")) report.notes.push_back(note);
    return report;
} catch (const Json::exception& error) {
    throw api::Error(api::ErrorCode::BadInput, std::string("This is not the report of a bench: ") + error.what());
}

}  // namespace strata::bench
