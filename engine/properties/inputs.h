// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/torch.h>

#include <string>

#include "engine/api/graph.h"

namespace strata::properties {

/// What a network is told of a node beside its class and its edges. All of it follows from the graph, but a network
/// that passes messages cannot work all of it out; benchmarks that are met with any of it say so.
struct InputKinds {
    bool rings = false;   ///< of smallest rings: membership by size 3, 4, .., 8 or more; how much larger than six the
                          ///< largest is, of the atom and of the molecule; number in the molecule
    bool walks = false;   ///< probabilities that random walks of 1 .. 16 steps are back where they began
    bool table7 = false;  ///< the 24 chemical features of App. D.4, Table 7; molecules only

    bool aromatic = false;  ///< bonds of aromatic rings are a type of their own, the same in every Kekulé form, and
                            ///< each atom's hydrogens are told; molecules only

    bool any() const { return rings || walks || table7 || aromatic; }
    bool operator==(const InputKinds&) const = default;
};

constexpr int kWalkSteps = 16;

/// Numbers per node.
int64_t inputCount(const InputKinds& kinds);

/// The graph as the network reads it, and the classes it is in then: with aromatic bonds, where `kinds` says so. Throws
/// as inputsOf.
api::Graph asRead(const api::Graph& graph, const api::Vocabulary& vocabulary, const InputKinds& kinds);
api::Vocabulary classesRead(api::Vocabulary vocabulary, const InputKinds& kinds);

/// For tables: "atom and bond types only", "with ring sizes and random walks".
std::string inputTitle(const InputKinds& kinds);

/// [n, inputCount]. Throws Error(BadInput) if chemistry is asked of what RDKit does not sanitise. Any thread.
torch::Tensor inputsOf(const api::Graph& graph, const api::Vocabulary& vocabulary, const InputKinds& kinds);

}  // namespace strata::properties
