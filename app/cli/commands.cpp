// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <map>
#include <set>

#include "app/cli/output.h"
#include "app/cli/report.h"
#include "app/cli/setting.h"
#include "engine/api/error.h"
#include "engine/bench/benches.h"
#include "engine/experiments/render.h"

namespace strata::cli {

namespace {

/// A line for each epoch, so that a log shows how training went.
void printEpoch(const api::EpochEnded& ended, const std::map<std::string, double>& values) {
    std::string line = "epoch " + std::to_string(ended.epoch) + "/" + std::to_string(ended.epochs);
    const auto add = [&](const char* before, const char* name, bool percent) {
        const auto found = values.find(name);
        if (found == values.end()) return;
        char number[32];
        std::snprintf(number, sizeof number, percent ? "%.1f %%" : "%.4f",
                      percent ? 100 * found->second : found->second);
        line += std::string("  ") + before + " " + number;
    };
    add("loss", "loss", false);
    add("prior", "loss.flow", false);
    add("held out: loss", "heldout.loss", false);
    add("decision", "heldout.decision", false);
    add("atoms", "heldout.atoms", true);
    add("bonds", "heldout.edges", true);
    add("whole", "heldout.exact", true);
    add("sample: valid without correction", "sample.valid_raw", true);
    std::fprintf(stderr, "%s\n", line.c_str());
}

}  // namespace

ExitCode datasets(const Common& common, const DataArguments& arguments) {
    if (arguments.location.empty()) {
        print(describeBuiltins(api::makeServices()->builtinDatasets(), common.json));
        return kSuccess;
    }
    return runJob(api::LoadJob{arguments.source()}, [&](const api::EventBody& event) {
        if (const auto* loaded = std::get_if<api::DatasetLoaded>(&event))
            print(describeDataset(*loaded->data, common.json));
    });
}

ExitCode train(const Common& common, const TrainArguments& arguments) {
    const auto services = api::makeServices();
    api::TrainJob job;
    job.runFile = arguments.run;
    job.resume = arguments.resume;
    job.source = arguments.data.source();
    job.preset = arguments.preset;
    job.seed = common.seed;
    if (arguments.epochs > 0) job.settings["epochs"] = arguments.epochs;
    std::vector<api::Parameter> options;  // of any kind of model: the job says which do not fit its own
    std::set<std::string> models;
    for (const auto& preset : services->presets())
        if (models.insert(preset.model).second)
            std::ranges::move(services->parameters(preset.model), std::back_inserter(options));
    for (const auto& text : arguments.settings) {
        auto [key, value] = setting(text, options);
        job.settings.insert_or_assign(std::move(key), std::move(value));
    }
    if (!job.resume && job.source.location.empty())
        throw api::Error(api::ErrorCode::BadInput,
                         "Say what to train on: a file or a builtin: name, or --resume to go on with a run.");

    std::map<std::string, double> latest, ofEpoch;
    bool trained = false;
    const auto code = runJob(job, [&](const api::EventBody& event) {
        if (const auto* logged = std::get_if<api::MetricsLogged>(&event))
            for (const auto& metric : logged->metrics) latest[metric.name] = ofEpoch[metric.name] = metric.value;
        if (const auto* ended = std::get_if<api::EpochEnded>(&event)) {
            printEpoch(*ended, ofEpoch);
            ofEpoch.clear();
            trained = true;
        }
    });
    if (code == kSuccess && job.resume && !trained)
        std::fprintf(stderr, "%s has been trained for all of its epochs: --epochs N makes them more.\n",
                     arguments.run.c_str());
    if (code == kSuccess && common.json) print(describeFigures({latest.begin(), latest.end()}, true));
    return code;
}

ExitCode evaluate(const Common& common, const EvaluateArguments& arguments) {
    if (arguments.test.location.empty() && arguments.test.source() != api::DataSource{})
        throw api::Error(api::ErrorCode::BadInput,
                         "--rows, --limit and the like choose among the graphs of a --test file; without one the "
                         "held-out graphs are used.");
    return runJob(api::EvaluateJob{arguments.run, arguments.count, common.seed, arguments.draw, arguments.test.source(),
                                   arguments.protocol, arguments.correction, arguments.chemnet, !arguments.alone},
                  [&](const api::EventBody& event) {
                      if (const auto* ready = std::get_if<api::EvaluationReady>(&event))
                          print(describeLines(ready->lines, common.json));
                  });
}

ExitCode experiment(const Common& common, const ExperimentArguments& arguments) {
    if (arguments.name.empty()) {
        print(describeExperiments(api::makeServices()->experiments(), common.json));
        return kSuccess;
    }
    const api::ExperimentJob job{arguments.name,     arguments.data,    arguments.out,
                                 arguments.scale,    arguments.seeds,   common.seed,
                                 arguments.protocol, arguments.chemnet, arguments.systems};
    return runJob(job, [&](const api::EventBody& event) {
        const auto* ready = std::get_if<api::ExperimentReady>(&event);
        if (ready)
            print(common.json          ? experiments::toJson(*ready->table)
                  : arguments.markdown ? experiments::toMarkdown(*ready->table)
                                       : experiments::toText(*ready->table));
    });
}

ExitCode bench(const Common& common, const BenchArguments& arguments) {
    if (arguments.name.empty()) {
        print(describeBenches(bench::benches(), common.json));
        return kSuccess;
    }
    const auto& chosen = bench::benchNamed(arguments.name);
    if (arguments.worker) {
        if (chosen.serve) chosen.serve();
        return kSuccess;
    }
    const auto report =
        chosen.run({arguments.rounds, std::max(1, common.threads), arguments.runs, arguments.count, arguments.program,
                    [](const std::string& what) { std::fprintf(stderr, "%s\n", what.c_str()); }});
    print(common.json ? bench::toJson(report) : arguments.markdown ? bench::toMarkdown(report) : bench::toText(report));
    return kSuccess;
}

ExitCode presets(const Common& common, bool options) {
    const auto services = api::makeServices();
    std::map<std::string, std::vector<api::Parameter>> parameters;
    const auto all = services->presets();
    if (options)
        for (const auto& preset : all) parameters[preset.model] = services->parameters(preset.model);
    print(describePresets(all, parameters, common.json));
    return kSuccess;
}

}  // namespace strata::cli
