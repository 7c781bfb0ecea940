// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/formats.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

#include "engine/api/error.h"
#include "engine/chemistry/molecule.h"
#include "engine/chemistry/sdf.h"
#include "engine/datasets/graph6.h"
#include "engine/datasets/idx.h"
#include "engine/datasets/reader.h"

namespace strata::datasets {
namespace {

api::Graph parseSmiles(const std::string& text, api::Vocabulary& classes) {
    return chemistry::graphFromSmiles(text, classes);
}
api::Graph parseGraph6(const std::string& text, api::Vocabulary&) {
    return decodeGraph6(text);
}
std::unique_ptr<RecordSource> commaRows(LineReader& lines) {
    return tableRows(lines, ',');
}
std::unique_ptr<RecordSource> tabRows(LineReader& lines) {
    return tableRows(lines, '\t');
}

constexpr std::array kFormats{
    Format{".smi", "line", api::DataKind::Molecules, smilesLines, parseSmiles},
    Format{".csv", "line", api::DataKind::Molecules, commaRows, parseSmiles},
    Format{".tsv", "line", api::DataKind::Molecules, tabRows, parseSmiles},
    Format{".sdf", "record", api::DataKind::Molecules, sdfRecords, chemistry::graphFromSdfRecord},
    Format{".g6", "line", api::DataKind::Graphs, graph6Lines, parseGraph6},
    Format{".edges", "line", api::DataKind::Graphs, edgeListGraphs, nullptr},
    Format{".edgelist", "line", api::DataKind::Graphs, edgeListGraphs, nullptr},
    Format{".graphml", "line", api::DataKind::Graphs, graphmlGraphs, nullptr},
};
/// One graph in two files, read elsewhere.
constexpr std::array kCitationSuffixes{".content", ".cites"};

}  // namespace

const Format& formatOf(const std::string& path) {
    std::string name = std::filesystem::path(path).filename().string();
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (name.ends_with(".gz")) name.resize(name.size() - 3);
    for (const auto& format : kFormats)
        if (name.ends_with(format.suffix)) return format;
    std::string known;
    for (const auto& format : kFormats) known += (known.empty() ? "" : ", ") + std::string(format.suffix);
    for (const auto* suffix : kCitationSuffixes) known += std::string(", ") + suffix;
    for (const auto* suffix : kImageSuffixes) known += std::string(", ") + suffix;
    if (!std::filesystem::exists(path))
        throw api::Error(api::ErrorCode::FileUnreadable, path + ": there is no such file.");
    if (std::filesystem::is_directory(path))
        throw api::Error(api::ErrorCode::FileUnreadable, path + ": this is a folder; choose a file in it.");
    throw api::Error(api::ErrorCode::BadInput, path + ": files of this name are not read; those that are end in " +
                                                   known + ", each also followed by .gz.");
}

std::vector<std::string> readableSuffixes() {
    std::vector<std::string> result;
    const auto add = [&](const char* suffix) {
        result.push_back(std::string("*") + suffix);
        result.push_back(std::string("*") + suffix + ".gz");
    };
    for (const auto& format : kFormats) add(format.suffix);
    for (const auto* suffix : kCitationSuffixes) add(suffix);
    for (const auto* suffix : kImageSuffixes) add(suffix);
    return result;
}

}  // namespace strata::datasets
