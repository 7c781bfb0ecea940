// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/chemistry/correction.h"
#include "engine/decoders/global_decoder.h"

namespace strata::jobs {

/// One decoded graph: as the decoder has it, and the bonds that a correction may choose from.
struct Proposal {
    api::Graph raw;
    std::vector<chemistry::EdgeCandidate>
        candidates;  ///< all types of each pair that has a bond in `raw` or with P(bond) above 0.5
};

/// Reads graphs off the finest decoder's output (App. D.2). `argmax`: the most probable class of each node and pair,
/// else a draw from the class probabilities. Nodes where mask [B, n] is 0 are left out.
std::vector<Proposal> propose(const decoders::DecodedGraph& decoded, const torch::Tensor& mask, bool argmax,
                              at::Generator generator);

}  // namespace strata::jobs
