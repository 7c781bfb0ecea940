// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/bench/report.h"

namespace strata::bench {

/// Forward and backward pass of the equivariant maps and of a message-passing layer, ours against the textbook form
/// with the same weights, at the sizes of QM9, community-small and ZINC; and of two layers of images. Throws
/// Error(Internal) if their outputs or gradients differ by more than 1e-4 of the largest.
Report layersBench(const Settings& settings);

/// The textbook form's laps, for the process with the system's allocator.
void serveTextbookLayers();

}  // namespace strata::bench
