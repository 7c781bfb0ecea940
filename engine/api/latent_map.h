// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "engine/api/dataset.h"
#include "engine/api/graph.h"

namespace strata::api {

/// The latents of a level of the hierarchy, or of all, in a plane: posterior means of graphs of the run's data,
/// averaged over each level's nodes, on the first two principal components of those it was trained on; draws from the
/// prior on the same.
struct LatentMap {
    static constexpr int kAllLevels = -1;  ///< as `level`: those of every level, one after the other

    enum class Origin { Trained, HeldOut, Prior };
    struct Point {
        double x = 0, y = 0;
        Origin origin = Origin::Trained;
        int row = -1;  ///< 0-based, of the run's data; -1: drawn from the prior, not decoded
        Graph graph;   ///< empty with row -1, and for images
    };

    std::string runFile;
    Vocabulary vocabulary;
    int level = kAllLevels;             ///< 1: a single node, the whole graph; L the finest clusters; 0: input nodes
    int levels = 1;                     ///< L
    std::array<double, 2> explained{};  ///< share of the latents' variance along each axis, 0..1
    std::vector<Point> points;
    std::vector<Column> values;  ///< what is known of the graphs, to colour by: one value a point, NaN for the prior's
};
using LatentMapPtr = std::shared_ptr<const LatentMap>;

}  // namespace strata::api
