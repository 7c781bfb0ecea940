// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/data/size_bin.h"

#include <algorithm>

namespace strata::data {
namespace {

// The smallest of 1, 2, 5, 10, 20, 50, ... that covers `span` in kMostBins bins, with one to spare for an uneven start.
long long binWidth(long long span) {
    long long unit = 1;
    while (true) {
        for (const long long factor : {1, 2, 5}) {
            const long long width = unit * factor;
            if (width == 1 ? span <= kMostBins : span <= width * (kMostBins - 1)) return width;
        }
        unit *= 10;
    }
}

}  // namespace

std::vector<SizeBin> binned(const std::vector<int>& values) {
    if (values.empty()) return {};
    const auto [least, most] = std::ranges::minmax(values);
    const long long width = binWidth(static_cast<long long>(most) - least + 1);
    const long long first = least / width * width;
    std::vector<SizeBin> bins(static_cast<std::size_t>((most - first) / width + 1));
    for (std::size_t i = 0; i < bins.size(); ++i) {
        bins[i].from = static_cast<int>(first + static_cast<long long>(i) * width);
        bins[i].to = static_cast<int>(bins[i].from + width - 1);
    }
    for (const int value : values) ++bins[static_cast<std::size_t>((value - first) / width)].count;
    return bins;
}

}  // namespace strata::data
