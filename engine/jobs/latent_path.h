// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/training/checkpoint.h"

namespace strata::jobs {

/// Latents of every depth and the tree they belong to, one graph.
struct LatentPoint {
    std::vector<torch::Tensor> z;
    models::Tree tree;
};

/// The straight or great-circle line between the latents of two graphs. Both are encoded to posterior means; clusters
/// of each level, then nodes, of the second graph are matched one-to-one to those of the first by the least total
/// distance (Eq. 13's assignment). Matched latents are interpolated; nodes that only one end has appear or vanish as
/// the number of nodes goes linearly from one end's to the other's. The tree is that of the nearer end, so both ends
/// decode to what the model makes of them alone.
class LatentPathway {
public:
    LatentPathway(training::TrainedModel& trained, const api::Graph& from, const api::Graph& to,
                  const api::Vocabulary& vocabulary, bool spherical);

    /// t in [0, 1].
    LatentPoint at(double t) const;

private:
    /// One end, its nodes at each depth brought into common slots.
    struct End {
        std::vector<torch::Tensor> z;              ///< [slots, d] per depth
        std::vector<std::vector<bool>> present;    ///< slot is a node of this end
        std::vector<std::vector<int64_t>> parent;  ///< slot of the next depth; that of the other end where absent
        torch::Tensor edges;                       ///< [K, K] within and between the finest clusters
    };
    static End encode(training::TrainedModel& trained, const api::Graph& graph, const api::Vocabulary& vocabulary);
    static void align(const End& first, End& second);

    End m_from, m_to;
    bool m_spherical;
};

}  // namespace strata::jobs
