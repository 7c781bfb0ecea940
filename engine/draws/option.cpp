// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/draws/option.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/draws/uniform.h"

namespace strata::draws {

int option(const float* logProbabilities, int count, const OptionDraw& how, std::mt19937_64& random) {
    const auto* best = std::max_element(logProbabilities, logProbabilities + count);
    if (how.mostProbable) return static_cast<int>(best - logProbabilities);
    const auto least =
        how.minProbability > 0 ? *best + std::log(how.minProbability) : -std::numeric_limits<double>::infinity();
    double sum = 0;
    for (int i = 0; i < count; ++i)
        if (logProbabilities[i] >= least) sum += std::exp(static_cast<double>(logProbabilities[i]));
    auto left = sum * real(random);
    int chosen = static_cast<int>(best - logProbabilities);
    for (int i = 0; i < count; ++i) {
        if (logProbabilities[i] < least || std::isinf(logProbabilities[i])) continue;
        left -= std::exp(static_cast<double>(logProbabilities[i]));
        chosen = i;
        if (left < 0) break;
    }
    return chosen;
}

}  // namespace strata::draws
