// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/api/graph.h"

namespace strata::chemistry {

/// `count` molecules of somebody who has learned no chemistry but valences: the line that a trained generator has to
/// leave behind. Each takes the size of a training graph drawn at random and atoms by their frequency in all of them;
/// up to n + 1 bonds join random pairs, of order 1, 2, 3 with probability 0.85, 0.12, 0.03, as far as valences allow;
/// its largest component is kept. All are valid and connected. `name` is empty. Equal for equal seeds, on every
/// machine. No atoms to draw from, no molecules. Any thread.
std::vector<api::Graph> randomMolecules(const std::vector<api::Graph>& training, const api::Vocabulary& vocabulary,
                                        std::size_t count, std::uint64_t seed);

}  // namespace strata::chemistry
