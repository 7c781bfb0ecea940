// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/bench/report.h"

namespace strata::bench {

/// Generation from the runs of `settings`, from the prior to figures: molecules decoded, corrected, sanitised, named
/// and measured, beside what RDKit alone needs to sanitise and name the same molecules (on one thread); general graphs
/// with all four MMDs to their held-out graphs, both kernels. Throws Error(BadInput) if no run is named.
Report sampleBench(const Settings& settings);

}  // namespace strata::bench
