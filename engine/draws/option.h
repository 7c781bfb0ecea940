// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>

namespace strata::draws {

/// How an option is taken by its probability.
struct OptionDraw {
    bool mostProbable = false;  ///< the most probable one, always
    double minProbability = 0;  ///< options below this share of the most probable one are never drawn (min-p)
};

/// Draws an index by log probabilities. −∞ is never drawn.
int option(const float* logProbabilities, int count, const OptionDraw& how, std::mt19937_64& random);

}  // namespace strata::draws
