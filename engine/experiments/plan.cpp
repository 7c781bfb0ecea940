// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiments/plan.h"

#include <algorithm>
#include <filesystem>

#include "engine/api/error.h"

namespace strata::experiments {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const std::string& sentence) {
    throw api::Error(api::ErrorCode::BadInput, sentence);
}

/// A file of the data folder; empty stays empty.
std::string below(const std::string& folder, const std::string& file) {
    if (file.empty()) return "";
    const auto path = fs::path(folder) / file;
    std::error_code ignored;
    if (!fs::is_regular_file(path, ignored))
        refuse(path.string() + " is not there: --data names the folder that holds " + file + ".");
    return path.string();
}

std::string keysOf(const Experiment& experiment) {
    std::string keys;
    for (const auto& system : experiment.systems) keys += (keys.empty() ? "" : ", ") + system.key;
    return keys;
}

}  // namespace

std::string nameOf(api::Scale scale) {
    switch (scale) {
        case api::Scale::Smoke:
            return "smoke";
        case api::Scale::Laptop:
            return "laptop";
        case api::Scale::Paper:
            break;
    }
    return "paper";
}

Plan planOf(const api::ExperimentJob& job) {
    return planOf(job, experimentNamed(job.name));
}

Plan planOf(const api::ExperimentJob& job, const Experiment& experiment) {
    const bool generatesGraphs = experiment.columns.empty();
    if (job.protocol == api::Protocol::Paper && (experiment.kind == api::DataKind::Molecules || !generatesGraphs))
        refuse("The paper's protocol is one for generated general graphs and does not apply to " + experiment.name +
               (generatesGraphs ? "; the rows of corrected molecules are what the paper counts." : "."));
    const bool weighed =
        experiment.kind == api::DataKind::Images || (experiment.kind == api::DataKind::Molecules && generatesGraphs);
    if (!job.chemnet.empty() && !weighed)
        refuse("Weights of a network are for the Fréchet distance of generated molecules or images, and " +
               experiment.name + " has none.");
    if (job.data.empty() && job.scale != api::Scale::Smoke)
        refuse("Say where the data are (--data): only the smoke scale has built-in data to stand in for " +
               experiment.file + ".");
    const auto which = static_cast<std::size_t>(job.scale);
    const auto& extent = experiment.extents[which];
    Plan plan{&experiment,    job.scale, job.protocol, job.data.empty(), job.seeds > 0 ? job.seeds : extent.seeds,
              extent.samples, {}};

    api::DataSource source = experiment.builtin, test;
    if (!plan.standIn) {
        source = {below(job.data, experiment.file), {{}, 0, extent.limit, below(job.data, experiment.rows)}};
        if (!experiment.testRows.empty())
            test = {source.location, {{}, 0, extent.limit, below(job.data, experiment.testRows)}};
        if (!experiment.testFile.empty()) test = {below(job.data, experiment.testFile), {{}, 0, extent.limit, {}}};
    }
    for (const auto& key : job.systems)
        if (std::ranges::find(experiment.systems, key, &System::key) == experiment.systems.end())
            refuse("There is no system “" + key + "” in " + experiment.name + "; there are: " + keysOf(experiment) +
                   ".");
    const auto usual = extent.systems > 0 ? extent.systems : experiment.systems.size();
    for (std::size_t i = 0; i < experiment.systems.size(); ++i) {
        const auto& system = experiment.systems[i];
        if (job.systems.empty() ? i >= usual : std::ranges::find(job.systems, system.key) == job.systems.end())
            continue;
        auto settings = system.settings[which];
        if (plan.standIn)  // which has other columns
            for (const char* key : {"data.targets", "data.split"}) settings.erase(key);
        if (!plan.standIn && !experiment.splitFile.empty())
            settings["data.split"] = below(job.data, experiment.splitFile);
        const bool first = plan.tasks.empty();  // other methods do the same beside every system
        for (int s = 0; s < plan.seeds; ++s) {
            const auto seed = job.seed + static_cast<std::uint64_t>(s);
            const auto name =
                experiment.name + "-" + nameOf(job.scale) + "-" + system.key + "-s" + std::to_string(seed) + ".strata";
            const auto runFile = (fs::path(job.out) / name).string();
            plan.tasks.push_back({&system,
                                  {runFile, false, source, nullptr, system.preset, settings, seed},
                                  {runFile, extent.samples, seed, system.draw, test, job.protocol,
                                   api::Correction::ByProbability, job.chemnet, first}});
        }
    }
    return plan;
}

}  // namespace strata::experiments
