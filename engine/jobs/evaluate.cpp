// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/jobs/generation.h"
#include "engine/jobs/jobs.h"
#include "engine/jobs/run_access.h"
#include "engine/jobs/stopwatch.h"
#include "engine/metrics/mmd.h"
#include "engine/training/held_out.h"

namespace strata::jobs {

namespace {

using Figures = std::vector<std::pair<std::string, double>>;

constexpr std::size_t kReconstructed = 1000;

std::vector<api::Graph> graphsOf(const std::vector<std::string>& names, const api::Vocabulary& vocabulary) {
    std::vector<api::Graph> graphs;
    for (const auto& name : names) graphs.push_back(graphNamed(name, vocabulary));
    return graphs;
}

void addCounts(Figures& figures, const api::SampleFigures& counts, const api::Vocabulary& vocabulary) {
    figures.insert(figures.end(), {{"requested", counts.requested}, {"generated", counts.generated}, {"valid", counts.valid},
                                   {"valid_raw", counts.validRaw}, {"connected", counts.connected}, {"unique", counts.unique},
                                   {"novel", counts.novel}, {"seconds", counts.seconds}});
    if (vocabulary.kind != api::DataKind::Molecules) return;
    figures.insert(figures.end(), {{"qed_mean", counts.meanQed}, {"qed_sd", counts.sdQed}, {"logp_mean", counts.meanLogP}, {"weight_mean", counts.meanWeight}});
}

/// MMD of the generated graphs and, as the floor, of the training graphs, each against the held-out graphs (Table 2; Gaussian-EMD kernel).
void addDistances(Figures& figures, const std::vector<api::Sample>& samples, const std::vector<api::Graph>& train, const std::vector<api::Graph>& heldOut) {
    std::vector<api::Graph> generated;
    for (const auto& sample : samples)
        if (sample.valid) generated.push_back(sample.graph);
    const auto add = [&](const std::string& prefix, const metrics::GraphMmd& mmd) {
        figures.insert(figures.end(), {{prefix + "degree", mmd.degree}, {prefix + "clustering", mmd.clustering}, {prefix + "orbit", mmd.orbit}, {prefix + "spectral", mmd.spectral}});
    };
    add("mmd_", metrics::mmd(generated, heldOut, metrics::Kernel::GaussianEmd));
    add("floor_mmd_", metrics::mmd(train, heldOut, metrics::Kernel::GaussianEmd));
}

}  // namespace

void evaluate(const api::EvaluateJob& job, session::JobContext& context) {
    if (job.count < 1) throw api::Error(api::ErrorCode::BadInput, "The number of graphs must be at least 1.");
    auto run = openRun(job.runFile);
    const auto& vocabulary = run.spec.vocabulary;
    Describer describer(vocabulary, run.data.train, true);
    const Stopwatch watch;
    const auto samples = generate(run.trained, {job.count, job.seed, job.draw, run.options.training.argmax}, describer, [&](std::size_t done) {
        context.emit(watch.progress("Sampling", done, static_cast<std::size_t>(job.count)));
        return !context.stopRequested();
    });
    if (context.stopRequested()) return;

    // The same graphs once more as they are, for what correction hides: it leaves one component by construction.
    Describer asTheyAre(vocabulary, run.data.train, false);
    const auto raw = generate(run.trained, {job.count, job.seed, job.draw, run.options.training.argmax}, asTheyAre, [&](std::size_t) { return !context.stopRequested(); });
    if (context.stopRequested()) return;
    const auto rawFigures = Describer::figures(raw, job.count, 0);

    Figures figures;
    addCounts(figures, Describer::figures(samples, job.count, watch.seconds()), vocabulary);
    figures.insert(figures.end(), {{"connected_raw", rawFigures.connected}, {"unique_raw", rawFigures.unique}, {"novel_raw", rawFigures.novel}});
    context.emit(api::Progress{"Measuring", 1, -1, 0});
    const auto heldOut = graphsOf(run.data.heldOut, vocabulary);
    for (const auto& [name, value] : training::reconstructionFigures(run.trained, vocabulary, heldOut, kReconstructed))
        figures.emplace_back("reconstruction_" + name, value);
    if (vocabulary.kind == api::DataKind::Graphs) addDistances(figures, samples, graphsOf(run.data.train, vocabulary), heldOut);
    api::FigureLine line{"run", run.spec.dataName, {}};
    for (const auto& [name, value] : figures) line.figures.push_back({name, value});
    context.emit(api::EvaluationReady{{std::move(line)}});
}

}  // namespace strata::jobs
