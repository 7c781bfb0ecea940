// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/render.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <vector>

#include "engine/files/csv.h"
#include "engine/files/grid.h"

namespace strata::experiments {

namespace {

using Json = nlohmann::ordered_json;

std::string number(double value) {
    char text[32];
    const bool whole = value == std::floor(value) && std::abs(value) < 1e15;
    std::snprintf(text, sizeof text, whole ? "%.0f" : "%.3g", value);
    return text;
}

std::string shown(const api::ExperimentCell& cell) {
    const auto& figure = cell.figure;
    if (std::isnan(figure.value)) return "–";
    if (!std::isnan(cell.deviation)) return number(figure.value) + " ± " + number(cell.deviation);
    if (std::isfinite(figure.low) && std::isfinite(figure.high))
        return number(figure.value) + " [" + number(figure.low) + ", " + number(figure.high) + "]";
    return number(figure.value);
}

std::string titleOf(const api::ExperimentRow& row) {
    switch (row.origin) {
        case api::RowOrigin::Paper:
            return "Paper: " + row.title;
        case api::RowOrigin::Run:
            return row.title + (row.protocol.empty() ? "" : " (" + row.protocol + ")");
        case api::RowOrigin::Reference:
            break;
    }
    return row.title;
}

files::Grid gridOf(const api::ExperimentTable& table) {
    files::Grid grid{{""}};
    for (const auto& column : table.columns)
        grid[0].push_back(column.title + (column.direction == api::Direction::Higher  ? " ↑"
                                          : column.direction == api::Direction::Lower ? " ↓"
                                                                                      : ""));
    for (const auto& row : table.rows) {
        grid.push_back({titleOf(row)});
        for (const auto& cell : row.cells) grid.back().push_back(shown(cell));
    }
    return grid;
}

std::string heading(const api::ExperimentTable& table) {
    return table.title + " (" + (table.scale.empty() ? "" : table.scale + " scale, ") + table.protocol + " protocol)";
}

/// "Run files of MGVAE: a.strata, b.strata"; each list once, for rows share them.
std::vector<std::string> runLines(const api::ExperimentTable& table) {
    std::vector<std::string> lines;
    const std::vector<std::string>* last = nullptr;
    for (const auto& row : table.rows) {
        if (row.runs.empty() || (last && *last == row.runs)) continue;
        last = &row.runs;
        std::string line = "Run files of " + row.title + ": ";
        for (const auto& run : row.runs)
            line += (&run == &row.runs.front() ? "" : ", ") + std::filesystem::path(run).filename().string();
        lines.push_back(line + " in " +
                        (std::filesystem::path(row.runs.front()).has_parent_path()
                             ? std::filesystem::path(row.runs.front()).parent_path().string()
                             : "."));
    }
    return lines;
}

/// By which protocol the paper's rows were made: one sentence a protocol.
std::vector<std::string> protocolLines(const api::ExperimentTable& table) {
    std::vector<std::pair<std::string, std::string>> protocols;  // and the titles of their rows
    for (const auto& row : table.rows) {
        if (row.origin != api::RowOrigin::Paper) continue;
        const auto found = std::ranges::find(protocols, row.protocol, &std::pair<std::string, std::string>::first);
        if (found == protocols.end())
            protocols.emplace_back(row.protocol, row.title);
        else
            found->second += ", " + row.title;
    }
    std::vector<std::string> lines;
    for (const auto& [protocol, titles] : protocols) lines.push_back("Paper: " + titles + ": " + protocol + ".");
    return lines;
}

std::vector<std::string> linesBelow(const api::ExperimentTable& table) {
    auto lines = table.notes;
    for (const auto& more : {protocolLines(table), runLines(table)})
        lines.insert(lines.end(), more.begin(), more.end());
    return lines;
}

const char* nameOf(api::RowOrigin origin) {
    switch (origin) {
        case api::RowOrigin::Run:
            return "run";
        case api::RowOrigin::Reference:
            return "reference";
        case api::RowOrigin::Paper:
            break;
    }
    return "paper";
}

}  // namespace

std::string toText(const api::ExperimentTable& table) {
    auto out = heading(table) + "\n\n" + files::toText(gridOf(table)) + "\n";
    for (const auto& line : linesBelow(table)) out += "\n" + line;
    return out;
}

std::string toMarkdown(const api::ExperimentTable& table) {
    auto out = "### " + heading(table) + "\n\n" + files::toMarkdown(gridOf(table)) + "\n";
    for (const auto& line : linesBelow(table)) out += "\n- " + line;
    return out;
}

std::string toCsv(const api::ExperimentTable& table) {
    using files::csvCell;
    std::string out = "row,title,origin,figure,value,deviation,low,high";
    for (const auto& row : table.rows)
        for (const auto& cell : row.cells)
            if (std::isfinite(cell.figure.value))
                out += "\n" + csvCell(row.key) + "," + csvCell(row.title) + "," + nameOf(row.origin) + "," +
                       csvCell(cell.figure.name) + "," + csvCell(cell.figure.value) + "," + csvCell(cell.deviation) +
                       "," + csvCell(cell.figure.low) + "," + csvCell(cell.figure.high);
    return out;
}

std::string toJson(const api::ExperimentTable& table) {
    Json columns = Json::array(), rows = Json::array();
    for (const auto& column : table.columns)
        columns.push_back({{"name", column.name},
                           {"title", column.title},
                           {"better", column.direction == api::Direction::Higher  ? "higher"
                                      : column.direction == api::Direction::Lower ? "lower"
                                                                                  : "none"}});
    for (const auto& row : table.rows) {
        Json figures = Json::object();
        for (const auto& cell : row.cells)
            figures[cell.figure.name] = Json{{"value", cell.figure.value},
                                             {"deviation", cell.deviation},
                                             {"low", cell.figure.low},
                                             {"high", cell.figure.high}};
        rows.push_back({{"key", row.key},
                        {"title", row.title},
                        {"origin", nameOf(row.origin)},
                        {"protocol", row.protocol.empty() ? table.protocol : row.protocol},
                        {"figures", figures},
                        {"runs", row.runs}});
    }
    return Json{{"experiment", table.name},   {"title", table.title}, {"scale", table.scale},
                {"protocol", table.protocol}, {"seeds", table.seeds}, {"samples", table.samples},
                {"columns", columns},         {"rows", rows},         {"notes", table.notes}}
        .dump();
}

}  // namespace strata::experiments
