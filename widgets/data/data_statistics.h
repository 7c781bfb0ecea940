// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <string>
#include <vector>

#include "engine/api/dataset.h"

namespace strata::data {

/// Graphs of `from` .. `to` nodes (or edges).
struct SizeBin {
    int from = 0, to = 0;
    std::size_t count = 0;
    bool operator==(const SizeBin&) const = default;
};

struct TypeCount {
    std::string symbol;
    std::size_t count = 0;
    bool operator==(const TypeCount&) const = default;
};

/// What the Data page shows of a data set. Computed off the GUI thread.
struct DataStatistics {
    int smallest = 0, median = 0, largest = 0;  ///< nodes a graph; 0 without graphs; the lower median of an even number
    double meanEdges = 0;                       ///< edges a graph
    std::vector<SizeBin> sizes;                 ///< at most kMostBins, of equal width, without gaps
    std::vector<SizeBin> edges;                 ///< the same of the number of edges
    std::vector<TypeCount> types;  ///< atoms by element, most frequent first; empty for general graphs; images by label

    static constexpr int kMostBins = 40;
};

/// Reads every graph once.
DataStatistics statisticsOf(const api::Dataset& data);

/// How many graphs of `data` pass `filter`, its limit included. Stops early and returns what it has when `cancelled`
/// turns true.
std::size_t countPassing(const api::Dataset& data, const api::DataFilter& filter, const std::atomic<bool>& cancelled);

/// Histogram of `values` with at most DataStatistics::kMostBins bins; bins are 1, 2, 5, 10, 20, 50, ... wide.
std::vector<SizeBin> binned(const std::vector<int>& values);

}  // namespace strata::data
