// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/api/parameter.h"
#include "engine/models/mgvae_options.h"

namespace strata::training {

enum class OptimiserKind {
    AdamW,  ///< App. D uses Adam
    Muon,   ///< and AdamW for what is not a matrix (optimiser.h)
};

/// How a model is trained, and on which part of the data.
struct TrainingOptions {
    long long epochs = 30;
    long long passes = 1;  ///< over the training graphs, in one epoch
    long long batch = 64;  ///< graphs
    OptimiserKind optimiser = OptimiserKind::AdamW;
    double learningRate = 3e-3;  ///< peak; warms up over 100 steps, then falls along a cosine to 1 %
    double weightDecay = 1e-4;
    double clip = 1.0;              ///< largest norm of the gradient
    double klWarmUp = 0.3;          ///< share of the steps over which β grows from 0
    double finalTemperature = 0.3;  ///< of the Gumbel-softmax, from 1
    double priorShare = 0;          ///< share of the epochs, the last ones, that fit a flow prior alone
    bool averageWeights = true;     ///< sample and measure with a running mean of the weights
    double heldOut = 0.1;           ///< share of the graphs
    bool splitFirstLines = false;   ///< hold out the file's first graphs, else random ones
    long long graphs = 0;           ///< training graphs, drawn at random; 0: all
    long long maxNodes = 0;         ///< graphs with more nodes are left out; 0: none
    long long sampleSize = 64;      ///< graphs drawn after each epoch
    bool argmax = true;             ///< most probable classes; else drawn from the decoder's probabilities
};

struct Options {
    models::MgvaeOptions model;
    TrainingOptions training;
};

/// Every option, in the order of the form.
const std::vector<api::Parameter>& parameters();

/// The options that `settings` describe; keys that are absent keep their default. Throws Error(BadInput) naming key,
/// value and what is allowed, also for unknown keys.
Options optionsFrom(const api::Settings& settings);

/// `settings` with every absent key at its default.
api::Settings completed(const api::Settings& settings);

}  // namespace strata::training
