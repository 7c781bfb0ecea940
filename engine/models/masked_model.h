// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "engine/draws/option.h"
#include "engine/models/growth_model.h"

namespace strata::models {

/// What an MGVAE with the random-mask decoder pays for rebuilding a batch: each graph with a random share of its tokens
/// hidden, drawn from `seed`. `decisions` is the mean number of tokens of a graph.
SequentialTerms maskedTerms(Mgvae& model, const Encoded& encoded, const graph::GraphBatch& batch, std::uint64_t seed);

/// Graphs from latents of the shape of `tree`: tokens in random order, `maskSteps` equal parts of them at a time. No
/// gradient.
std::vector<api::Graph> generateByUnmasking(Mgvae& model, const std::vector<torch::Tensor>& z, const Tree& tree,
                                            const draws::OptionDraw& how, std::mt19937_64& random);

}  // namespace strata::models
