// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifndef Q_MOC_RUN
#include "engine/links/link_problem.h"
#include "engine/links/link_training.h"
#endif

namespace strata::tests {

/// `communities` groups of ten nodes: links are likely within one and rare between them, and nodes of a group use the
/// same words more often. No words if `vocabulary` is 0.
links::LinkGraph smallLinkGraph(int communities = 6, int vocabulary = 40, std::uint64_t seed = 1);

/// A model small enough for gradients by differences: two clusterings of six and three, all features.
links::LinkOptions smallLinkOptions();

/// The same with node i at order[i].
links::LinkGraph permuted(const links::LinkGraph& graph, const std::vector<int>& order);

/// Everything in double.
links::NodeInputs inDouble(links::NodeInputs inputs);

/// The rows of inputs moved to order[i], as those of the permuted graph.
links::NodeInputs movedInputs(const links::NodeInputs& inputs, const links::LinkGraph& moved,
                              const std::vector<int>& order);

}  // namespace strata::tests
