// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <functional>

#include "engine/links/link_graph.h"

namespace strata::links {

/// DeepWalk (Perozzi et al. 2014): random walks read as sentences, skip-gram with negative sampling by plain stochastic
/// gradient descent at a falling rate.
struct DeepWalkOptions {
    int dimension = 128;
    int walks = 10;     ///< from each node
    int length = 40;    ///< nodes a walk
    int window = 5;     ///< largest; drawn anew for each node of a walk, as word2vec has it
    int negatives = 5;  ///< drawn by degree^¾
    double rate = 0.025;
};

/// One row a node [n, dimension]; nodes without links keep their random start. On one thread, some seconds for a
/// citation graph; a function of links and seed. `stopped` is asked once a round of walks: then an undefined tensor.
torch::Tensor deepWalk(int nodes, const Links& links, const DeepWalkOptions& options, std::uint64_t seed,
                       const std::function<bool()>& stopped = {});

}  // namespace strata::links
