// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "engine/training/checkpoint.h"
#include "engine/training/schedule.h"

namespace strata::training {

/// Told after each part of a step: "encode", "decode and loss", "backward", "optimiser".
using Marks = std::function<void(const char* part)>;

/// One optimiser step on one batch: of the whole model or, at the end of the schedule, of its prior alone. Adds the
/// loss's terms to the tally. Throws Error(Internal) if the loss is no longer a number.
void step(TrainingState& state, const graph::GraphBatch& batch, const Schedule& schedule, std::uint64_t seed,
          const Marks& done = {});

}  // namespace strata::training
