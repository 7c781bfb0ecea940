// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/links/link_evaluation.h"

#include <algorithm>

#include "engine/links/hard_negatives.h"
#include "engine/links/link_figures.h"
#include "engine/links/link_split.h"
#include "engine/links/member_scores.h"
#include "engine/links/reference_scores.h"

namespace strata::links {
namespace {

std::vector<api::Figure> balanceFigures(const EncodedGraph& encoded) {
    if (encoded.levels.empty()) return {};
    const auto balance = balanceOf(encoded.levels.front().sizes);
    return {{"cluster_min", balance.smallest},
            {"cluster_max", balance.largest},
            {"cluster_deviation", balance.deviation},
            {"cluster_kl", balance.divergence}};
}

/// Scores every line on the same pairs and collects what is to be shown.
class Judge {
public:
    Judge(const LinkProblem& problem, const LinkSplit& split, const LinkEffort& effort, std::uint64_t seed)
        : m_split(split), m_how{effort.resamples, seed} {
        if (effort.hardNegatives > 0)
            m_hard = hardNegatives(problem.graph, split.train, split.test, effort.hardNegatives);
        m_result.plots = {{"roc", "ROC curve", "False positive rate", "True positive rate", false, {}},
                          {"precision_recall", "Precision and recall", "Recall", "Precision", false, {}}};
    }

    metrics::Ranking add(const ReferenceScore& line) {
        const auto links = line.score(m_split.test);
        const metrics::Ranking ranking(links, line.score(m_split.testNonLinks));
        m_result.lines.push_back(
            {line.key, line.title, rankingFigures(ranking, m_split.test.size(), m_split.testNonLinks.size(), m_how)});
        if (!m_hard.pairs.empty()) append(hardFigures(links, line.score(m_hard.pairs), m_hard.owner, m_how));
        auto roc = ranking.roc(), precisionRecall = ranking.precisionRecall();
        m_result.plots[0].series.push_back({line.key, line.title, std::move(roc.x), std::move(roc.y)});
        m_result.plots[1].series.push_back(
            {line.key, line.title, std::move(precisionRecall.x), std::move(precisionRecall.y)});
        return ranking;
    }

    /// To the figures of the last line, or of the run.
    void append(const std::vector<api::Figure>& figures, bool ofRun = false) {
        auto& all = (ofRun ? m_result.lines.front() : m_result.lines.back()).figures;
        all.insert(all.end(), figures.begin(), figures.end());
    }

    void compare(const metrics::Ranking& run, const metrics::Ranking& line) {
        append(marginFigures(run, line, m_split.test.size(), m_split.testNonLinks.size(), m_how), true);
    }

    LinkEvaluation& result() { return m_result; }

private:
    const LinkSplit& m_split;
    Resampling m_how;
    HardNegatives m_hard;
    LinkEvaluation m_result;
};

}  // namespace

LinkEvaluation evaluateLinks(LinkProblemPtr problem, const LinkOptions& options, std::uint64_t seed,
                             const store::Checkpoint& checkpoint, const LinkEffort& effort,
                             const LinkEvaluationProgress& progress) {
    const auto tell = [&](const char* phase, double fraction) {
        if (progress.report) progress.report(phase, fraction);
        return progress.stopRequested && progress.stopRequested();
    };
    if (tell("Scoring the test links", 0)) return {};
    const auto split = splitLinks(problem->graph, options.training.shares, seed);
    const auto graph = visibleGraph(problem->inputs, split.train);
    MemberScores members(*problem, options, checkpoint, graph, split);
    Judge judge(*problem, split, effort, seed);
    const auto title = options.training.members > 1
                           ? "This run (sum of " + std::to_string(options.training.members) + " models)"
                           : std::string("This run");
    const auto run = judge.add({"run", title, [&](const Links& pairs) { return members.scores(pairs); }});
    judge.append(balanceFigures(members.encoded()));
    for (const auto& level : members.encoded().levels) {
        const auto* parent = level.parent.data_ptr<std::int64_t>();
        judge.result().clusters.emplace_back(parent, parent + level.parent.numel());
    }
    if (tell("Scoring with what has learned nothing", 0.2)) return {};
    std::vector<metrics::Ranking> untrained;
    for (const auto& line : untrainedScores(problem, graph)) untrained.push_back(judge.add(line));
    judge.compare(run, *std::ranges::max_element(
                           untrained, {}, [](const metrics::Ranking& r) { return r.auc() + r.averagePrecision(); }));
    if (effort.baselines) {
        if (tell("Training the baselines", 0.4)) return {};
        const auto references =
            trainedReferences(problem, graph, options.training.shares, seed, progress.stopRequested);
        if (references.empty()) return {};
        for (const auto& line : references) judge.add(line);
    }
    tell("Scoring the test links", 1);
    return std::move(judge.result());
}

}  // namespace strata::links
