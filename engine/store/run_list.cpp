// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/store/run_list.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "engine/api/error.h"
#include "engine/store/run_file.h"

namespace strata::store {

namespace fs = std::filesystem;

api::RunSummary summarise(const std::string& path) {
    try {
        return RunFile::open(path, RunFile::Mode::Read).summary();
    } catch (const std::exception& error) {
        api::RunSummary unusable;
        unusable.path = path;
        unusable.name = fs::path(path).stem().string();
        unusable.problem = error.what();
        return unusable;
    }
}

std::vector<api::RunSummary> listRuns(const std::string& folder) {
    std::error_code problem;
    if (!fs::exists(folder, problem) && !problem) return {};

    // By the file's own time: a run being trained comes first, and files that cannot be used have a place too.
    std::vector<std::pair<fs::file_time_type, std::string>> files;
    auto entry = fs::directory_iterator(folder, problem);
    for (; !problem && entry != fs::directory_iterator(); entry.increment(problem)) {
        if (entry->path().extension() != ".strata") continue;
        std::error_code unknown;
        files.emplace_back(fs::last_write_time(entry->path(), unknown), entry->path().string());
    }
    if (problem)
        throw api::Error(api::ErrorCode::FileUnreadable, folder + " cannot be read: " + problem.message() + ".");
    std::ranges::sort(files, std::greater<>());

    std::vector<api::RunSummary> runs;
    for (const auto& [time, path] : files) runs.push_back(summarise(path));
    return runs;
}

}  // namespace strata::store
