// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/experiments/catalogue.h"

// The experiments by what they work on; experiments() puts them together.
namespace strata::experiments {

std::vector<Experiment> generationExperiments();  ///< Tables 1, 2 and 6
std::vector<Experiment> linkExperiments();        ///< Tables 3, 4 and 5
std::vector<Experiment> propertyExperiments();    ///< Tables 10 and 11
std::vector<Experiment> imageExperiments();       ///< Table 12

}  // namespace strata::experiments
