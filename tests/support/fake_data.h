// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/api/dataset.h"
#include "engine/api/event.h"
#include "engine/api/experiment.h"
#include "engine/api/hierarchy.h"
#include "engine/api/sample.h"
#include "engine/api/services.h"

/// Small values for tests of windows. Everything is fixed: the same call always gives the same value.
namespace strata::tests {

/// Classes C, N, O, F; bonds single, double, triple.
api::Vocabulary moleculeVocabulary();

/// Eight real molecules with 1 to 9 heavy atoms: C (methane), CO, CCO, CC(=O)O, CC#N, c1ccncc1, C1CCCCC1,
/// Cc1ccc(F)c(O)c1; `index` counts on modulo 8.
api::Graph molecule(std::size_t index);

/// `count` molecules (the eight, over and over), three skipped lines kept of `skipped` counted.
api::DatasetPtr moleculeData(std::size_t count = 8, std::size_t skipped = 12);

/// `count` general graphs: two cliques of 4, 5 or 6 nodes joined by an edge.
api::DatasetPtr communityData(std::size_t count = 6);

/// Levels of n, 4, 2 and 1 nodes (fewer where n is smaller); node i of a level of size n belongs to cluster i·k/n of
/// the next.
api::Hierarchy hierarchyOf(const api::Graph& graph, const api::Vocabulary& vocabulary);

/// `count` samples; every fifth is not valid, every third not novel, later repetitions not unique. Figures agree with
/// them.
api::SampleSet sampleSet(int count);

/// `count` molecules on a circle, every fourth held out, and as many draws from the prior in its middle; columns
/// "atoms" and "logp".
api::LatentMap latentMap(int count = 16);

/// `count` links p0 – q0, p1 – q1, ... of falling scores.
api::LinkList linkList(int count = 12);

/// The eight molecules as steps of a walk.
api::LatentPath latentPath(int steps = 8);

/// A finished run of 20 epochs in `folder`.
api::RunSummary runSummary(const std::string& folder, const std::string& name);

/// Loss, its terms and sample figures of `epochs` epochs; all fall like 1/epoch.
std::vector<api::Metric> metrics(int epochs);

/// The lines of an evaluation of molecules: "run", "run_corrected", "floor" and "untrained". W1 of logP has intervals;
/// NSPDK has none.
std::vector<api::FigureLine> figureLines();

/// Two systems, one reference and a row of the paper, which lacks the second of the two figures. Means over three seeds
/// have deviations.
api::ExperimentTable experimentTable();

}  // namespace strata::tests
