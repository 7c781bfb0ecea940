// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/links/link_options.h"
#include "engine/links/link_problem.h"

namespace strata::links {

/// A score of pairs, from the training links alone; higher is likelier.
struct ReferenceScore {
    std::string key, title;  ///< as in api::FigureLine
    std::function<std::vector<double>(const Links&)> score;
};

/// What has learned nothing: half-whitened principal components smoothed twice ("untrained"), the cosine of tf-idf
/// smoothed once ("tfidf"); without words the cosine of spread random directions ("untrained").
std::vector<ReferenceScore> untrainedScores(LinkProblemPtr problem, const VisibleGraph& graph);

/// Spectral embedding ("spectral"), DeepWalk ("deepwalk"), both by cosine, and VGAE ("vgae"), trained by the same loop
/// on the split of `seed` with its authors' options; some seconds. Empty if `stopped`.
std::vector<ReferenceScore> trainedReferences(LinkProblemPtr problem, const VisibleGraph& graph,
                                              const LinkShares& shares, std::uint64_t seed,
                                              const std::function<bool()>& stopped);

/// The cosine of each pair's rows of P T, T the tf-idf rows, pair by pair: nothing dense is formed.
std::vector<double> smoothedWordCosines(const NodeInputs& inputs, const VisibleGraph& graph, const Links& pairs);

}  // namespace strata::links
