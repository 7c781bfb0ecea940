// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifndef Q_MOC_RUN
#include <torch/torch.h>
#endif

#include "engine/api/dataset.h"

namespace strata::tests {

/// `count` images of 28 × 28 with labels 0, 1, 2, 0, ..: a bar upright, lying, or rising, at a place and of a thickness
/// that depend on its number and `seed`.
api::Images bars(std::size_t count, std::uint64_t seed = 1);

/// Numbers 0 .. 1 without pattern, [B, channels, side, side], in double.
torch::Tensor patternless(std::int64_t B, std::int64_t channels, std::int64_t side);

}  // namespace strata::tests
