// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluation/untrained.h"

#include "engine/chemistry/random_molecules.h"
#include "engine/metrics/random_graphs.h"

namespace strata::evaluation {

std::vector<api::Graph> untrainedGraphs(const std::vector<api::Graph>& training, const api::Vocabulary& vocabulary,
                                        std::size_t count, std::uint64_t seed) {
    if (vocabulary.kind == api::DataKind::Graphs) return metrics::erdosRenyiGraphs(training, count, seed);
    return chemistry::randomMolecules(training, vocabulary, count, seed);
}

}  // namespace strata::evaluation
