// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/api/parameter.h"
#include "engine/properties/inputs.h"
#include "engine/training/options.h"

namespace strata::properties {

/// What a prediction is made of.
enum class Readout {
    Contributions,  ///< the sum over the nodes of what each contributes: right for targets that add up, as plain logP
    Levels,         ///< the latents of all resolutions, pooled and concatenated (Eq. 3)
    Both,           ///< the sum of the two
};

/// The shape of a supervised MGN (App. D.5).
struct PropertyModelOptions {
    // Set by the data.
    int64_t nodeClasses = 1;
    int64_t bondTypes = 1;  ///< “none” not included
    int64_t targets = 1;

    InputKinds inputs{.rings = true, .walks = true};
    int64_t width = 96;
    int64_t layers = 5;
    int64_t clusters = 8;  ///< K of the learned coarse level; 0: none
    int64_t coarseLayers = 1;
    double dropout = 0;  ///< in the layers, while training
    bool totals = true;  ///< nodes see the sums over their whole graph, too
    Readout readout = Readout::Both;
    double balanceWeight = 0.01;  ///< λ of Eq. 2
};

struct PropertyOptions {
    std::string targets;  ///< names of columns, separated by commas; empty: every column of numbers
    std::string split;    ///< a column of words, a file of test rows, or empty: random (splitOf)
    PropertyModelOptions model;
    training::TrainingOptions training = defaultTraining();

    static training::TrainingOptions defaultTraining();
};

/// Every option, in the order of the form.
const std::vector<api::Parameter>& propertyParameters();
/// Throws Error(BadInput) naming key, value and what is allowed, also for unknown keys.
PropertyOptions propertyOptionsFrom(const api::Settings& settings);

}  // namespace strata::properties
