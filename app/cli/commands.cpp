// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include "app/cli/hierarchy_svg.h"
#include "app/cli/report.h"
#include "engine/api/error.h"
#include "engine/bench/benches.h"
#include "engine/experiments/render.h"
#include "engine/files/write.h"

namespace strata::cli {

namespace {

void print(const std::string& text) {
    std::printf("%s\n", text.c_str());
}

/// `text` in the type of an option; nothing if it cannot be read as that, or is none of its choices.
std::optional<api::Value> typed(const std::string& text, const api::Parameter& parameter) try {
    std::size_t end = text.size();
    api::Value value = text;
    if (std::holds_alternative<long long>(parameter.defaultValue)) value = std::stoll(text, &end);
    if (std::holds_alternative<double>(parameter.defaultValue)) value = std::stod(text, &end);
    if (std::holds_alternative<bool>(parameter.defaultValue)) {
        if (text != "true" && text != "false") return {};
        value = text == "true";
    }
    const auto& choices = parameter.choices;
    if (!choices.empty() && std::ranges::find(choices, text) == choices.end()) return {};
    if (end != text.size()) return {};
    return value;
} catch (const std::logic_error&) {
    return {};
}

/// What an option takes, for people.
std::string takes(const api::Parameter& parameter) {
    if (std::holds_alternative<bool>(parameter.defaultValue)) return "true or false";
    std::string names;
    for (const auto& choice : parameter.choices) names += (names.empty() ? "" : ", ") + choice;
    return names.empty() ? "a number" : "one of " + names;
}

/// The typed value of "key=value", by the option's own description. Kinds of models may give a key other meanings: the
/// first that the value fits.
std::pair<std::string, api::Value> setting(const std::string& text, const std::vector<api::Parameter>& parameters) {
    const auto refuse = [](const std::string& sentence) -> api::Error { return {api::ErrorCode::BadInput, sentence}; };
    const auto equals = text.find('=');
    if (equals == std::string::npos) throw refuse("--set takes key=value, not “" + text + "”.");
    const auto key = text.substr(0, equals), value = text.substr(equals + 1);
    const api::Parameter* known = nullptr;
    for (const auto& parameter : parameters) {
        if (parameter.key != key) continue;
        if (const auto found = typed(value, parameter)) return {key, *found};
        if (!known) known = &parameter;
    }
    if (!known) throw refuse("There is no option “" + key + "”; `strata presets --options` lists them.");
    throw refuse("Option " + key + " is " + takes(*known) + ", not “" + value + "”.");
}

/// Before any work: that the name of a file to write says a format. Whether it suits the data the writer knows.
void checkSampleFile(const std::string& path) {
    if (path.empty()) return;
    auto small = path;
    std::ranges::transform(small, small.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const char* suffix : {".smi", ".csv", ".sdf", ".g6", ".svg", ".png"})
        if (small.ends_with(suffix)) return;
    throw api::Error(
        api::ErrorCode::BadInput,
        path + ": samples are written as .smi, .csv, .sdf, .g6, or as a picture, .svg or for images .png.");
}

/// Over those that are known; NaN for none.
double meanOf(const api::Column& column) {
    double sum = 0;
    for (const auto value : column.values)
        if (!std::isnan(value)) sum += value;
    return sum / static_cast<double>(column.values.size() - column.missing);
}

/// Tells of pictures, and writes them where that was asked for.
ExitCode showPictures(const Common& common, const api::PictureSet& pictures, const std::string& out) {
    if (!out.empty()) api::makeServices()->exportPictures(out, pictures);
    print(describePictures(pictures, common.json));
    return kSuccess;
}

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

/// A table goes to its file or, where there is none, to standard output; what is said of it stands beside the file and
/// takes the table's place for --json.
void showTable(const Common& common, const std::string& out, const std::string& csv, const std::string& summary) {
    if (!out.empty()) files::write(out, csv);
    print(out.empty() && !common.json ? csv : summary);
}

ExitCode predictLinks(const Common& common, const PredictArguments& arguments) {
    if (!arguments.data.location.empty())
        throw api::Error(
            api::ErrorCode::BadInput,
            arguments.run + " predicts the links of the graph that it was trained on: leave the data away.");
    api::LinkListPtr list;
    const auto code = runJob(api::ProposeJob{arguments.run, arguments.count}, [&](const auto& event) {
        if (const auto* ready = std::get_if<api::LinksReady>(&event)) list = ready->links;
    });
    if (code == kSuccess) showTable(common, arguments.out, linksCsv(*list), describeLinks(*list, common.json));
    return code;
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

ExitCode sample(const Common& common, const SampleArguments& arguments) {
    const auto services = api::makeServices();
    checkSampleFile(arguments.out);
    if (!arguments.score.empty() && services->run(arguments.score).model != api::kProperties)
        throw api::Error(api::ErrorCode::BadInput,
                         arguments.score + " predicts no column of a table: --score takes a run that does.");
    api::SampleSetPtr set;
    api::PictureSetPtr pictures;
    const auto code = runJob(api::SampleJob{arguments.run, arguments.count, common.seed, arguments.correction,
                                            arguments.draw, arguments.level},
                             [&](const api::EventBody& event) {
                                 if (const auto* ready = std::get_if<api::SamplesReady>(&event)) set = ready->set;
                                 if (const auto* ready = std::get_if<api::PicturesReady>(&event))
                                     pictures = ready->pictures;
                             });
    if (code != kSuccess) return code;
    if (pictures) return showPictures(common, *pictures, arguments.out);
    std::vector<api::Column> scores;
    if (!arguments.score.empty()) {
        api::PredictionsPtr predictions;
        const auto scored = runJob(api::PredictJob{arguments.score, {}, api::asData(*set)}, [&](const auto& event) {
            if (const auto* ready = std::get_if<api::PredictionsReady>(&event)) predictions = ready->predictions;
        });
        if (scored != kSuccess) return scored;
        scores = api::scoresOf(*predictions);
    }
    if (!arguments.out.empty()) {
        const auto left = services->exportSamples(arguments.out, set->samples, set->vocabulary, scores);
        if (left > 0)
            std::fprintf(stderr, "%zu of %zu are not valid and were left out of %s.\n", left, set->samples.size(),
                         arguments.out.c_str());
    }
    auto figures = figuresOf(set->figures);
    for (const auto& score : scores) figures.emplace_back(score.name + "_mean", meanOf(score));
    if (common.json || !arguments.out.empty()) {
        print(describeFigures(figures, common.json));
        return kSuccess;
    }
    // What was asked for is the graphs: they go where they can be piped, and what they are like beside them.
    for (const auto& one : set->samples)
        if (one.valid && !one.text.empty()) print(one.text);
    std::fprintf(stderr, "%s\n", describeFigures(figures, false).c_str());
    return kSuccess;
}

ExitCode interpolate(const Common& common, const InterpolateArguments& arguments) {
    const auto services = api::makeServices();
    checkSampleFile(arguments.out);
    api::LatentPathPtr path;
    api::PictureSetPtr pictures;
    const auto code = runJob(api::InterpolateJob{arguments.run, arguments.from, arguments.to, arguments.steps,
                                                 arguments.spherical, arguments.correction},
                             [&](const api::EventBody& event) {
                                 if (const auto* ready = std::get_if<api::PathReady>(&event)) path = ready->path;
                                 if (const auto* ready = std::get_if<api::PicturesReady>(&event))
                                     pictures = ready->pictures;
                             });
    if (code != kSuccess) return code;
    if (pictures) return showPictures(common, *pictures, arguments.out);
    if (!arguments.out.empty()) {
        std::vector<api::Sample> samples;
        for (const auto& step : path->steps) samples.push_back(step.sample);
        const auto left = services->exportSamples(arguments.out, samples, path->vocabulary, {});
        if (left > 0)
            std::fprintf(stderr, "%zu of %zu steps are not valid and were left out of %s.\n", left, samples.size(),
                         arguments.out.c_str());
    }
    print(describePath(*path, common.json));
    return kSuccess;
}

ExitCode inspect(const Common& common, const InspectArguments& arguments) {
    const bool svg = arguments.out.ends_with(".svg");
    if (!arguments.out.empty() && !svg && !arguments.out.ends_with(".json") && !arguments.out.ends_with(".png"))
        throw api::Error(
            api::ErrorCode::BadInput,
            "--out takes a file name that ends in .svg or .json, .png for images, not “" + arguments.out + "”.");
    const auto services = api::makeServices();
    api::HierarchyPtr hierarchy;
    api::PictureSetPtr pictures;
    const auto code = runJob(api::InspectJob{arguments.run, arguments.graph}, [&](const api::EventBody& event) {
        if (const auto* ready = std::get_if<api::HierarchyReady>(&event)) hierarchy = ready->hierarchy;
        if (const auto* ready = std::get_if<api::PicturesReady>(&event)) pictures = ready->pictures;
    });
    if (code != kSuccess) return code;
    if (pictures) return showPictures(common, *pictures, arguments.out);
    if (arguments.out.ends_with(".png"))
        throw api::Error(api::ErrorCode::BadInput, "A hierarchy of clusters is written as .svg or .json, not as .png.");
    if (svg)
        files::write(arguments.out, hierarchySvg(*hierarchy, services->draw(hierarchy->graph, hierarchy->vocabulary)));
    else if (!arguments.out.empty())
        files::write(arguments.out, describeHierarchy(*hierarchy, true) + "\n");
    print(describeHierarchy(*hierarchy, common.json));
    return kSuccess;
}

ExitCode map(const Common& common, const MapArguments& arguments) {
    api::LatentMapPtr result;
    const auto code =
        runJob(api::MapJob{arguments.run, arguments.count, arguments.level, common.seed}, [&](const auto& event) {
            if (const auto* ready = std::get_if<api::MapReady>(&event)) result = ready->map;
        });
    if (code == kSuccess) showTable(common, arguments.out, mapCsv(*result), describeMap(*result, common.json));
    return code;
}

ExitCode predict(const Common& common, const PredictArguments& arguments) {
    if (api::makeServices()->run(arguments.run).model == api::kLinks) return predictLinks(common, arguments);
    if (arguments.data.location.empty())
        throw api::Error(api::ErrorCode::BadInput, "Say of which molecules: a file or a builtin: name.");
    api::PredictionsPtr predictions;
    const auto code = runJob(api::PredictJob{arguments.run, arguments.data.source()}, [&](const api::EventBody& event) {
        if (const auto* ready = std::get_if<api::PredictionsReady>(&event)) predictions = ready->predictions;
    });
    if (code != kSuccess) return code;
    showTable(common, arguments.out, predictionsCsv(*predictions), describePredictions(*predictions, common.json));
    return kSuccess;
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
