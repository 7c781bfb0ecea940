// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/api/figure.h"
#include "engine/evaluation/molecule_judge.h"
#include "engine/evaluation/population.h"
#include "engine/evaluation/resampling.h"

namespace strata::evaluation {

/// How far a set of molecules, given by canonical SMILES, is from the test set; NaN if `each` stopped it.
using SetDistance = std::function<double(const std::vector<std::string>& smiles, const Counting& each)>;

/// Everything that a table of figures is made from. A model's own graphs come first, the reference lines beside them
/// are made here.
struct Material {
    api::Vocabulary vocabulary;
    Population run;                       ///< as the model made them, nothing corrected
    std::optional<Population> corrected;  ///< the same graphs after correction; molecules only
    std::vector<Population> others;       ///< draws that are labelled apart: "no_latents", "posterior"
    std::vector<api::Graph> training;     ///< the floor: all training graphs, or as many as were generated
    std::vector<api::Graph> copies;       ///< training graphs drawn with replacement, as many as were generated
    std::vector<api::Graph> test;
    api::Vocabulary testVocabulary;   ///< of `test`, which may come from another file
    Identities known;                 ///< all training graphs
    std::vector<api::Figure> counts;  ///< what the first line tells besides, ahead of the distances
    SetDistance frechet = {};  ///< the figure "fcd" (engine/chemnet), for those who have the weights; molecules only
};

/// Told what is done now and the share of all that is done; returns false to stop.
using Report = std::function<bool(const std::string& phase, double fraction)>;

// The lines "run", "run_corrected" (molecules), those of `others`, "floor", "copies" and "untrained", each with what
// MoleculeJudge or GraphJudge tells and the counts and shares of population.h. Empty if stopped. They throw
// Error(BadInput) if there is nothing to compare with.

/// The untrained line is of random molecules with the atoms of the training molecules.
std::vector<api::FigureLine> moleculeLines(const Material& material, const Effort& effort, const Report& report);

/// The untrained line is of Erdős-Rényi graphs. The first line has the floor's figures too, with the prefix "floor_".
std::vector<api::FigureLine> graphLines(const Material& material, const Effort& effort, const Report& report);

/// Counts under the names that everything outside relies on: generated, valid, connected, unique, novel, each followed
/// by `suffix`.
std::vector<api::Figure> countFigures(const Counts& counts, const std::string& suffix);

}  // namespace strata::evaluation
