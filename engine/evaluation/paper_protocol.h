// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluation/lines.h"

namespace strata::evaluation {

/// What every line made by the authors' script says of itself.
inline constexpr const char* kPaperProtocol = "paper protocol (leaks training graphs)";

/// graphLines() as the authors' script has it (Sec. 5.2; train_mgvae_2nd.py): the test set is the last 80 % of all
/// graphs, three quarters of which were trained on; every graph is padded with isolated nodes to `size`; and for each
/// test graph the generated graph with the nearest sorted degrees is taken. Figures: mmd_degree, mmd_clustering,
/// mmd_orbit of those taken, and the same before taking them with the prefix "unmatched_". No intervals.
/// `material.training` must hold all training graphs and `material.test` all held-out ones.
std::vector<api::FigureLine> paperLines(const Material& material, const Effort& effort, const Report& report,
                                        int size = 20);

/// The last 80 % of training graphs followed by held-out ones.
std::vector<api::Graph> paperTestSet(const std::vector<api::Graph>& training, const std::vector<api::Graph>& heldOut);

/// `graph` with nodes of degree 0 up to `size`; as it is if it has as many.
api::Graph padded(const api::Graph& graph, int size);

/// For each of `test` the graph of `generated` whose sorted degrees are nearest (sum of absolute differences; the first
/// of equals). All graphs of one size.
std::vector<api::Graph> matched(const std::vector<api::Graph>& test, const std::vector<api::Graph>& generated);

}  // namespace strata::evaluation
