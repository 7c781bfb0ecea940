// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobs/links_kind.h"

#include <algorithm>
#include <cmath>

#include "engine/api/error.h"
#include "engine/links/link_evaluation.h"
#include "engine/links/link_presets.h"
#include "engine/links/link_proposals.h"
#include "engine/links/link_state.h"
#include "engine/links/link_training.h"

namespace strata::jobs {

namespace {

constexpr int kMostProposals = 100'000;

links::LinkProblemPtr problemOf(const api::Dataset& data, const links::LinkOptions& options) {
    if (data.graphs.size() != 1)
        throw api::Error(api::ErrorCode::BadInput, data.name + " holds " + std::to_string(data.graphs.size()) +
                                                       " graphs; links are predicted within one.");
    auto graph = links::linkGraph(data);
    return links::linkProblem(std::move(graph), options.model);
}

/// What the words of a level's title are made from: the finest clustering of L is level L.
std::string titleOf(std::size_t depth, std::size_t levels) {
    return depth == 0 ? "Input graph" : "Level " + std::to_string(levels - depth + 1);
}

/// The clusters of every level over the input graph. Of the input graph itself no matrix: it would have millions of
/// entries.
api::Hierarchy hierarchyOf(const api::Dataset& data, const links::EncodedGraph& encoded) {
    api::Hierarchy hierarchy;
    hierarchy.graph = data.graphs.front();
    hierarchy.vocabulary = data.vocabulary;
    hierarchy.reconstructionError = std::nan("");  // nothing is rebuilt
    const auto levels = encoded.levels.size() + 1;
    hierarchy.levels.push_back({titleOf(0, levels), hierarchy.graph.size(), {}, {}, {}, {}});
    std::vector<int> place(hierarchy.graph.nodes.size());  // of each input node in the level so far
    for (std::size_t i = 0; i < place.size(); ++i) place[i] = static_cast<int>(i);
    for (std::size_t l = 0; l <= encoded.levels.size(); ++l) {
        // The last level is a single node.
        std::vector<int> of(place.size(), 0);
        if (l < encoded.levels.size()) {
            const auto parent = encoded.levels[l].parent.contiguous();
            for (std::size_t i = 0; i < of.size(); ++i)
                of[i] = static_cast<int>(parent.data_ptr<int64_t>()[static_cast<std::ptrdiff_t>(i)]);
        }
        // Clusters that are empty are left out.
        std::vector<int> used = of;
        std::ranges::sort(used);
        used.erase(std::ranges::unique(used).begin(), used.end());
        auto& below = hierarchy.levels.back();
        below.parent.assign(static_cast<std::size_t>(below.size), 0);
        for (std::size_t i = 0; i < of.size(); ++i) {
            of[i] = static_cast<int>(std::ranges::lower_bound(used, of[i]) - used.begin());
            below.parent[static_cast<std::size_t>(place[i])] = of[i];
        }
        const auto K = used.size();
        api::HierarchyLevel level{titleOf(l + 1, levels), static_cast<int>(K), std::vector<double>(K * K), {}, {}, {}};
        for (const auto& edge : hierarchy.graph.edges) {
            const auto a = static_cast<std::size_t>(of[static_cast<std::size_t>(edge.u)]);
            const auto b = static_cast<std::size_t>(of[static_cast<std::size_t>(edge.v)]);
            level.adjacency[a * K + b] += 1;
            if (a != b) level.adjacency[b * K + a] += 1;
        }
        hierarchy.levels.push_back(std::move(level));
        place = std::move(of);
    }
    return hierarchy;
}

class LinksKind final : public ModelKind {
public:
    const std::vector<api::Parameter>& parameters() const override { return links::linkOptionList().parameters(); }
    const std::vector<api::Preset>& presets() const override { return links::linkPresets(); }

    std::optional<Training> start(const store::RunSpec& spec, const api::DatasetPtr& data,
                                  const std::optional<store::Checkpoint>& last,
                                  session::JobContext& context) const override {
        context.emit(api::Progress{"Principal components of the words", 0, -1, 0});
        const auto options = links::linkOptionList().from(spec.settings);
        auto problem = problemOf(*data, options);
        if (context.stopRequested()) return {};
        Training training;
        training.data.train = {data->graphs.front().name};
        training.data.trainRows = {0};
        training.trainee = last ? links::resumeLinks(std::move(problem), options, spec.seed, *last)
                                : links::startLinks(std::move(problem), options, spec.seed);
        return training;
    }

    void evaluate(const KindRun& run, const api::EvaluateJob& job, session::JobContext& context) const override {
        checkOwnTest(run, job);
        const auto data = dataAgain(run.spec, context);
        if (!data) return;
        const auto options = links::linkOptionList().from(run.spec.settings);
        links::LinkEvaluationProgress progress;
        progress.report = [&](const std::string& phase, double fraction) {
            context.emit(api::Progress{phase, fraction, -1, 0});
        };
        progress.stopRequested = [&] { return context.stopRequested(); };
        links::LinkEffort effort;
        effort.baselines = job.baselines;
        auto result = links::evaluateLinks(problemOf(*data, options), options, run.spec.seed, checkpointOf(run), effort,
                                           progress);
        if (result.lines.empty()) return;
        for (auto& line : result.lines)
            if (line.key != "run") line.key = kReferenceKey + line.key;
        context.emit(api::EvaluationReady{std::move(result.lines), std::move(result.plots)});
    }

    void propose(const KindRun& run, const api::ProposeJob& job, session::JobContext& context) const override {
        if (job.count < 1 || job.count > kMostProposals)
            throw api::Error(api::ErrorCode::BadInput, "The number of links must be between 1 and 100,000, not " +
                                                           std::to_string(job.count) + ".");
        const auto data = dataAgain(run.spec, context);
        if (!data) return;
        const auto options = links::linkOptionList().from(run.spec.settings);
        auto list = links::proposeLinks(*problemOf(*data, options), options, run.spec.seed, checkpointOf(run),
                                        links::ProposalOptions{static_cast<std::size_t>(job.count)}, [&](double done) {
                                            context.emit(api::Progress{"Scoring pairs", done, -1, 0});
                                            return !context.stopRequested();
                                        });
        if (context.stopRequested()) return;
        list.runFile = run.file;
        const auto id = [&](int node) {
            return data->words ? data->words->ids[static_cast<std::size_t>(node)] : std::to_string(node);
        };
        for (auto& link : list.links) {
            link.from = id(link.u);
            link.to = id(link.v);
        }
        context.emit(api::LinksReady{std::make_shared<api::LinkList>(std::move(list))});
    }

    void inspect(const KindRun& run, const api::InspectJob&, session::JobContext& context) const override {
        const auto data = dataAgain(run.spec, context);
        if (!data) return;
        const auto options = links::linkOptionList().from(run.spec.settings);
        const auto problem = problemOf(*data, options);
        auto model = links::trainedMembers(checkpointOf(run), *problem, options).front();
        const torch::NoGradGuard constant;
        // The clusters that Evaluate measures: of the training links alone.
        const auto split = links::splitLinks(problem->graph, options.training.shares, run.spec.seed);
        const auto graph = links::visibleGraph(problem->inputs, split.train);
        const auto encoded = model->encode(problem->inputs, graph, {});
        context.emit(api::HierarchyReady{std::make_shared<api::Hierarchy>(hierarchyOf(*data, encoded))});
    }
};

}  // namespace

const ModelKind& linksKind() {
    static const LinksKind kind;
    return kind;
}

}  // namespace strata::jobs
