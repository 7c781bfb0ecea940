// SPDX-License-Identifier: GPL-3.0-or-later
// strata: everything that the studio does, without a window.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <map>

#include "app/cli/commands.h"
#include "engine/api/error.h"
#include "engine/jobs/process.h"
#include "engine/version.h"

namespace {

using namespace strata::cli;

/// One of a few words for the values of an enumeration; whatever else is given is answered with the words.
template <typename Enum>
CLI::Validator oneOf(const std::map<std::string, Enum>& words) {
    std::string all;
    for (const auto& [word, value] : words) all += (all.empty() ? "" : ", ") + word;
    const auto toNumber = [words, all](std::string& text) {
        const auto found = words.find(text);
        if (found == words.end()) return "one of " + all + ", not “" + text + "”";
        text = std::to_string(static_cast<int>(found->second));  // what an option of an enumeration is read from
        return std::string();
    };
    return CLI::Validator(toNumber, all);
}

void addCommon(CLI::App* command, Common& common) {
    command->add_option("--seed", common.seed, "Seed of all randomness")->capture_default_str();
    command
        ->add_option("--threads", common.threads, "Threads of the tensor library; 0: one, the fastest on small graphs")
        ->check(CLI::Range(0, 1024));
    command->add_option("--device", common.device, "Where tensors live")
        ->check(CLI::IsMember({"cpu"}))
        ->capture_default_str();
    command->add_flag("--json", common.json, "One JSON object on standard output");
}

void addFilter(CLI::App* command, DataArguments& data) {
    command->add_option("--elements", data.elements, "Only molecules of these elements: C,N,O,F")->delimiter(',');
    command->add_option("--max-nodes", data.maxNodes, "Only graphs of at most this many nodes (heavy atoms)")
        ->check(CLI::Range(0, 1'000'000));
    command->add_option("--limit", data.limit, "Only the first so many");
    command->add_option("--rows", data.rows,
                        "Only the rows of the data file that this text file names: 0-based numbers, one a line");
}

void addData(CLI::App* command, DataArguments& data) {
    command->add_option(
        "data", data.location,
        "A file (.smi .csv .tsv .sdf .g6 .edges .graphml .content .cites, also .gz), a builtin: name, or "
        "ego:FILE.cites?radius=1&count=200&seed=0: egos of a citation graph (the paper's text says radius 3)");
    addFilter(command, data);
}

void addProtocol(CLI::App* command, strata::api::Protocol& protocol) {
    using strata::api::Protocol;
    static const std::map<std::string, Protocol> protocols{{"honest", Protocol::Honest}, {"paper", Protocol::Paper}};
    command
        ->add_option("--protocol", protocol,
                     "honest; paper: general graphs as the authors' script compares them, training graphs included")
        ->transform(oneOf(protocols))
        ->default_str("honest");
}

void addChemnet(CLI::App* command, std::string& file) {
    command->add_option(
        "--chemnet", file,
        "ChemNet's weights, for the Fréchet ChemNet distance, or of images Inception's, for FID (docs/evaluation.md "
        "says where they come from)");
}

void addExperiment(CLI::App* command, ExperimentArguments& experiment) {
    using strata::api::Scale;
    static const std::map<std::string, Scale> scales{
        {"smoke", Scale::Smoke}, {"laptop", Scale::Laptop}, {"paper", Scale::Paper}};
    command->add_option("name", experiment.name, "Which one; without a name: the list");
    command->add_option("--data", experiment.data,
                        "The folder of the public data sets; the smoke scale has built-in data too");
    command
        ->add_option("--scale", experiment.scale,
                     "smoke: seconds; laptop: an hour for each system; paper: as the paper did")
        ->transform(oneOf(scales))
        ->default_str("laptop");
    command->add_option("--seeds", experiment.seeds, "How many; by default the scale's")->check(CLI::PositiveNumber);
    command->add_option("--out", experiment.out, "The folder of the runs; those that are there are used")
        ->capture_default_str();
    command
        ->add_option("--systems", experiment.systems,
                     "These, by their keys: growth,masked; by default all, but at the laptop scale the first")
        ->delimiter(',');
    addProtocol(command, experiment.protocol);
    command->add_flag("--markdown", experiment.markdown, "The table in Markdown");
    addChemnet(command, experiment.chemnet);
}

void addDraw(CLI::App* command, strata::api::Draw& draw) {
    using strata::api::LatentSource;
    static const std::map<std::string, LatentSource> sources{
        {"prior", LatentSource::Prior}, {"posterior", LatentSource::Posterior}, {"none", LatentSource::None}};
    command->add_option("--temperature", draw.temperature, "Scales the prior's standard deviation")
        ->capture_default_str();
    command
        ->add_option("--min-p", draw.minProbability,
                     "Never draw classes below this share of the most probable one (step-by-step decoders)")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command
        ->add_option("--latents", draw.latents,
                     "prior; posterior: of training graphs, the ceiling of any prior; none: the decoder alone")
        ->transform(oneOf(sources))
        ->default_str("prior");
}

CLI::Option* addCorrection(CLI::App* command, strata::api::Correction& correction) {
    using strata::api::Correction;
    const std::map<std::string, Correction> kinds{
        {"none", Correction::None}, {"probability", Correction::ByProbability}, {"lowering", Correction::ByLowering}};
    return command
        ->add_option("--correction", correction,
                     "Of molecules: probability (the most probable bonds that fit, as the paper), lowering (of "
                     "overfull atoms' bonds, as MoFlow), none")
        ->transform(oneOf(kinds))
        ->default_str("probability");
}

void addCorrectionOrRaw(CLI::App* command, strata::api::Correction& correction) {
    auto* chosen = addCorrection(command, correction);
    command
        ->add_flag_callback(
            "--raw", [&correction] { correction = strata::api::Correction::None; },
            "As decoded: the same as --correction none")
        ->excludes(chosen);
}

/// What is wrong with a first word that is no command, and which one looks like it; empty for commands and options.
std::string wrongCommand(const CLI::App& app, const std::string& word) {
    if (word.empty() || word.starts_with('-')) return {};
    std::string all, alike;
    for (const auto* command : app.get_subcommands({})) {
        const auto& name = command->get_name();
        if (name == word) return {};
        all += (all.empty() ? "" : ", ") + name;
        auto ours = name, theirs = word;  // letters in a wrong order, or the beginning of a name
        std::ranges::sort(ours);
        std::ranges::sort(theirs);
        if (ours == theirs || name.starts_with(word) || word.starts_with(name)) alike = name;
    }
    return "“" + word + "” is no command" + (alike.empty() ? "; there are " + all : ": is “" + alike + "” meant?");
}

CLI::Option* addRun(CLI::App* command, std::string& run) {
    return command->add_option("--run", run, "The run file, NAME.strata")->required();
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Strata: generate graphs at many resolutions", "strata"};
    app.set_version_flag("--version", strata::kVersion);
    app.require_subcommand(1);
    Common common;

    DataArguments data;
    auto* datasetsCommand =
        app.add_subcommand("datasets", "What data there is; for one data set: counts, sizes, what was skipped and why");
    addData(datasetsCommand, data);

    TrainArguments training;
    auto* trainCommand = app.add_subcommand("train", "Train a run, or go on with one");
    addData(trainCommand, training.data);
    addRun(trainCommand, training.run);
    trainCommand->add_option("--preset", training.preset, "A preset's name; by default the one that suits the data");
    trainCommand->add_option("--epochs", training.epochs, "Passes over the data")->check(CLI::PositiveNumber);
    trainCommand->add_option("--set", training.settings,
                             "Change an option: key=value (`strata presets --options` lists them)");
    trainCommand->add_flag("--resume", training.resume, "Go on from the run's last checkpoint");

    SampleArguments sampling;
    auto* sampleCommand = app.add_subcommand("sample", "Draw graphs or images from a run's prior");
    addRun(sampleCommand, sampling.run);
    sampleCommand->add_option("--count", sampling.count, "How many")->capture_default_str();
    sampleCommand->add_option(
        "--out", sampling.out,
        "Where to write them: .smi .csv .sdf, .g6 for general graphs, .svg, a sheet of drawings; .png for images");
    sampleCommand
        ->add_option("--level", sampling.level, "Resolution: 0 the input graphs, 1 .. L the coarse graphs of a level")
        ->capture_default_str();
    sampleCommand->add_option("--score", sampling.score,
                              "A run that was trained on a column of a table: what it says of them is written along "
                              "(.csv, .sdf)");
    addDraw(sampleCommand, sampling.draw);
    addCorrectionOrRaw(sampleCommand, sampling.correction);

    InterpolateArguments path;
    auto* interpolateCommand = app.add_subcommand("interpolate", "Walk between two molecules through latent space");
    addRun(interpolateCommand, path.run);
    interpolateCommand->add_option("--from", path.from, "A SMILES, graph6, or a 0-based row of the run's data")
        ->required();
    interpolateCommand->add_option("--to", path.to, "A SMILES, graph6, or a 0-based row of the run's data")->required();
    interpolateCommand->add_option("--steps", path.steps, "Steps, both ends included")->capture_default_str();
    interpolateCommand->add_option("--out", path.out,
                                   "Where to write them: .smi .csv .sdf .g6, or .svg, a sheet of drawings");
    interpolateCommand->add_flag("--spherical", path.spherical, "Along great circles instead of straight lines");
    addCorrectionOrRaw(interpolateCommand, path.correction);

    InspectArguments inspection;
    auto* inspectCommand = app.add_subcommand("inspect", "The hierarchy of a graph, level by level");
    addRun(inspectCommand, inspection.run);
    inspectCommand->add_option("--graph", inspection.graph, "A SMILES, graph6, or a 0-based row of the run's data")
        ->capture_default_str();
    inspectCommand->add_option("--out", inspection.out, "A picture (.svg) or all numbers (.json); .png for an image");

    MapArguments mapping;
    auto* mapCommand = app.add_subcommand("map", "A run's latents in a plane, with draws from the prior beside them");
    addRun(mapCommand, mapping.run);
    mapCommand->add_option("--count", mapping.count, "Graphs of the run's data, and draws from the prior, at most")
        ->capture_default_str();
    mapCommand
        ->add_option("--level", mapping.level,
                     "Whose latents: 1 the whole graph, L the finest clusters, 0 nodes, -1 all")
        ->capture_default_str();
    mapCommand->add_option("--out", mapping.out, "A table (.csv); by default standard output");

    PredictArguments prediction;
    auto* predictCommand = app.add_subcommand(
        "predict",
        "What a run that was trained on a column of a table says of molecules; the links that a graph lacks");
    addRun(predictCommand, prediction.run);
    addData(predictCommand, prediction.data);
    predictCommand->add_option("--count", prediction.count, "Of a run that predicts links: how many to list")
        ->capture_default_str();
    predictCommand->add_option("--out", prediction.out, "A table (.csv); by default standard output");

    EvaluateArguments evaluation;
    auto* evaluateCommand =
        app.add_subcommand("evaluate", "All figures that fit the run's data, on graphs drawn from the prior");
    addRun(evaluateCommand, evaluation.run);
    evaluateCommand->add_option("--count", evaluation.count, "Graphs to draw")->capture_default_str();
    addDraw(evaluateCommand, evaluation.draw);
    evaluateCommand->add_option("--test", evaluation.test.location,
                                "Compare with this file instead of the run's held-out graphs");
    addFilter(evaluateCommand, evaluation.test);
    addProtocol(evaluateCommand, evaluation.protocol);
    addCorrection(evaluateCommand, evaluation.correction);
    addChemnet(evaluateCommand, evaluation.chemnet);
    evaluateCommand->add_flag("--alone", evaluation.alone, "For links: train no other methods to compare with");

    ExperimentArguments experimentArguments;
    auto* experimentCommand =
        app.add_subcommand("experiment", "A table of the paper, beside the paper's numbers and what learned nothing");
    addExperiment(experimentCommand, experimentArguments);

    BenchArguments benching;
    benching.program = "/proc/self/exe";
    auto* benchCommand = app.add_subcommand("bench", "How fast, side by side with what is usual");
    benchCommand->add_option("name", benching.name, "Which one; without a name: the list");
    benchCommand->add_option("--rounds", benching.rounds, "Rounds of everything that is compared, in turns")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    benchCommand->add_option("--run", benching.runs, "For sample: a run file; may be given several times");
    benchCommand->add_option("--count", benching.count, "For sample: graphs to draw from each run")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    benchCommand->add_flag("--markdown", benching.markdown, "The table in Markdown");
    benchCommand->add_flag("--worker", benching.worker)->group("");  // the second process

    bool options = false;
    auto* presetsCommand = app.add_subcommand("presets", "The presets and, with --options, every option");
    presetsCommand->add_flag("--options", options, "List every option with its default");
    for (auto* command : app.get_subcommands({})) addCommon(command, common);

    if (const auto wrong = wrongCommand(app, argc > 1 ? argv[1] : ""); !wrong.empty()) {
        std::fprintf(stderr, "%s\n", wrong.c_str());
        return kBadUsage;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kSuccess : kBadUsage;
    }
    strata::jobs::prepareProcess(common.threads,
                                 benching.worker ? strata::jobs::Memory::System : strata::jobs::Memory::Pooled);
    if (const auto warning = strata::jobs::blasWarning(); !warning.empty())
        std::fprintf(stderr, "%s\n", warning.c_str());
    try {
        if (*datasetsCommand) return datasets(common, data);
        if (*trainCommand) return train(common, training);
        if (*sampleCommand) return sample(common, sampling);
        if (*interpolateCommand) return interpolate(common, path);
        if (*inspectCommand) return inspect(common, inspection);
        if (*mapCommand) return map(common, mapping);
        if (*predictCommand) return predict(common, prediction);
        if (*evaluateCommand) return evaluate(common, evaluation);
        if (*experimentCommand) return experiment(common, experimentArguments);
        if (*benchCommand) return bench(common, benching);
        return presets(common, options);
    } catch (const strata::api::Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return exitCodeFor(error.code());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "Unexpected: %s\n", error.what());
        return kFailure;
    }
}
