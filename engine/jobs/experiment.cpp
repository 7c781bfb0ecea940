// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <mutex>
#include <thread>

#include "engine/api/error.h"
#include "engine/experiments/figure_file.h"
#include "engine/experiments/runner.h"
#include "engine/experiments/table.h"
#include "engine/jobs/jobs.h"
#include "engine/jobs/model_kinds.h"
#include "engine/store/run_file.h"

namespace strata::jobs {

namespace {

using experiments::RunState;

/// All settings that a task trains with.
api::Settings settingsOf(const api::TrainJob& job) {
    const auto& preset = presetNamed(job.preset);
    auto settings = preset.settings;
    for (const auto& [key, value] : job.settings) settings[key] = value;
    return completed(preset.model, settings);
}

/// The state of a task's run. A file of that name that was made otherwise is no part of this experiment.
RunState stateOf(const experiments::Task& task) {
    const auto& job = task.train;
    std::error_code ignored;
    if (!std::filesystem::exists(job.runFile, ignored)) return RunState::Absent;
    const auto file = store::RunFile::open(job.runFile, store::RunFile::Mode::Read);
    const auto spec = file.spec();
    const auto refuse = [&](const std::string& what) {
        throw api::Error(
            api::ErrorCode::BadInput,
            job.runFile + " was trained " + what +
                " than this experiment asks for. Move it away, or choose another folder for the runs (--out).");
    };
    auto filter = spec.source.filter;
    filter.maxNodes = job.source.filter.maxNodes;  // training may narrow it
    if (spec.source.location != job.source.location || filter != job.source.filter) refuse("on other data");
    if (spec.seed != job.seed) refuse("with another seed");
    auto settings = settingsOf(job);
    const auto before = completed(spec.model, spec.settings);  // an option newer than the run had its default then
    const auto connected = before.find("decoder.connected");
    if (connected != before.end() && !job.settings.contains(connected->first))
        settings[connected->first] = connected->second;  // the data's choice
    if (before != settings) refuse("with other settings");
    return file.summary().state == "finished" ? RunState::Finished : RunState::Unfinished;
}

void makeFolder(const std::string& folder) {
    if (folder.empty()) return;
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem)
        throw api::Error(api::ErrorCode::FileUnwritable, folder + " cannot be made: " + problem.message() + ".");
}

/// Trainings side by side: as many as there are cores for the tensor library's threads. Memory is no matter at these
/// sizes.
int atOnce() {
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()) / std::max(1, at::get_num_threads()));
}

}  // namespace

void experiment(const api::ExperimentJob& job, session::JobContext& context) {
    const auto plan = experiments::planOf(job);
    makeFolder(job.out);
    api::DatasetPtr data;  // all tasks train on the same
    std::mutex loading;
    experiments::Tools tools;
    tools.stateOf = stateOf;
    tools.train = [&](const api::TrainJob& task, session::JobContext& part) {
        auto own = task;
        if (!own.resume) {
            const std::lock_guard lock(loading);
            if (!data) data = loadDataset(own.source, part, 0);
            if (!data) return;
            own.data = data;
        }
        train(own, part);
    };
    tools.evaluate = evaluate;
    tools.kept = experiments::keptFigures;
    tools.keep = experiments::keepFigures;
    const auto measurements = experiments::run(plan, tools, atOnce(), context);
    if (measurements)
        context.emit(
            api::ExperimentReady{std::make_shared<api::ExperimentTable>(experiments::tableOf(plan, *measurements))});
}

}  // namespace strata::jobs
