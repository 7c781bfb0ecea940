// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <random>
#include <vector>

#include "engine/draws/option.h"
#include "engine/growth/growth_decoder.h"

namespace strata::growth {

struct SamplerOptions {
    bool connected = true;
    draws::OptionDraw draw = {};
};

/// Grows one graph for each plan from `latents` [plans, K, ·], all of them together, one decision of each at a time. No
/// gradient. Calls `each` between decisions and stops early (with unfinished graphs) if it returns false.
std::vector<State> grow(GrowthDecoder& decoder, const std::vector<Plan>& plans, const torch::Tensor& latents,
                        const SamplerOptions& options, std::mt19937_64& random, const std::function<bool()>& each = {});

}  // namespace strata::growth
