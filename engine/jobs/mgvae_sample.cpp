// SPDX-License-Identifier: GPL-3.0-or-later
#include <chrono>

#include "engine/api/error.h"
#include "engine/datasets/graph6.h"
#include "engine/jobs/draw_support.h"
#include "engine/jobs/generation.h"
#include "engine/jobs/mgvae_jobs.h"
#include "engine/jobs/run_access.h"
#include "engine/jobs/stopwatch.h"

namespace strata::jobs {

void sampleMgvae(const api::SampleJob& job, session::JobContext& context) {
    if (job.count < 1 || job.count > 1'000'000)
        throw api::Error(api::ErrorCode::BadInput, "The number of graphs must be between 1 and 1,000,000, not " +
                                                       std::to_string(job.count) + ".");
    auto run = openRun(job.runFile);
    checkDraw(run, job.draw);
    Describer describer(run.spec.vocabulary, run.data.train, job.correction);
    GenerationOptions options{job.count, job.seed, job.draw, run.options.training.argmax};
    std::vector<api::Graph> training;
    if (job.draw.latents == api::LatentSource::Posterior) {
        training = someTrainingGraphs(run, job.seed);
        options.training = &training;
        options.vocabulary = &run.spec.vocabulary;
    }
    const Stopwatch watch;
    const auto each = [&](std::size_t done) {
        context.emit(watch.progress("Sampling", done, static_cast<std::size_t>(job.count)));
        return !context.stopRequested();
    };

    auto set = std::make_shared<api::SampleSet>();
    set->runFile = job.runFile;
    set->samples = job.level == 0 ? generate(run.trained, options, describer, each)
                                  : generateCoarse(run.trained, options, job.level, each);
    if (context.stopRequested()) return;
    set->vocabulary = job.level == 0 ? run.spec.vocabulary : datasets::graphVocabulary();
    set->figures = Describer::figures(set->samples, job.count, watch.seconds());
    context.emit(api::SamplesReady{std::move(set)});
}

}  // namespace strata::jobs
