// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/datasets/sample_writer.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <iterator>

#include "engine/api/error.h"
#include "engine/chemistry/sheet.h"
#include "engine/chemistry/writers.h"
#include "engine/datasets/graph6.h"
#include "engine/files/write.h"
#include "engine/metrics/sheet.h"

namespace strata::datasets {
namespace {

constexpr std::size_t kMostDrawn = 400;
constexpr int kDrawnAcross = 6;

/// A file beside its destination that takes its place once complete, and is removed otherwise.
class ReplacingFile {
public:
    explicit ReplacingFile(std::string path)
        : m_path(std::move(path)), m_partPath(m_path + ".part-" + std::to_string(::getpid())) {
        std::error_code ignored;
        if (std::filesystem::is_directory(m_path, ignored))
            throw api::Error(api::ErrorCode::FileUnwritable, m_path + ": is a folder, not a file.");
        m_file = std::fopen(m_partPath.c_str(), "wb");
        if (m_file == nullptr) fail(errno);
    }
    ~ReplacingFile() {
        if (m_file != nullptr) std::fclose(m_file);
        if (!m_done) std::remove(m_partPath.c_str());
    }
    ReplacingFile(const ReplacingFile&) = delete;
    ReplacingFile& operator=(const ReplacingFile&) = delete;

    void write(const std::string& text) {
        if (std::fwrite(text.data(), 1, text.size(), m_file) != text.size()) fail(errno);
    }

    void finish() {
        if (std::fflush(m_file) != 0 || ::fsync(::fileno(m_file)) != 0) fail(errno);
        const int closed = std::fclose(m_file);
        m_file = nullptr;
        if (closed != 0) fail(errno);
        if (std::rename(m_partPath.c_str(), m_path.c_str()) != 0) fail(errno);
        m_done = true;
    }

private:
    [[noreturn]] void fail(int number) const {
        throw api::Error(api::ErrorCode::FileUnwritable,
                         m_path + ": cannot be written: " + std::generic_category().message(number) + ".");
    }

    std::string m_path, m_partPath;
    std::FILE* m_file = nullptr;
    bool m_done = false;
};

/// The shortest text that reads back as the same number, whatever the locale; empty for NaN.
std::string number(double value) {
    if (!std::isfinite(value)) return "";
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    return {buffer, end};
}

std::string yesNo(bool value) {
    return value ? "1" : "0";
}

std::string csvRow(const api::Sample& sample, bool molecules) {
    // SMILES and graph6 hold no comma; graph6 may hold no quote either, its characters start at "?".
    if (!molecules)
        return sample.text + "," + std::to_string(sample.graph.size()) + "," +
               std::to_string(sample.graph.edges.size()) + "," + yesNo(sample.connected) + "," + yesNo(sample.unique) +
               "," + yesNo(sample.novel) + "\n";
    return sample.text + "," + yesNo(sample.validRaw) + "," + yesNo(sample.connected) + "," +
           yesNo(sample.connectedRaw) + "," + yesNo(sample.unique) + "," + yesNo(sample.novel) + "," +
           number(sample.qed) + "," + number(sample.logP) + "," + number(sample.weight) + "," + number(sample.sa) +
           "," + number(sample.rings) + "\n";
}

std::string sdfText(const api::Sample& sample, const api::Vocabulary& vocabulary) {
    return chemistry::sdfRecord(sample.graph, vocabulary, sample.text,
                                {{"SMILES", sample.text},
                                 {"valid_raw", yesNo(sample.validRaw)},
                                 {"unique", yesNo(sample.unique)},
                                 {"novel", yesNo(sample.novel)},
                                 {"qed", number(sample.qed)},
                                 {"logP", number(sample.logP)},
                                 {"weight", number(sample.weight)},
                                 {"sa", number(sample.sa)},
                                 {"rings", number(sample.rings)}});
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

std::string textOf(const api::Sample& sample, const std::string& suffix, const api::Vocabulary& vocabulary) {
    if (suffix == ".csv") return csvRow(sample, vocabulary.kind == api::DataKind::Molecules);
    if (suffix == ".sdf") return sdfText(sample, vocabulary);
    return (suffix == ".g6" ? encodeGraph6(sample.graph) : sample.text) + "\n";
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
                         const api::Vocabulary& vocabulary) {
    const bool molecules = vocabulary.kind == api::DataKind::Molecules;
    const auto suffix = suffixOf(path);
    refuseMismatch(path, suffix, molecules);
    if (suffix == ".svg") {
        std::vector<api::Sample> valid;
        std::ranges::copy_if(samples, std::back_inserter(valid), &api::Sample::valid);
        files::write(path, picture(path, valid, vocabulary));
        return samples.size() - valid.size();
    }
    std::string text;
    if (suffix == ".csv")
        text = molecules ? "smiles,valid_raw,connected,connected_raw,unique,novel,qed,logP,weight,sa,rings\n"
                         : "graph6,nodes,edges,connected,unique,novel\n";
    std::size_t leftOut = 0;
    for (const auto& sample : samples) {
        if (sample.valid)
            text += textOf(sample, suffix, vocabulary);
        else
            ++leftOut;
    }
    files::write(path, text);
    return leftOut;
}

}  // namespace strata::datasets
