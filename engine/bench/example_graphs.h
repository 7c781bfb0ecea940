// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/api/graph.h"

namespace strata::bench {

/// Graphs of the sizes of a known data set, made from a seed: what a bench needs of data is their shape.
struct Examples {
    api::Vocabulary vocabulary;
    std::vector<api::Graph> graphs;
};

/// Random trees of `smallest` .. `largest` nodes with up to two further edges, as molecules have, of four node classes
/// and three edge types.
Examples moleculeLike(int smallest, int largest, std::size_t count);

/// Two communities each (Sec. 5.2).
Examples communities(std::size_t count);

}  // namespace strata::bench
