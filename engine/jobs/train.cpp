// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/training/trainer.h"

#include <sqlite3.h>

#include <chrono>
#include <ctime>

#include "engine/api/error.h"
#include "engine/chemistry/correction.h"
#include "engine/datasets/split.h"
#include "engine/jobs/generation.h"
#include "engine/jobs/hierarchy.h"
#include "engine/jobs/jobs.h"
#include "engine/jobs/model_kind.h"
#include "engine/jobs/model_kinds.h"
#include "engine/jobs/run_access.h"
#include "engine/version.h"

namespace strata::jobs {

namespace {

using api::Error;
using api::ErrorCode;

constexpr std::size_t kPanel = 6;          ///< graphs whose hierarchies are kept for every epoch
constexpr std::size_t kSamplesShown = 12;  ///< of each epoch's sample
constexpr int kLargestGenerated = 1000;    ///< nodes; the paper's dense layers take memory in their square
constexpr int kMostHeldOut = 2000;         ///< more would make every epoch's end long

/// Training graphs, held-out graphs and their names and rows.
struct Parts {
    std::vector<api::Graph> train, heldOut;
    store::RunData data;
};

std::string now() {
    const auto time = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    char text[32];
    std::tm utc{};
    gmtime_r(&time, &utc);
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text;
}

/// The graphs of these names. A name fixes the order of nodes, which a data file's text does not, and with it every
/// number of the training: so a new run works on what a resumed one will find. Empty if stopped.
std::vector<api::Graph> graphsOf(const std::vector<std::string>& names, const api::Vocabulary& vocabulary,
                                 session::JobContext& context) {
    std::vector<api::Graph> graphs;
    for (const auto& name : names) {
        if (graphs.size() % 500 == 0) {
            if (context.stopRequested()) return {};
            context.emit(api::Progress{"Preparing the graphs", 0, -1, 0});
        }
        graphs.push_back(graphNamed(name, vocabulary));
    }
    return graphs;
}

Parts split(const api::Dataset& data, const training::TrainingOptions& options, std::uint64_t seed,
            session::JobContext& context) {
    const auto n = static_cast<int>(data.graphs.size());
    if (n < 2)
        throw Error(ErrorCode::BadInput,
                    data.name + ": " + std::to_string(n) + " graphs are too few to train on; at least 2 are needed.");
    for (const auto& graph : data.graphs)
        if (graph.size() > kLargestGenerated)
            throw Error(ErrorCode::BadInput, data.name + ": graphs of more than " + std::to_string(kLargestGenerated) +
                                                 " nodes are not generated, and " + graph.name + " has " +
                                                 std::to_string(graph.size()) +
                                                 ". Leave them out (data.max_nodes), or predict the links of one.");
    auto parts = options.splitFirstLines ? datasets::firstLinesSplit(n, options.heldOut)
                                         : datasets::randomSplit(n, options.heldOut, kMostHeldOut, seed);
    if (options.graphs > 0 && options.graphs < static_cast<long long>(parts.train.size())) {
        const auto chosen =
            datasets::randomSplit(static_cast<int>(parts.train.size()), 1, static_cast<int>(options.graphs), seed + 1)
                .heldOut;
        std::vector<int> rows;
        for (const int i : chosen) rows.push_back(parts.train[static_cast<std::size_t>(i)]);
        parts.train = std::move(rows);
    }
    Parts result;
    for (const int row : parts.train) result.data.train.push_back(data.graphs[static_cast<std::size_t>(row)].name);
    for (const int row : parts.heldOut) result.data.heldOut.push_back(data.graphs[static_cast<std::size_t>(row)].name);
    result.data.trainRows = parts.train;
    result.data.heldOutRows = parts.heldOut;
    result.train = graphsOf(result.data.train, data.vocabulary, context);
    result.heldOut = graphsOf(result.data.heldOut, data.vocabulary, context);
    return result;
}

/// The preset's settings with the user's on top, and which of them differ from the preset.
store::RunSpec specFor(const api::TrainJob& job, const api::Dataset& data) {
    store::RunSpec spec;
    const auto& preset = job.preset.empty() ? presetFor(data) : presetNamed(job.preset);
    auto settings = preset.settings;
    for (const auto& [key, value] : job.settings) settings[key] = value;
    // Data decide this unless the user did: a growth decoder that attaches every node could not rebuild graphs of
    // several pieces.
    const auto inPieces = [](const api::Graph& graph) {
        return chemistry::keepLargestComponent(graph).size() != graph.size();
    };
    if (preset.model == api::kMgvae && !job.settings.contains("decoder.connected") &&
        std::ranges::any_of(data.graphs, inPieces))
        settings["decoder.connected"] = false;
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

/// Data to train on: loaded if need be, without graphs that are too large.
api::DatasetPtr dataFor(const api::TrainJob& job, session::JobContext& context) {
    auto data = job.data ? job.data : loadDataset(job.source, context, 0);
    if (!data) return nullptr;
    const auto& preset = job.preset.empty() ? presetFor(*data) : presetNamed(job.preset);
    if (preset.model != api::kMgvae) return data;
    auto settings = preset.settings;
    const auto chosen = job.settings.find("data.max_nodes");
    if (chosen != job.settings.end()) settings["data.max_nodes"] = chosen->second;
    const auto most = static_cast<int>(training::optionsFrom(settings).training.maxNodes);
    if (most <= 0) return data;
    auto filter = data->source.filter;
    if (filter.maxNodes > 0 && filter.maxNodes <= most) return data;
    filter.maxNodes = most;
    return api::filtered(data, filter);
}

struct Started {
    store::RunFile file;
    training::TrainingState state;
    store::RunSpec spec;
    Parts parts;
};

/// Nothing if stopped meanwhile: then no file is made.
std::optional<Started> startNew(const api::TrainJob& job, const store::RunSpec& spec, const api::Dataset& data,
                                session::JobContext& context) {
    const auto options = optionsOf(spec);
    auto parts = split(data, options.training, job.seed, context);
    if (context.stopRequested()) return std::nullopt;
    auto file = store::RunFile::create(job.runFile, spec, parts.data);
    auto state = training::initialState(options, job.seed,
                                        training::sizeHistogram({data.vocabulary, parts.train, parts.heldOut}));
    return Started{std::move(file), std::move(state), spec, std::move(parts)};
}

/// What a run goes on with; only the number of epochs may be changed.
store::RunSpec resumedSpec(store::RunFile& file, const api::Settings& settings) {
    auto spec = file.spec();
    for (const auto& [key, value] : settings) {
        if (spec.settings.contains(key) && spec.settings.at(key) == value) continue;
        if (key != "epochs")
            throw Error(ErrorCode::BadInput, "A run that goes on keeps its settings but for the number of epochs; “" +
                                                 key + "” cannot change.");
        spec.settings = completed(spec.model, [&] {
            auto s = spec.settings;
            s[key] = value;
            return s;
        }());
        spec.changed[key] = value;
        file.setSettings(spec.settings, spec.changed);
    }
    return spec;
}

/// Goes on with a run. Nothing if stopped meanwhile.
std::optional<Started> startAgain(store::RunFile file, store::RunSpec spec, session::JobContext& context) {
    Parts parts;
    parts.data = file.data();
    parts.train = graphsOf(parts.data.train, spec.vocabulary, context);
    parts.heldOut = graphsOf(parts.data.heldOut, spec.vocabulary, context);
    if (context.stopRequested()) return std::nullopt;
    const auto options = optionsOf(spec);
    const auto checkpoint = file.lastCheckpoint();
    auto state = checkpoint
                     ? training::unpack(*checkpoint, options)
                     : training::initialState(options, spec.seed,
                                              training::sizeHistogram({spec.vocabulary, parts.train, parts.heldOut}));
    file.setState("training");
    return Started{std::move(file), std::move(state), std::move(spec), std::move(parts)};
}

/// A sample from the prior, counted, and the hierarchies of the panel.
training::EpochReport report(training::TrainedModel& trained, int epoch, const Started& run,
                             const training::Options& options) {
    GenerationOptions generation;
    generation.count = static_cast<int>(options.training.sampleSize);
    generation.seed = run.spec.seed;
    generation.argmax = options.training.argmax;
    Describer describer(run.spec.vocabulary, run.parts.data.train, api::Correction::ByProbability);
    auto samples = generate(trained, generation, describer, [](std::size_t) { return true; });
    const auto figures = Describer::figures(samples, generation.count, 0);
    const auto share = [](int part, int whole) { return whole > 0 ? static_cast<double>(part) / whole : 0; };

    training::EpochReport result;
    result.figures = {{"sample.valid_raw", share(figures.validRaw, figures.generated)},
                      {"sample.valid", share(figures.valid, figures.generated)},
                      {"sample.connected", share(figures.connected, figures.valid)},
                      {"sample.unique", share(figures.unique, figures.valid)},
                      {"sample.novel", share(figures.novel, figures.unique)}};
    result.snapshot.epoch = epoch;
    samples.resize(std::min(samples.size(), kSamplesShown));
    result.snapshot.samples = std::move(samples);
    // Evenly spread over the training graphs, so that small and large ones occur.
    const auto& graphs = run.parts.train;
    for (std::size_t i = 0; i < std::min(kPanel, graphs.size()); ++i)
        result.snapshot.panel.push_back(
            hierarchyOf(trained, graphs[i * graphs.size() / std::min(kPanel, graphs.size())], run.spec.vocabulary));
    return result;
}

/// Trains an MGVAE.
void trainMgvae(Started& run, session::JobContext& context) {
    const auto options = optionsOf(run.spec);
    const training::TrainingData graphs{run.spec.vocabulary, run.parts.train, run.parts.heldOut};
    const auto trainee = training::mgvaeTrainee(
        run.state, graphs, options, run.spec.seed,
        [&](training::TrainedModel& trained, int epoch) { return report(trained, epoch, run, options); });
    const bool finished = training::runTraining(*trainee, run.file, context);
    run.file.setState(finished ? "finished" : "stopped");
}

void resume(const api::TrainJob& job, session::JobContext& context) {
    auto file = store::RunFile::open(job.runFile, store::RunFile::Mode::Train);
    auto spec = resumedSpec(file, job.settings);
    if (const auto* kind = kindNamed(spec.model)) return trainOn(*kind, file, spec, context);
    if (auto run = startAgain(std::move(file), std::move(spec), context)) trainMgvae(*run, context);
}

}  // namespace

void train(const api::TrainJob& job, session::JobContext& context) {
    if (job.resume) return resume(job, context);
    auto data = dataFor(job, context);
    if (!data) return;
    const auto spec = specFor(job, *data);
    if (const auto* kind = kindNamed(spec.model)) return trainNew(*kind, job.runFile, spec, data, context);
    auto run = startNew(job, spec, *data, context);
    data.reset();
    if (run) trainMgvae(*run, context);
}

}  // namespace strata::jobs
