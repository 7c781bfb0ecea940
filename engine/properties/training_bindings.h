// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/training/option_list.h"
#include "engine/training/options.h"

namespace strata::properties {

/// The options of training that models of properties share; `Options` has a member `training`.
template <class Options>
void appendTrainingBindings(std::vector<training::Binding<Options>>& bindings) {
    using namespace training;
    using T = Options;
    bindings.insert(
        bindings.end(),
        {whole<T>("epochs", "Epochs", "Optimiser", "epochs", 1, 100000, STRATA_AT(training.epochs),
                  "Passes over the training graphs."),
         whole<T>("batch", "Batch size", "Optimiser", "graphs", 1, 4096, STRATA_AT(training.batch),
                  "Graphs in one step; those of similar size are taken together."),
         choice<T, OptimiserKind>("optimiser", "Optimiser", "Optimiser", {"adamw", "muon"},
                                  {OptimiserKind::AdamW, OptimiserKind::Muon}, STRATA_AT(training.optimiser),
                                  "AdamW, or Muon for the matrices that mix channels. App. D uses Adam."),
         real<T>("learning_rate", "Learning rate", "Optimiser", "", 1e-6, 1, STRATA_AT(training.learningRate),
                 "At its peak: it warms up over 100 steps, then falls along a cosine to 1 %."),
         real<T>("weight_decay", "Weight decay", "Optimiser", "", 0, 1, STRATA_AT(training.weightDecay),
                 "How strongly weights are pulled to zero."),
         real<T>("clip", "Gradient clip", "Optimiser", "", 1e-3, 1000, STRATA_AT(training.clip),
                 "Longest gradient; longer ones are shortened to it."),
         yesNo<T>("average_weights", "Average weights", "Optimiser", STRATA_AT(training.averageWeights),
                  "Predict with a running mean of the weights.")});
}

}  // namespace strata::properties
