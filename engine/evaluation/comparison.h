// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/api/experiment.h"
#include "engine/api/figure.h"

namespace strata::evaluation {

enum class Comparison { Better, Worse, NoDifference };

/// What is better of a figure of this name. None for those that describe and do not judge: means, novelty (which on
/// data that nearly enumerate their space measures error), diversity, counts.
api::Direction directionOf(const std::string& name);

/// Whether `a` is better than `b`, by `a`'s name. NoDifference wherever that is not shown: the intervals overlap or
/// touch, one of them is not known, or the figure has no direction.
Comparison compare(const api::Figure& a, const api::Figure& b);

/// "better", "worse", "no difference shown".
std::string toText(Comparison comparison);

}  // namespace strata::evaluation
