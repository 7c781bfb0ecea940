// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/report.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>

namespace strata::cli {

namespace {

using Json = nlohmann::ordered_json;

/// JSON has no NaN.
Json number(double value) {
    if (!std::isfinite(value)) return nullptr;
    if (value == std::floor(value) && std::abs(value) < 1e15) return static_cast<long long>(value);
    return value;
}

std::string text(double value) {
    char buffer[32];
    if (!std::isfinite(value)) return "–";
    std::snprintf(buffer, sizeof buffer, value == std::floor(value) && std::abs(value) < 1e15 ? "%.0f" : "%.4g", value);
    return buffer;
}

std::string shown(const api::Value& value) {
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
    if (const auto* whole = std::get_if<long long>(&value)) return std::to_string(*whole);
    if (const auto* real = std::get_if<double>(&value)) return text(*real);
    return std::get<std::string>(value);
}

std::string padded(std::string word, std::size_t width) {
    word.resize(std::max(width, word.size() + 2), ' ');
    return word;
}

std::string joined(const std::vector<std::string>& words, const char* separator) {
    std::string all;
    for (const auto& word : words) all += (all.empty() ? "" : separator) + word;
    return all;
}

const char* kindOf(const api::Dataset& data) {
    switch (data.vocabulary.kind) {
        case api::DataKind::Molecules:
            return "molecules";
        case api::DataKind::Images:
            return "images";
        case api::DataKind::Graphs:
            break;
    }
    return "graphs";
}

/// "1 molecule", "2 molecules".
std::string counted(std::size_t count, std::string plural) {
    if (count == 1) plural.pop_back();
    return std::to_string(count) + " " + plural;
}

}  // namespace

std::string describeDataset(const api::Dataset& data, bool json) {
    std::map<int, int> sizes;
    std::map<std::string, long> classes;
    long edges = 0;
    for (const auto& graph : data.graphs) {
        ++sizes[graph.size()];
        edges += static_cast<long>(graph.edges.size());
        for (const int node : graph.nodes)
            ++classes[data.vocabulary.nodeClasses[static_cast<std::size_t>(node)].label()];
    }
    if (json) {
        Json object{{"name", data.name},
                    {"location", data.source.location},
                    {"sha256", data.sha256},
                    {"kind", kindOf(data)},
                    {data.images ? "images" : "graphs", data.size()},
                    {"edges", edges},
                    {"skipped", data.skippedCount},
                    {"filtered_out", data.filteredOut}};
        object["sizes"] = Json::object();
        for (const auto& [size, count] : sizes) object["sizes"][std::to_string(size)] = count;
        object["node_classes"] = Json::object();
        for (const auto& [label, count] : classes) object["node_classes"][label] = count;
        object["skipped_entries"] = Json::array();
        for (const auto& entry : data.skipped)
            object["skipped_entries"].push_back(
                {{"file", entry.file}, {"line", entry.line}, {"text", entry.text}, {"reason", entry.reason}});
        return object.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    std::string out = data.name + ": " + counted(data.size(), kindOf(data)) + ", " + std::to_string(data.skippedCount) +
                      " skipped, " + std::to_string(data.filteredOut) + " left out by the filter\n";
    if (!sizes.empty()) {
        out += "Nodes: " + std::to_string(sizes.begin()->first) + " to " + std::to_string(sizes.rbegin()->first) + "\n";
        std::vector<std::string> parts;
        for (const auto& [size, count] : sizes) parts.push_back(std::to_string(size) + ": " + std::to_string(count));
        out += "Sizes: " + joined(parts, ", ") + "\n";
    }
    if (data.vocabulary.kind == api::DataKind::Molecules) {
        std::vector<std::string> parts;
        for (const auto& [label, count] : classes) parts.push_back(label + ": " + std::to_string(count));
        out += "Atoms: " + joined(parts, ", ") + "\n";
    }
    constexpr std::size_t kShown = 20;
    for (std::size_t i = 0; i < std::min(kShown, data.skipped.size()); ++i) {
        const auto& entry = data.skipped[i];
        out += entry.file + ", line " + std::to_string(entry.line) + ": " + entry.reason + "  [" + entry.text + "]\n";
    }
    if (data.skippedCount > kShown)
        out += "… and " + std::to_string(data.skippedCount - kShown) + " more (all with --json)\n";
    out.pop_back();
    return out;
}

std::string describeBuiltins(const std::vector<api::BuiltinDataset>& builtins, bool json) {
    if (json) {
        Json list = Json::array();
        for (const auto& data : builtins)
            list.push_back({{"location", data.location},
                            {"title", data.title},
                            {"description", data.description},
                            {"available", data.available}});
        return Json{{"datasets", list}}.dump();
    }
    std::vector<std::string> lines;
    for (const auto& data : builtins)
        lines.push_back(padded(data.location, 26) + data.description + (data.available ? "" : "  (not installed)"));
    return joined(lines, "\n");
}

std::string describeBenches(const std::vector<bench::Bench>& benches, bool json) {
    Json list = Json::array();
    std::vector<std::string> lines;
    for (const auto& entry : benches) {
        list.push_back({{"name", entry.name}, {"description", entry.description}});
        lines.push_back(padded(entry.name, 20) + entry.description);
    }
    return json ? Json{{"benches", list}}.dump() : joined(lines, "\n");
}

std::string describeExperiments(const std::vector<api::ExperimentEntry>& experiments, bool json) {
    Json list = Json::array();
    std::vector<std::string> lines;
    for (const auto& entry : experiments) {
        list.push_back({{"name", entry.name}, {"title", entry.title}, {"description", entry.description}});
        lines.push_back(padded(entry.name, 20) + entry.description);
    }
    return json ? Json{{"experiments", list}}.dump() : joined(lines, "\n");
}

std::string describeFigures(const Figures& figures, bool json) {
    if (json) {
        Json object = Json::object();
        for (const auto& [name, value] : figures) object[name] = number(value);
        return object.dump();
    }
    std::vector<std::string> lines;
    for (const auto& [name, value] : figures) lines.push_back(padded(name, 28) + text(value));
    return joined(lines, "\n");
}

std::string describeLines(const std::vector<api::FigureLine>& lines, bool json) {
    if (json) {
        Json object = Json::object();
        for (const auto& figure : lines.front().figures) object[figure.name] = number(figure.value);
        for (const auto& line : lines) {
            auto& shown = object["lines"][line.key] = Json{{"title", line.title}};
            for (const auto& figure : line.figures)
                shown[figure.name] =
                    Json{{"value", number(figure.value)}, {"low", number(figure.low)}, {"high", number(figure.high)}};
        }
        return object.dump();
    }
    std::string out;
    for (const auto& line : lines) {
        out += (out.empty() ? "" : "\n") + line.title + "\n";
        for (const auto& figure : line.figures) {
            const auto interval =
                std::isfinite(figure.low) ? "  [" + text(figure.low) + ", " + text(figure.high) + "]" : "";
            out += "  " + padded(figure.name, 28) + text(figure.value) + interval + "\n";
        }
    }
    return out;
}

std::string describePath(const api::LatentPath& path, bool json) {
    Json steps = Json::array();
    std::vector<std::string> lines{padded("t", 8) + padded("to start", 10) + padded("to end", 10) + padded("QED", 8) +
                                   "molecule"};
    for (const auto& step : path.steps) {
        const auto& sample = step.sample;
        steps.push_back({{"t", step.t},
                         {"text", sample.text},
                         {"valid", sample.valid},
                         {"valid_raw", sample.validRaw},
                         {"qed", number(sample.qed)},
                         {"logp", number(sample.logP)},
                         {"weight", number(sample.weight)},
                         {"similarity_from", number(step.similarityToFrom)},
                         {"similarity_to", number(step.similarityToTo)}});
        lines.push_back(padded(text(step.t), 8) + padded(text(step.similarityToFrom), 10) +
                        padded(text(step.similarityToTo), 10) + padded(text(sample.qed), 8) +
                        (sample.valid ? sample.text : "(not valid)"));
    }
    return json ? Json{{"from", path.from.name}, {"to", path.to.name}, {"steps", steps}}.dump() : joined(lines, "\n");
}

std::string describeHierarchy(const api::Hierarchy& hierarchy, bool json) {
    if (json) {
        Json levels = Json::array();
        for (const auto& level : hierarchy.levels)
            levels.push_back({{"title", level.title},
                              {"size", level.size},
                              {"adjacency", level.adjacency},
                              {"reconstruction", level.reconstruction},
                              {"parent", level.parent},
                              {"confidence", level.confidence}});
        return Json{{"graph", hierarchy.graph.name},
                    {"reconstruction_error", hierarchy.reconstructionError},
                    {"levels", levels}}
            .dump();
    }
    std::string out = hierarchy.graph.name;
    if (std::isfinite(hierarchy.reconstructionError))
        out += "  (" + text(100 * hierarchy.reconstructionError) + " % of atoms and bonds rebuilt wrongly)";
    for (const auto& level : hierarchy.levels) {
        out += "\n" + padded(level.title, 14) + std::to_string(level.size) + (level.size == 1 ? " node" : " nodes");
        if (level.parent.empty()) continue;
        std::map<int, std::vector<std::string>> members;
        for (int i = 0; i < level.size; ++i) {
            const auto name =
                &level == &hierarchy.levels.front() && hierarchy.vocabulary.kind == api::DataKind::Molecules
                    ? hierarchy.vocabulary
                              .nodeClasses[static_cast<std::size_t>(hierarchy.graph.nodes[static_cast<std::size_t>(i)])]
                              .label() +
                          std::to_string(i)
                    : std::to_string(i);
            members[level.parent[static_cast<std::size_t>(i)]].push_back(name);
        }
        for (const auto& [cluster, names] : members)
            out += "\n  cluster " + std::to_string(cluster) + ": " + joined(names, " ");
    }
    return out;
}

std::string describePresets(const std::vector<api::Preset>& presets,
                            const std::map<std::string, std::vector<api::Parameter>>& options, bool json) {
    Json object;
    std::vector<std::string> lines;
    for (const auto& preset : presets) {
        Json settings = Json::object();
        std::vector<std::string> parts;
        for (const auto& [key, value] : preset.settings) {
            std::visit([&, name = key](const auto& v) { settings[name] = v; }, value);
            parts.push_back(key + "=" + shown(value));
        }
        object["presets"].push_back({{"name", preset.name},
                                     {"title", preset.title},
                                     {"description", preset.description},
                                     {"kind", preset.kind},
                                     {"model", preset.model},
                                     {"settings", settings}});
        lines.push_back(padded(preset.name, 20) + preset.description +
                        (parts.empty() ? "" : "\n" + std::string(20, ' ') + joined(parts, " ")));
    }
    for (const auto& [model, list] : options) {
        lines.push_back("\nOptions of models of the kind " + model + " for --set key=value, with defaults:");
        for (const auto& option : list) {
            object["options"].push_back({{"model", model},
                                         {"key", option.key},
                                         {"label", option.label},
                                         {"help", option.help},
                                         {"default", shown(option.defaultValue)},
                                         {"choices", option.choices}});
            lines.push_back(padded(option.key, 24) + padded(shown(option.defaultValue), 12) + option.help +
                            (option.choices.empty() ? "" : " [" + joined(option.choices, ", ") + "]"));
        }
    }
    return json ? object.dump() : joined(lines, "\n");
}

Figures figuresOf(const api::SampleFigures& f) {
    return {{"requested", f.requested}, {"generated", f.generated}, {"valid", f.valid},
            {"valid_raw", f.validRaw},  {"connected", f.connected}, {"connected_raw", f.connectedRaw},
            {"unique", f.unique},       {"novel", f.novel},         {"qed_mean", f.meanQed},
            {"qed_sd", f.sdQed},        {"logp_mean", f.meanLogP},  {"weight_mean", f.meanWeight},
            {"seconds", f.seconds}};
}

}  // namespace strata::cli
