// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/sample_writer.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <iterator>

#include "engine/api/error.h"
#include "engine/chemistry/sheet.h"
#include "engine/chemistry/writers.h"
#include "engine/datasets/graph6.h"
#include "engine/files/csv.h"
#include "engine/files/write.h"
#include "engine/metrics/sheet.h"

namespace strata::datasets {
namespace {

constexpr std::size_t kMostDrawn = 400;
constexpr int kDrawnAcross = 6;

std::string yesNo(bool value) {
    return value ? "1" : "0";
}

std::string csvRow(const api::Sample& sample, bool molecules, const std::vector<std::string>& scores) {
    using files::csvCell;
    std::string row;
    // SMILES and graph6 hold no comma; graph6 may hold no quote either, its characters start at "?".
    if (!molecules)
        row = sample.text + "," + std::to_string(sample.graph.size()) + "," +
              std::to_string(sample.graph.edges.size()) + "," + yesNo(sample.connected) + "," + yesNo(sample.unique) +
              "," + yesNo(sample.novel);
    else
        row = sample.text + "," + yesNo(sample.validRaw) + "," + yesNo(sample.connected) + "," +
              yesNo(sample.connectedRaw) + "," + yesNo(sample.unique) + "," + yesNo(sample.novel) + "," +
              csvCell(sample.qed) + "," + csvCell(sample.logP) + "," + csvCell(sample.weight) + "," +
              csvCell(sample.sa) + "," + csvCell(sample.rings);
    for (const auto& score : scores) row += "," + score;
    return row + "\n";
}

std::string sdfText(const api::Sample& sample, const api::Vocabulary& vocabulary,
                    const std::vector<api::Column>& scores, std::size_t row) {
    using files::csvCell;
    std::vector<chemistry::SdfTag> fields{{"SMILES", sample.text},
                                          {"valid_raw", yesNo(sample.validRaw)},
                                          {"unique", yesNo(sample.unique)},
                                          {"novel", yesNo(sample.novel)},
                                          {"qed", csvCell(sample.qed)},
                                          {"logP", csvCell(sample.logP)},
                                          {"weight", csvCell(sample.weight)},
                                          {"sa", csvCell(sample.sa)},
                                          {"rings", csvCell(sample.rings)}};
    for (const auto& score : scores) fields.push_back({score.name, csvCell(score.values[row])});
    return chemistry::sdfRecord(sample.graph, vocabulary, sample.text, fields);
}

std::string suffixOf(const std::string& path) {
    std::string suffix = std::filesystem::path(path).extension().string();
    std::ranges::transform(suffix, suffix.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return suffix;
}

void refuseMismatch(const std::string& path, const std::string& suffix, bool molecules) {
    const auto refuse = [&](const char* why) { throw api::Error(api::ErrorCode::BadInput, path + ": " + why); };
    if (suffix != ".smi" && suffix != ".csv" && suffix != ".sdf" && suffix != ".g6" && suffix != ".svg")
        refuse("samples are written as .smi, .csv, .sdf, .g6 or, as a picture, .svg; choose one of these endings.");
    if (molecules && suffix == ".g6")
        refuse("graph6 holds no atoms or bond orders; write molecules as .smi, .csv or .sdf.");
    if (!molecules && (suffix == ".smi" || suffix == ".sdf"))
        refuse("these graphs are no molecules; write them as .g6 or .csv.");
}

/// A sheet of drawings; molecules with QED and logP below.
std::string picture(const std::string& path, const std::vector<api::Sample>& valid, const api::Vocabulary& vocabulary) {
    if (valid.size() > kMostDrawn)
        throw api::Error(api::ErrorCode::BadInput, path + ": a picture takes at most " + std::to_string(kMostDrawn) +
                                                       " graphs, not " + std::to_string(valid.size()) + ".");
    std::vector<api::Graph> graphs;
    std::vector<std::string> legends;
    for (const auto& sample : valid) {
        graphs.push_back(sample.graph);
        char legend[64] = "";
        if (std::isfinite(sample.qed))
            std::snprintf(legend, sizeof legend, "QED %.2f, logP %.1f", sample.qed,
                          std::round(10 * sample.logP) / 10 + 0.0);  // + 0.0: never "-0.0"
        legends.emplace_back(legend);
    }
    return vocabulary.kind == api::DataKind::Molecules
               ? chemistry::moleculeSheet(graphs, legends, vocabulary, kDrawnAcross)
               : metrics::graphSheet(graphs, kDrawnAcross);
}

}  // namespace

std::size_t writeSamples(const std::string& path, const std::vector<api::Sample>& samples,
                         const api::Vocabulary& vocabulary, const std::vector<api::Column>& scores) {
    const bool molecules = vocabulary.kind == api::DataKind::Molecules;
    const auto suffix = suffixOf(path);
    refuseMismatch(path, suffix, molecules);
    for (const auto& score : scores)
        if (score.values.size() != samples.size())
            throw api::Error(api::ErrorCode::Internal, "The scores “" + score.name + "” are of other samples.");
    if (suffix == ".svg") {
        std::vector<api::Sample> valid;
        std::ranges::copy_if(samples, std::back_inserter(valid), &api::Sample::valid);
        files::write(path, picture(path, valid, vocabulary));
        return samples.size() - valid.size();
    }
    std::string text;
    if (suffix == ".csv") {
        text = molecules ? "smiles,valid_raw,connected,connected_raw,unique,novel,qed,logP,weight,sa,rings"
                         : "graph6,nodes,edges,connected,unique,novel";
        for (const auto& score : scores) text += "," + files::csvCell(score.name);
        text += "\n";
    }
    std::size_t leftOut = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const auto& sample = samples[i];
        if (!sample.valid) {
            ++leftOut;
        } else if (suffix == ".csv") {
            std::vector<std::string> cells;
            for (const auto& score : scores) cells.push_back(files::csvCell(score.values[i]));
            text += csvRow(sample, molecules, cells);
        } else if (suffix == ".sdf") {
            text += sdfText(sample, vocabulary, scores, i);
        } else {
            text += (suffix == ".g6" ? encodeGraph6(sample.graph) : sample.text) + "\n";
        }
    }
    files::write(path, text);
    return leftOut;
}

}  // namespace strata::datasets
