// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/api/error.h"
#include "engine/chemistry/similarity.h"
#include "engine/jobs/decoding.h"
#include "engine/jobs/describer.h"
#include "engine/jobs/latent_path.h"
#include "engine/jobs/mgvae_jobs.h"
#include "engine/jobs/run_access.h"
#include "engine/jobs/stopwatch.h"

namespace strata::jobs {

namespace {

constexpr double kMinProbability = 0.05;  ///< of growing decoders, for a path without slips

double similarityTo(const api::Graph& end, const api::Sample& sample, const api::Vocabulary& vocabulary) {
    if (vocabulary.kind != api::DataKind::Molecules || !sample.valid) return std::nan("");
    return chemistry::similarity(end, sample.graph, vocabulary);
}

}  // namespace

void interpolateMgvae(const api::InterpolateJob& job, session::JobContext& context) {
    if (job.steps < 2 || job.steps > 1000)
        throw api::Error(api::ErrorCode::BadInput, "A path has between 2 and 1,000 steps, both ends included, not " +
                                                       std::to_string(job.steps) + ".");
    auto run = openRun(job.runFile);
    const auto& vocabulary = run.spec.vocabulary;
    auto path = std::make_shared<api::LatentPath>();
    path->vocabulary = vocabulary;
    path->from = findGraph(run, job.from);
    path->to = findGraph(run, job.to);

    const LatentPathway pathway(run.trained, path->from, path->to, vocabulary, job.spherical);
    Describer describer(vocabulary, run.data.train, job.correction);
    const Stopwatch watch;
    for (int step = 0; step < job.steps && !context.stopRequested(); ++step) {
        const auto t = static_cast<double>(step) / (job.steps - 1);
        const auto point = pathway.at(t);
        // A decoder that goes step by step draws; from the same seed at every step, what changes along the path are the
        // latents.
        const auto generator = at::make_generator<at::CPUGeneratorImpl>(1);
        const DecodeOptions how{!run.options.model.isSequential(), kMinProbability, true};
        auto sample = describer.describe(decodeGraphs(run.trained.model, point.z, point.tree, how, generator)).front();
        const auto toFrom = similarityTo(path->from, sample, vocabulary),
                   toTo = similarityTo(path->to, sample, vocabulary);
        path->steps.push_back({t, std::move(sample), toFrom, toTo});
        context.emit(
            watch.progress("Interpolating", static_cast<std::size_t>(step) + 1, static_cast<std::size_t>(job.steps)));
    }
    if (!context.stopRequested()) context.emit(api::PathReady{std::move(path)});
}

}  // namespace strata::jobs
