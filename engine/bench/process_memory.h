// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace strata::bench {

/// Memory of this process now, in MiB; NaN where the system does not tell.
double residentMemory();

/// The most since the last call of this, in MiB; NaN where the system does not tell.
double peakMemory();

}  // namespace strata::bench
