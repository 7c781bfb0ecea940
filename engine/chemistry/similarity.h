// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/api/graph.h"

namespace strata::chemistry {

/// Tanimoto similarity, 0..1, of the Morgan fingerprints (radius 2, 2,048 bits) of two molecules; NaN if either is not
/// valid. Any thread.
double similarity(const api::Graph& a, const api::Graph& b, const api::Vocabulary& vocabulary);

}  // namespace strata::chemistry
