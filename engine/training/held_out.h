// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "engine/api/graph.h"
#include "engine/training/checkpoint.h"

namespace strata::training {

/// How well graphs are rebuilt from a draw of their posterior: "loss" (as trained, without warm-up), "atoms" and
/// "bonds" (share of node classes, and of edge types over pairs, that come back), "edges" (the same over pairs that
/// have an edge) and "exact" (share of graphs that come back whole). A graph that is grown has no fixed order to
/// compare in: "loss", and "decision", the mean cross-entropy of a decision in nats. At most `limit` of the graphs,
/// evenly spread over them. Empty if there are none.
std::vector<std::pair<std::string, double>> reconstructionFigures(TrainedModel& trained,
                                                                  const api::Vocabulary& vocabulary,
                                                                  const std::vector<api::Graph>& graphs,
                                                                  std::size_t limit);

/// Adds the trees of at most `limit` of the graphs to a bank, evenly spread over them.
void fillBank(TrainedModel& trained, const api::Vocabulary& vocabulary, const std::vector<api::Graph>& graphs,
              std::size_t limit);

}  // namespace strata::training
