// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/mgvae_jobs.h"

#include <algorithm>

#include "engine/api/error.h"
#include "engine/chemistry/correction.h"
#include "engine/datasets/split.h"
#include "engine/jobs/generation.h"
#include "engine/jobs/hierarchy.h"
#include "engine/jobs/owning_trainee.h"
#include "engine/jobs/run_access.h"
#include "engine/training/trainer.h"

namespace strata::jobs {

namespace {

using api::Error;
using api::ErrorCode;

constexpr std::size_t kPanel = 6;          ///< graphs whose hierarchies are kept for every epoch
constexpr std::size_t kSamplesShown = 12;  ///< of each epoch's sample
constexpr int kLargestGenerated = 1000;    ///< nodes; the paper's dense layers take memory in their square
constexpr int kMostHeldOut = 2000;         ///< more would make every epoch's end long

/// Training graphs, held-out graphs, their names and rows; and the model that is trained on them.
struct Work {
    store::RunSpec spec;
    training::Options options;
    std::vector<api::Graph> train, heldOut;
    store::RunData data;
    training::TrainingState state;

    training::TrainingData graphs() const { return {spec.vocabulary, train, heldOut}; }
};

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

store::RunData split(const api::Dataset& data, const training::TrainingOptions& options, std::uint64_t seed) {
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
    parts.train = datasets::someOf(parts.train, options.graphs, seed + 1);
    store::RunData result;
    for (const int row : parts.train) result.train.push_back(data.graphs[static_cast<std::size_t>(row)].name);
    for (const int row : parts.heldOut) result.heldOut.push_back(data.graphs[static_cast<std::size_t>(row)].name);
    result.trainRows = parts.train;
    result.heldOutRows = parts.heldOut;
    return result;
}

/// A sample from the prior, counted, and the hierarchies of the panel.
training::EpochReport report(training::TrainedModel& trained, int epoch, const Work& work) {
    GenerationOptions generation;
    generation.count = static_cast<int>(work.options.training.sampleSize);
    generation.seed = work.spec.seed;
    generation.argmax = work.options.training.argmax;
    Describer describer(work.spec.vocabulary, work.data.train, api::Correction::ByProbability);
    auto samples = generate(trained, generation, describer, [](std::size_t) { return true; });
    const auto figures = Describer::figures(samples, generation.count, 0);
    const auto share = [](int part, int whole) { return whole > 0 ? static_cast<double>(part) / whole : 0; };

    training::EpochReport result;
    // Graphs that are no molecules are all valid.
    if (work.spec.vocabulary.kind == api::DataKind::Molecules)
        result.figures = {{"sample.valid_raw", share(figures.validRaw, figures.generated)},
                          {"sample.valid", share(figures.valid, figures.generated)}};
    result.figures.insert(result.figures.end(), {{"sample.connected", share(figures.connected, figures.valid)},
                                                 {"sample.unique", share(figures.unique, figures.valid)},
                                                 {"sample.novel", share(figures.novel, figures.unique)}});
    result.snapshot.epoch = epoch;
    samples.resize(std::min(samples.size(), kSamplesShown));
    result.snapshot.samples = std::move(samples);
    // Evenly spread over the training graphs, so that small and large ones occur.
    const auto& graphs = work.train;
    for (std::size_t i = 0; i < std::min(kPanel, graphs.size()); ++i)
        result.snapshot.panel.push_back(
            hierarchyOf(trained, graphs[i * graphs.size() / std::min(kPanel, graphs.size())], work.spec.vocabulary));
    return result;
}

/// The training of `data`, from `last` on if there is one. Nothing if stopped meanwhile.
std::optional<ModelKind::Training> trainingOf(const store::RunSpec& spec, store::RunData data,
                                              const std::optional<store::Checkpoint>& last,
                                              session::JobContext& context) {
    auto work = std::make_unique<Work>();
    work->spec = spec;
    work->options = optionsOf(spec);
    work->data = std::move(data);
    work->train = graphsOf(work->data.train, spec.vocabulary, context);
    work->heldOut = graphsOf(work->data.heldOut, spec.vocabulary, context);
    if (context.stopRequested()) return {};
    work->state = last ? training::unpack(*last, work->options)
                       : training::initialState(work->options, spec.seed, training::sizeHistogram(work->graphs()));
    auto names = work->data;
    auto trainee = std::make_unique<OwningTrainee<Work>>(std::move(work), [](Work& owned) {
        return training::mgvaeTrainee(
            owned.state, owned.graphs(), owned.options, owned.spec.seed,
            [&owned](training::TrainedModel& trained, int epoch) { return report(trained, epoch, owned); });
    });
    return ModelKind::Training{std::move(names), std::move(trainee)};
}

}  // namespace

api::DatasetPtr preparedForMgvae(const api::DatasetPtr& data, const api::Settings& settings, api::Settings& fromData) {
    auto result = data;
    const auto most = static_cast<int>(training::optionsFrom(settings).training.maxNodes);
    if (auto filter = data->source.filter; most > 0 && (filter.maxNodes == 0 || filter.maxNodes > most)) {
        filter.maxNodes = most;
        result = api::filtered(data, filter);
    }
    // A growth decoder that attaches every node could not rebuild graphs of several pieces.
    const auto inPieces = [](const api::Graph& graph) {
        return chemistry::keepLargestComponent(graph).size() != graph.size();
    };
    if (std::ranges::any_of(result->graphs, inPieces)) fromData["decoder.connected"] = false;
    return result;
}

std::optional<ModelKind::Training> startMgvae(const store::RunSpec& spec, const api::Dataset& data,
                                              session::JobContext& context) {
    return trainingOf(spec, split(data, optionsOf(spec).training, spec.seed), {}, context);
}

std::optional<ModelKind::Training> resumeMgvae(const store::RunFile& file, const store::RunSpec& spec,
                                               session::JobContext& context) {
    return trainingOf(spec, file.data(), file.lastCheckpoint(), context);
}

}  // namespace strata::jobs
