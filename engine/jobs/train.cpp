// SPDX-License-Identifier: GPL-3.0-or-later
#include <sqlite3.h>
#include <torch/version.h>

#include <chrono>
#include <ctime>

#include "engine/api/error.h"
#include "engine/jobs/jobs.h"
#include "engine/jobs/model_kind.h"
#include "engine/jobs/model_kinds.h"
#include "engine/version.h"

namespace strata::jobs {

namespace {

std::string now() {
    const auto time = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    char text[32];
    std::tm utc{};
    gmtime_r(&time, &utc);
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text;
}

/// The preset's settings with the user's and the data's on top, and which of them differ from the preset.
store::RunSpec specFor(const api::TrainJob& job, const api::Preset& preset, const api::Settings& fromData,
                       const api::Dataset& data) {
    store::RunSpec spec;
    auto settings = preset.settings;
    for (const auto* more : {&fromData, &job.settings})
        for (const auto& [key, value] : *more) settings[key] = value;
    spec.model = preset.model;
    spec.settings = completed(preset.model, settings);
    const auto asPreset = completed(preset.model, preset.settings);
    for (const auto& [key, value] : spec.settings)
        if (value != asPreset.at(key)) spec.changed[key] = value;
    spec.preset = preset.name;
    spec.source = data.source;
    spec.dataName = data.name;
    spec.dataSha256 = data.sha256;
    spec.vocabulary = data.vocabulary;
    spec.seed = job.seed;
    spec.threads = at::get_num_threads();
    spec.device = "cpu";
    spec.created = now();
    spec.programVersion = kVersion;
    spec.libraries = {{"libtorch", TORCH_VERSION}, {"sqlite", sqlite3_libversion()}};
    return spec;
}

/// What a run goes on with: only the number of epochs may change, and grow.
store::RunSpec resumedSpec(const store::RunFile& file, const api::Settings& settings) {
    auto spec = file.spec();
    for (const auto& [key, value] : settings) {
        const auto before = spec.settings.find(key);
        if (before != spec.settings.end() && before->second == value) continue;
        if (key != "epochs")
            throw api::Error(
                api::ErrorCode::BadInput,
                "A run that goes on keeps its settings but for the number of epochs; “" + key + "” cannot change.");
        const auto fewest = std::get<long long>(before->second);
        spec.settings[key] = spec.changed[key] = value;
        spec.settings = completed(spec.model, spec.settings);
        // What happens in the last epochs has its place by their number.
        if (std::get<long long>(spec.settings.at(key)) < fewest)
            throw api::Error(api::ErrorCode::BadInput,
                             "The number of epochs of a run that goes on can be raised, not "
                             "lowered: it has " +
                                 std::to_string(fewest) + ".");
    }
    return spec;
}

void finish(ModelKind::Training& training, store::RunFile& file, session::JobContext& context) {
    const bool finished = training::runTraining(*training.trainee, file, context);
    file.setState(finished ? "finished" : "stopped");
}

void resume(const api::TrainJob& job, session::JobContext& context) {
    auto file = store::RunFile::open(job.runFile, store::RunFile::Mode::Train);
    const auto spec = resumedSpec(file, job.settings);
    auto training = kindNamed(spec.model).resume(file, spec, context);
    if (!training) return;
    checkSplit({job.runFile, spec}, training->data);
    if (!job.settings.empty()) file.setSettings(spec.settings, spec.changed);
    file.setState("training");
    finish(*training, file, context);
}

}  // namespace

void train(const api::TrainJob& job, session::JobContext& context) {
    if (job.resume) return resume(job, context);
    auto data = job.data ? job.data : loadDataset(job.source, context, 0);
    if (!data) return;
    const auto& preset = job.preset.empty() ? presetFor(*data) : presetNamed(job.preset);
    const auto& kind = kindNamed(preset.model);
    auto settings = preset.settings;
    for (const auto& [key, value] : job.settings) settings[key] = value;
    api::Settings fromData;
    data = kind.prepared(data, settings, fromData);
    for (const auto& [key, value] : job.settings) fromData.erase(key);
    const auto spec = specFor(job, preset, fromData, *data);
    auto training = kind.start(spec, data, {}, context);
    data.reset();  // what the training needs of them it holds itself
    if (!training) return;
    auto file = store::RunFile::create(job.runFile, spec, training->data);
    finish(*training, file, context);
}

}  // namespace strata::jobs
