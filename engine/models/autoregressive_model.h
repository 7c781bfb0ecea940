// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <random>
#include <vector>

#include "engine/draws/option.h"
#include "engine/models/growth_model.h"

namespace strata::models {

/// What an MGVAE with the autoregressive decoder pays for rebuilding a batch: all decisions of one breadth-first
/// traversal of each graph, drawn from `seed` (teacher forcing), the gradient flowing back through the gates.
SequentialTerms autoregressiveTerms(Mgvae& model, const Encoded& encoded, const graph::GraphBatch& batch,
                                    std::uint64_t seed);

/// Graphs from latents of the shape of `tree`: node classes, a random start, then edges until none is chosen. No
/// gradient.
std::vector<api::Graph> generateAutoregressively(Mgvae& model, const std::vector<torch::Tensor>& z, const Tree& tree,
                                                 const draws::OptionDraw& how, std::mt19937_64& random);

}  // namespace strata::models
