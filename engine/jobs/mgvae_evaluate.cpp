// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <thread>

#include "engine/api/error.h"
#include "engine/chemnet/chemnet.h"
#include "engine/evaluation/lines.h"
#include "engine/evaluation/paper_protocol.h"
#include "engine/features/frechet.h"
#include "engine/jobs/draw_support.h"
#include "engine/jobs/generation.h"
#include "engine/jobs/jobs.h"
#include "engine/jobs/mgvae_jobs.h"
#include "engine/jobs/run_access.h"
#include "engine/jobs/stopwatch.h"
#include "engine/training/held_out.h"

namespace strata::jobs {

namespace {

constexpr std::size_t kReconstructed = 1000;
constexpr int kOtherDraws = 4;  ///< draws that are no generation are so many times fewer
constexpr double kSamplingShare = 0.5;

/// Progress over the whole job, and whether to go on.
class Course {
public:
    explicit Course(session::JobContext& context) : m_context(context) {}
    bool at(const std::string& phase, double fraction) {
        auto progress = m_watch.progress(phase, static_cast<std::size_t>(10'000 * fraction), 10'000);
        progress.perSecond = 0;  // the parts are no graphs
        m_context.emit(std::move(progress));
        return !m_context.stopRequested();
    }
    double seconds() const { return m_watch.seconds(); }

private:
    session::JobContext& m_context;
    Stopwatch m_watch;
};

std::vector<api::Graph> graphsOf(const std::vector<std::string>& names, const std::vector<std::size_t>& rows,
                                 const api::Vocabulary& vocabulary) {
    std::vector<api::Graph> graphs;
    for (const auto row : rows) graphs.push_back(graphNamed(names[row], vocabulary));
    return graphs;
}

std::vector<api::Graph> graphsOf(const std::vector<std::string>& names, const api::Vocabulary& vocabulary) {
    return graphsOf(names, evaluation::drawRows(names.size(), names.size(), false, 0), vocabulary);
}

/// What a model generated: corrected, as it was, and the counts of both.
struct Drawn {
    std::vector<api::Sample> corrected, raw;
    std::vector<api::Figure> counts;
};

Drawn draw(OpenRun& run, const GenerationOptions& options, api::Correction correction,
           const std::function<bool(std::size_t)>& each) {
    Describer describer(run.spec.vocabulary, run.data.train, correction);
    describer.keepRaw();
    const Stopwatch watch;
    Drawn drawn;
    drawn.corrected = generate(run.trained, options, describer, each);
    const auto figures = Describer::figures(drawn.corrected, options.count, watch.seconds());
    Describer asTheyAre(run.spec.vocabulary, run.data.train, api::Correction::None);
    std::vector<Proposal> proposals;
    for (const auto& graph : describer.rawGraphs()) proposals.push_back({graph, {}});
    drawn.raw = asTheyAre.describe(proposals);
    for (const auto& [name, value] : {std::pair{"requested", figures.requested},
                                      {"generated", figures.generated},
                                      {"valid", figures.valid},
                                      {"valid_raw", figures.validRaw},
                                      {"connected", figures.connected},
                                      {"connected_raw", figures.connectedRaw},
                                      {"unique", figures.unique},
                                      {"novel", figures.novel}})
        drawn.counts.push_back({name, static_cast<double>(value)});
    drawn.counts.push_back({"seconds", figures.seconds});
    return drawn;
}

/// Training and test graphs, and what is known of them.
void addData(evaluation::Material& material, const OpenRun& run, const api::EvaluateJob& job, std::size_t generated) {
    const auto& train = run.data.train;
    material.vocabulary = run.spec.vocabulary;
    if (material.vocabulary.kind == api::DataKind::Molecules) {
        material.training =
            graphsOf(train, evaluation::drawRows(train.size(), generated, false, job.seed), material.vocabulary);
        material.known = {train.begin(), train.end()};
    } else {
        material.training = graphsOf(train, material.vocabulary);
        material.known = evaluation::identitiesOf(material.training, material.vocabulary);
    }
    material.copies =
        graphsOf(train, evaluation::drawRows(train.size(), generated, true, job.seed), material.vocabulary);
}

/// False if stopped.
bool addTest(evaluation::Material& material, const OpenRun& run, const api::EvaluateJob& job,
             session::JobContext& context) {
    material.testVocabulary = run.spec.vocabulary;
    if (job.test.location.empty()) {
        material.test = graphsOf(run.data.heldOut, run.spec.vocabulary);
        return true;
    }
    const auto data = loadDataset(job.test, context, 0);
    if (!data) return false;
    if (data->vocabulary.kind != run.spec.vocabulary.kind)
        throw api::Error(api::ErrorCode::BadInput,
                         job.test.location + " holds " +
                             (data->vocabulary.kind == api::DataKind::Molecules ? "molecules" : "general graphs") +
                             ", and the run was trained on the other kind.");
    material.test = data->graphs;
    material.testVocabulary = data->vocabulary;
    return true;
}

std::string titleOf(const api::EvaluateJob& job, const OpenRun& run) {
    switch (job.draw.latents) {
        case api::LatentSource::Posterior:
            return "Draws from posteriors of training graphs (not generation)";
        case api::LatentSource::None:
            return "The decoder without latents";
        case api::LatentSource::Prior:
            break;
    }
    return "Generated (" + run.spec.dataName + ")";
}

void check(const api::EvaluateJob& job, const OpenRun& run) {
    checkDraw(run, job.draw);
    if (job.protocol == api::Protocol::Honest) return;
    if (run.spec.vocabulary.kind == api::DataKind::Molecules)
        throw api::Error(api::ErrorCode::BadInput,
                         "The paper's protocol for general graphs cannot be used on molecules; theirs is the line of "
                         "corrected molecules.");
    if (!job.test.location.empty())
        throw api::Error(api::ErrorCode::BadInput, "The paper's protocol has its own test graphs; it takes no others.");
}

/// Draws that are labelled apart, if the model can make them and they are not what was asked for.
void addOthers(evaluation::Material& material, OpenRun& run, const api::EvaluateJob& job,
               const GenerationOptions& options, session::JobContext& context) {
    if (job.draw.latents != api::LatentSource::Prior) return;
    for (const auto& [latents, key, title] :
         {std::tuple{api::LatentSource::None, "no_latents", "The decoder without latents"},
          {api::LatentSource::Posterior, "posterior", "Draws from posteriors of training graphs (not generation)"}}) {
        if (!canDraw(run, latents)) continue;
        auto fewer = options;
        fewer.count = std::max(1, options.count / kOtherDraws);
        fewer.draw.latents = latents;
        const auto drawn =
            draw(run, fewer, api::Correction::None, [&](std::size_t) { return !context.stopRequested(); });
        material.others.push_back(evaluation::populationOf(key, title, static_cast<std::size_t>(fewer.count), drawn.raw,
                                                           run.spec.vocabulary.kind));
    }
}

features::FeatureStatistics statisticsOf(const chemnet::ChemNet& net, const std::vector<std::string>& smiles,
                                         const evaluation::Counting& each) {
    return features::featureStatistics(net.features(smiles, each), net.width());
}

/// The Fréchet ChemNet distance to the test molecules. None if stopped.
evaluation::SetDistance frechetTo(const std::vector<std::string>& test, const chemnet::ChemNet& net,
                                  const evaluation::Counting& each) {
    auto reference = statisticsOf(net, test, each);
    if (reference.count == 0) return {};
    return [net, reference = std::move(reference)](const std::vector<std::string>& smiles,
                                                   const evaluation::Counting& done) {
        return features::frechetDistance(statisticsOf(net, smiles, done), reference);
    };
}

/// The network, if weights for it were given: read before anything is drawn, so that a wrong file is told at once.
std::optional<chemnet::ChemNet> networkOf(const api::EvaluateJob& job, const OpenRun& run) {
    if (job.chemnet.empty()) return {};
    if (run.spec.vocabulary.kind != api::DataKind::Molecules)
        throw api::Error(api::ErrorCode::BadInput,
                         "The Fréchet ChemNet distance is of molecules; the run was trained on general graphs.");
    return chemnet::ChemNet::read(job.chemnet);
}

}  // namespace

void evaluateMgvae(const api::EvaluateJob& job, session::JobContext& context) {
    if (job.count < 1) throw api::Error(api::ErrorCode::BadInput, "The number of graphs must be at least 1.");
    auto run = openRun(job.runFile);
    check(job, run);
    Course course(context);
    const auto chemNet = networkOf(job, run);
    const auto encoded = someTrainingGraphs(run, job.seed);
    const GenerationOptions options{job.count,           job.seed, job.draw, run.options.training.argmax, &encoded,
                                    &run.spec.vocabulary};
    const auto drawn = draw(run, options, job.correction, [&](std::size_t done) {
        return course.at("Sampling", kSamplingShare * static_cast<double>(done) / job.count);
    });
    evaluation::Material material;
    if (context.stopRequested()) return;
    if (!addTest(material, run, job, context)) return;
    addData(material, run, job, drawn.raw.size());
    addOthers(material, run, job, options, context);
    if (!course.at("Measuring", kSamplingShare)) return;

    const bool molecules = material.vocabulary.kind == api::DataKind::Molecules;
    const auto requested = static_cast<std::size_t>(job.count);
    material.run = evaluation::populationOf("run", titleOf(job, run), requested, drawn.raw, material.vocabulary.kind);
    if (molecules && job.correction != api::Correction::None)
        material.corrected = evaluation::populationOf(
            "run_corrected",
            titleOf(job, run) +
                (job.correction == api::Correction::ByLowering ? ", corrected by lowering" : ", corrected"),
            requested, drawn.corrected, material.vocabulary.kind);
    material.counts = drawn.counts;
    const auto rawCounts = evaluation::count(material.run, material.vocabulary.kind, material.known);
    material.counts.push_back({"unique_raw", static_cast<double>(rawCounts.unique)});
    material.counts.push_back({"novel_raw", static_cast<double>(rawCounts.novel)});
    const auto test = evaluation::populationOf("test", "", material.test, material.testVocabulary);
    material.counts.push_back({"test", static_cast<double>(material.test.size())});
    material.counts.push_back(
        {"test_in_training", static_cast<double>(std::ranges::count_if(
                                 test.identities, [&](const auto& text) { return material.known.contains(text); }))});
    for (const auto& [name, value] : training::reconstructionFigures(
             run.trained, material.vocabulary, graphsOf(run.data.heldOut, material.vocabulary), kReconstructed))
        material.counts.push_back({"reconstruction_" + name, value});

    if (chemNet) {
        material.frechet = frechetTo(test.identities, *chemNet, [&](std::size_t) {
            return course.at("ChemNet on the test molecules", kSamplingShare);
        });
        if (!material.frechet) return;
    }

    const evaluation::Effort effort{static_cast<int>(std::max(1U, std::thread::hardware_concurrency())), job.seed};
    const auto report = [&](const std::string& phase, double fraction) {
        return course.at(phase, kSamplingShare + (1 - kSamplingShare) * fraction);
    };
    auto lines = job.protocol == api::Protocol::Paper ? evaluation::paperLines(material, effort, report)
                 : molecules                          ? evaluation::moleculeLines(material, effort, report)
                                                      : evaluation::graphLines(material, effort, report);
    if (!lines.empty()) context.emit(api::EvaluationReady{std::move(lines)});
}

}  // namespace strata::jobs
