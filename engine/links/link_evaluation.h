// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "engine/api/figure.h"
#include "engine/api/plot.h"
#include "engine/links/link_options.h"
#include "engine/links/link_problem.h"
#include "engine/store/run_spec.h"

namespace strata::links {

struct LinkEffort {
    int resamples = 200;             ///< of each bootstrap; 0: no intervals
    std::size_t hardNegatives = 50;  ///< a test link; 0: none
    bool baselines = true;           ///< train DeepWalk and VGAE, too: some seconds
};

/// What a trained run does on its test links.
struct LinkEvaluation {
    /// First the run ("run"), then "untrained", "tfidf", "spectral", "deepwalk", "vgae". Figures of a line:
    ///   auc, ap         on the test links and as many uniform non-links
    ///   hard_auc        share of hard non-links (hard_negatives.h) below the test link that they belong to
    ///   hard_mrr        mean reciprocal rank of a test link among its hard non-links
    ///   hard_hits10     share of test links among the first 10 of these
    /// and of the run alone:
    ///   margin_auc, margin_ap   above the best untrained line, by resamples of the same pairs
    ///   cluster_min, cluster_max, cluster_deviation, cluster_kl   sizes of the finest clusters, with clusters only
    /// Equal scores count half, or share their ranks. Intervals are of 95 % by bootstrap.
    std::vector<api::FigureLine> lines;
    std::vector<api::Plot> plots;  ///< "roc" and "precision_recall", a series a line
    /// result[l][i]: the cluster of node i in clustering l, from the finest.
    std::vector<std::vector<int>> clusters;
};

/// Told of what is done, and asked whether to go on.
struct LinkEvaluationProgress {
    std::function<void(const std::string& phase, double fraction)> report;
    std::function<bool()> stopRequested;
};

/// Reads the test links of the split of `seed`, once, with the best validation weights of the checkpoint; the scores of
/// several members are added after each has mean 0 and deviation 1 on the validation pairs. Returns no lines if
/// stopped. Throws Error(RunUnusable) for a checkpoint of another model.
LinkEvaluation evaluateLinks(LinkProblemPtr problem, const LinkOptions& options, std::uint64_t seed,
                             const store::Checkpoint& checkpoint, const LinkEffort& effort,
                             const LinkEvaluationProgress& progress = {});

}  // namespace strata::links
