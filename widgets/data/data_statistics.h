// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/api/dataset.h"
#include "widgets/data/network_statistics.h"
#include "widgets/data/size_bin.h"

namespace strata::data {

struct TypeCount {
    std::string symbol;
    std::size_t count = 0;
    bool operator==(const TypeCount&) const = default;
};

/// What the Data page shows of a data set. Computed off the GUI thread.
struct DataStatistics {
    int smallest = 0, median = 0, largest = 0;  ///< nodes a graph; 0 without graphs; the lower median of an even number
    double meanEdges = 0;                       ///< edges a graph
    std::vector<SizeBin> sizes;                 ///< of equal width, without gaps
    std::vector<SizeBin> edges;                 ///< the same of the number of edges
    std::vector<TypeCount> types;  ///< atoms by element, most frequent first; empty for general graphs; images by label
    std::optional<NetworkStatistics> network;  ///< of a data set that is one graph
};

/// Reads every graph once.
DataStatistics statisticsOf(const api::Dataset& data);

/// How many graphs of `data` pass `filter`, its limit included. Stops early and returns what it has when `cancelled`
/// turns true.
std::size_t countPassing(const api::Dataset& data, const api::DataFilter& filter, const std::atomic<bool>& cancelled);

}  // namespace strata::data
