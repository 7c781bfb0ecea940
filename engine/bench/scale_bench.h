// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "engine/bench/scaling.h"

namespace strata::bench {

/// The sizes that are measured.
struct ScaleSizes {
    std::vector<int64_t> nodes{256, 512, 1024, 2048, 4096};  ///< of decoding; a cluster for each 16 of them
    int64_t mostThirdOrder = 512;                            ///< nodes of the Sₙ decoder, whose work is n³
    std::vector<int64_t> edges{10'000, 31'600, 100'000, 316'000, 1'000'000};  ///< of encoding, mean degree 10
};

/// Nodes of a cluster of the local decoder.
constexpr int64_t kClusterNodes = 16;

/// Forward and backward pass, one graph of n nodes at a time:
///  - the local decoder (Def. 4.3) with K = n / 16 clusters: Σ_k |V_k|² pairs, n² / K, so linear in n;
///  - the same network on all pairs, as with a single cluster: quadratic;
///  - the dot-product decoder and the Sₙ decoder on n × n pairs;
///  - three first-order steps D⁻¹ A h W (Eq. 1, links::SparseMatrix) on sparse random graphs.
std::vector<Series> scaleSeries(const ScaleSizes& sizes);

/// Time here; memory in a second process with the system's allocator: the most resident during a pass, above what was
/// before it.
Report scaleBench(const Settings& settings);

/// The memory of each size, in MiB, for that second process.
void serveScaleMemory();

}  // namespace strata::bench
