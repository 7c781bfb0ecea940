// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/links/link_split.h"

namespace strata::links {

/// For each test link, pairs that are no links but share one of its ends and look like one, after HeaRT (Li et al.,
/// “Evaluating Graph Neural Networks for Link Prediction”, 2023): uniform non-links are mostly told apart by the
/// degrees of their ends alone; these are not.
///
/// Half of the `count` belong to either end u. Its candidates, all nodes that it has no link with in the whole graph,
/// are ranked by resource allocation Σ 1/degree over common neighbours, by three-step walks and, where nodes have
/// words, by the cosine of their tf-idf rows, all on the training links; they are taken by the best of their ranks.
/// Returns result[i * count ..] for test link i, fewer where an end has fewer candidates: `owner` tells whose each is.
struct HardNegatives {
    Links pairs;
    std::vector<std::size_t> owner;  ///< row of `test`; ascending
};
HardNegatives hardNegatives(const LinkGraph& graph, const Links& train, const Links& test, std::size_t count);

}  // namespace strata::links
